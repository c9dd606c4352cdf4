#pragma once

#include <stddef.h>

/// Makes memory of whole pages longer, where it stands or elsewhere, without copying what is in it.
///
/// `memory` is what an earlier call has returned for `bytes`, or null with 0 bytes. Returns null, and leaves the
/// memory as it is, if the system has no more.
void *pages_grow(void *memory, size_t bytes, size_t new_bytes);

/// Gives memory of whole pages back.
void pages_free(void *memory, size_t bytes);
