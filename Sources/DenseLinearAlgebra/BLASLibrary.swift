import COpenBLAS

/// The OpenBLAS build that this process has loaded, as it names itself.
package struct BLASLibrary: Equatable, Sendable {
  /// For example `OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH NO_AFFINITY Haswell MAX_THREADS=64`.
  package let configuration: String

  /// The processor family whose code is in use, for example `Haswell`.
  package let kernel: String

  package init(configuration: String, kernel: String) {
    self.configuration = configuration
    self.kernel = kernel
  }

  /// The second word of the configuration, for example `0.3.21`.
  package var version: String {
    configuration.split(separator: " ").dropFirst().first.map(String.init) ?? "unknown"
  }

  package static var linked: BLASLibrary {
    unsafe BLASLibrary(
      configuration: String(cString: openblas_get_config()),
      kernel: String(cString: openblas_get_corename()))
  }
}
