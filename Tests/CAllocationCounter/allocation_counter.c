#include "allocation_counter.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

static atomic_bool isCounting;
static atomic_long count;

void startCountingAllocations(void) {
  atomic_store(&count, 0);
  atomic_store(&isCounting, true);
}

long stopCountingAllocations(void) {
  atomic_store(&isCounting, false);
  return atomic_load(&count);
}

// A function that an executable defines takes the place of the C library's, for all libraries in
// the process. The C library has its own functions under second names too: what frees memory may
// stay as it is.
#ifdef __linux__
#include <errno.h>

static void countOne(void) {
  if (atomic_load_explicit(&isCounting, memory_order_relaxed)) atomic_fetch_add(&count, 1);
}

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t number, size_t size);
void *__libc_realloc(void *address, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size) {
  countOne();
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  countOne();
  return __libc_calloc(number, size);
}

void *realloc(void *address, size_t size) {
  countOne();
  return __libc_realloc(address, size);
}

void *memalign(size_t alignment, size_t size) {
  countOne();
  return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  return memalign(alignment, size);
}

int posix_memalign(void **address, size_t alignment, size_t size) {
  if (alignment % sizeof(void *) != 0 || (alignment & (alignment - 1)) != 0) return EINVAL;
  void *memory = memalign(alignment, size);
  if (memory == NULL) return ENOMEM;
  *address = memory;
  return 0;
}
#endif
