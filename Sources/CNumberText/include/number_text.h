#pragma once

#include <stddef.h>

/// Writes a number with up to ten significant digits as `%.10g` does, and a terminating zero.
///
/// Returns how many characters it takes, as `snprintf` does.
int number_text(double number, char *text, size_t room);
