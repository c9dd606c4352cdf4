#define _GNU_SOURCE
#include "pages.h"

#if defined(__linux__)
#define HAS_MREMAP
#endif

// Sanitizers follow the allocator's memory, and do not see what mremap moves.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#undef HAS_MREMAP
#endif
#endif

#if defined(HAS_MREMAP)
#include <sys/mman.h>

void *pages_grow(void *memory, size_t bytes, size_t new_bytes) {
  void *grown = memory ? mremap(memory, bytes, new_bytes, MREMAP_MAYMOVE)
                       : mmap(NULL, new_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return grown == MAP_FAILED ? NULL : grown;
}

void pages_free(void *memory, size_t bytes) { munmap(memory, bytes); }
#else
#include <stdlib.h>

void *pages_grow(void *memory, size_t bytes, size_t new_bytes) {
  (void)bytes;
  return realloc(memory, new_bytes);
}

void pages_free(void *memory, size_t bytes) {
  (void)bytes;
  free(memory);
}
#endif
