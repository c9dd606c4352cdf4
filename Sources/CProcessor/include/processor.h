#pragma once

#include <stdbool.h>

/// Whether the processor and the system run code with AVX2, BMI1, BMI2, F16C, FMA, LZCNT and MOVBE.
bool processor_runs_avx2(void);

/// Whether they also run code with AVX-512 F, BW, CD, DQ and VL.
bool processor_runs_avx512(void);
