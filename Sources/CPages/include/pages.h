#pragma once

#include <stddef.h>

/// Makes memory of whole pages longer, where it stands or elsewhere; on Linux without copying what is in it.
///
/// `memory` is what an earlier call has returned for `bytes`, or null with 0 bytes; the system rounds lengths up to
/// whole pages. Returns null, and leaves the memory as it is, if the system gives no more.
///
/// It is written in C because `mremap` takes a variable number of arguments, and Swift does not import such functions.
void *pages_grow(void *memory, size_t bytes, size_t new_bytes);

/// Gives back memory that `pages_grow` has returned for so many bytes.
void pages_free(void *memory, size_t bytes);
