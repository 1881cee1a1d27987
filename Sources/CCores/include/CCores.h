/// Where a thread runs: what Linux offers to C programs alone. Elsewhere both functions do nothing.
#include <stdint.h>

/// The number of the core that the calling thread runs on; -1 where the system does not say.
int current_core(void);

/// Moves the calling thread to a core that is allowed to it and has no bit in `cores`, and then
/// allows it all its cores again. Where none is left, nothing changes.
void leave_cores(uint64_t cores);
