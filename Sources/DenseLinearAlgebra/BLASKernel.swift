import COpenBLAS
import CProcessor
import Foundation

/// The code by which OpenBLAS computes, one choice for the whole process.
package enum BLASKernel {
  /// The kernel for processors with AVX2 and FMA, in the name that OpenBLAS has for it.
  package static let common = "Haswell"

  /// Takes the common kernel on every x86-64 processor that can run it, because each kernel adds up in an order
  /// of its own: OpenBLAS itself would take the one for the very processor, and last digits would differ between
  /// machines.
  ///
  /// A kernel that the environment names (`OPENBLAS_CORETYPE`) stays. To be called before anything is computed,
  /// while there is one thread.
  package static func chooseCommon() {
    let isNamed = ProcessInfo.processInfo.environment[variable] != nil
    guard !isNamed, processor_runs_avx2(), BLASLibrary.linked.kernel != common else { return }
    unsafe setenv(variable, common, 1)
    openblas_choose_kernel_again()
  }

  private static let variable = "OPENBLAS_CORETYPE"
}
