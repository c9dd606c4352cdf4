// What the thread sanitizer has to be told on Linux, loaded before the tests (`make test-thread`): that Swift's tasks
// follow upon each other, and that a mutex for which threads wait orders what they do.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

static void (*acquired)(const void *), (*released)(const void *);
static SWIFT void (*lock)(uint32_t thread, SELF void *mutex);
static SWIFT void (*unlock)(SELF void *mutex);

// The sanitizer would call the runtime's own hook, were a weak one of its own not in the way.
__attribute__((constructor)) static void prepare(void) {
  void (*begin)(void) = dlsym(RTLD_DEFAULT, "__tsan_on_initialize");
  if (begin) begin();
  acquired = dlsym(RTLD_DEFAULT, "__tsan_acquire");
  released = dlsym(RTLD_DEFAULT, "__tsan_release");
  lock = dlsym(RTLD_NEXT, LOCK);
  unlock = dlsym(RTLD_NEXT, UNLOCK);
}

// The ways of a mutex without waiting are compiled into the caller, where the sanitizer sees them.
SWIFT void lockSlow(uint32_t thread, SELF void *mutex) __asm__(LOCK);
SWIFT void lockSlow(uint32_t thread, SELF void *mutex) {
  lock(thread, mutex);
  if (acquired) acquired(mutex);
}

SWIFT void unlockSlow(SELF void *mutex) __asm__(UNLOCK);
SWIFT void unlockSlow(SELF void *mutex) {
  if (released) released(mutex);
  unlock(mutex);
}
