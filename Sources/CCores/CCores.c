#define _GNU_SOURCE
#include "CCores.h"

#ifdef __linux__
#include <sched.h>

int current_core(void) { return sched_getcpu(); }

void leave_cores(uint64_t cores) {
  cpu_set_t allowed, others;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
  others = allowed;
  for (int core = 0; core < 64; core++) {
    if (cores >> core & 1) CPU_CLR(core, &others);
  }
  // Refused where no core is left.
  if (sched_setaffinity(0, sizeof others, &others) == 0) {
    sched_setaffinity(0, sizeof allowed, &allowed);
  }
}
#else
int current_core(void) { return -1; }

void leave_cores(uint64_t cores) { (void)cores; }
#endif
