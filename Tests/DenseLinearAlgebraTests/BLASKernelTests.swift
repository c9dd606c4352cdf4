import CProcessor
import DenseLinearAlgebra
import Foundation
import Testing

/// In processes of their own, because there is one kernel for the whole process; exit codes are numbers that no
/// failure of their own would give.
@Suite struct BLASKernelTests {
  @Test(.enabled(if: processor_runs_avx2(), "this processor cannot run the common kernel"))
  func `the kernel is that of all processors with AVX2, and computes`() async {
    await #expect(processExitsWith: .exitCode(41)) {
      unsetenv("OPENBLAS_CORETYPE")
      BLASKernel.chooseCommon()
      let isCommon = BLASLibrary.linked.kernel == BLASKernel.common
      exit(isCommon && LibrarySelfCheck.run().passed ? 41 : 42)
    }
  }

  @Test func `a kernel that the environment names stays`() async {
    await #expect(processExitsWith: .exitCode(43)) {
      setenv("OPENBLAS_CORETYPE", "of somebody's choice", 1)
      let kernel = BLASLibrary.linked.kernel
      BLASKernel.chooseCommon()
      exit(BLASLibrary.linked.kernel == kernel ? 43 : 44)
    }
  }
}
