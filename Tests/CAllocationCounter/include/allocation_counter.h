#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

/// From now on every allocation of every thread counts. Linux only: elsewhere nothing ever does.
void startCountingAllocations(void);

/// Ends the counting. Returns how many allocations there were.
long stopCountingAllocations(void);

#endif
