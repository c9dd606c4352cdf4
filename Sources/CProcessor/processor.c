#include "processor.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <stdint.h>

static bool has(uint32_t word, uint32_t bits) { return (word & bits) == bits; }

/// The parts of the processor's state that the system keeps when it changes programs.
static uint32_t kept_state(void) {
  uint32_t low, high;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return low;
}

bool processor_runs_avx2(void) {
  const uint32_t vector_registers = 0x6;
  uint32_t a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return false;
  if (!has(c, bit_OSXSAVE | bit_AVX | bit_FMA | bit_F16C | bit_MOVBE | bit_POPCNT)) return false;
  if (!has(kept_state(), vector_registers)) return false;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return false;
  if (!has(b, bit_AVX2 | bit_BMI | bit_BMI2)) return false;
  return __get_cpuid(0x80000001, &a, &b, &c, &d) && has(c, bit_LZCNT);
}

bool processor_runs_avx512(void) {
  const uint32_t wide_registers_and_masks = 0xE0;
  uint32_t a, b, c, d;
  return processor_runs_avx2() && has(kept_state(), wide_registers_and_masks) &&
         __get_cpuid_count(7, 0, &a, &b, &c, &d) &&
         has(b, bit_AVX512F | bit_AVX512BW | bit_AVX512CD | bit_AVX512DQ | bit_AVX512VL);
}
#else
bool processor_runs_avx2(void) { return false; }

bool processor_runs_avx512(void) { return false; }
#endif
