#include "number_text.h"

#include <stdio.h>

int number_text(double number, char *text, size_t room) {
  return snprintf(text, room, "%.10g", number);
}
