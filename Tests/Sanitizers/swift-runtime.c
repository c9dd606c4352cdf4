// What the thread sanitizer has to be told on Linux, loaded before the tests (`make test-thread`): that Swift's tasks
// follow upon each other, that a mutex for which threads wait orders what they do, and that who goes on with a
// continuation comes after who resumed it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))
#define ASYNC __attribute__((swiftasynccall))
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

static void (*acquired)(const void *), (*released)(const void *);
static SWIFT void (*lock)(uint32_t thread, SELF void *mutex);
static SWIFT void (*unlock)(SELF void *mutex);
static SWIFT const void *(*currentTask)(void);
static ASYNC void (*await)(void *context);

// The sanitizer would call the runtime's own hook, were a weak one of its own not in the way.
__attribute__((constructor)) static void prepare(void) {
  void (*begin)(void) = dlsym(RTLD_DEFAULT, "__tsan_on_initialize");
  if (begin) begin();
  acquired = dlsym(RTLD_DEFAULT, "__tsan_acquire");
  released = dlsym(RTLD_DEFAULT, "__tsan_release");
  lock = dlsym(RTLD_NEXT, LOCK);
  unlock = dlsym(RTLD_NEXT, UNLOCK);
  currentTask = dlsym(RTLD_DEFAULT, "swift_task_getCurrent");
  await = dlsym(RTLD_NEXT, "swift_continuation_await");
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

// The runtime says when somebody resumes a task, but not when the task learns of it without having waited.
ASYNC void swift_continuation_await(void *context) {
  if (acquired) acquired(currentTask());
  __attribute__((musttail)) return await(context);
}
