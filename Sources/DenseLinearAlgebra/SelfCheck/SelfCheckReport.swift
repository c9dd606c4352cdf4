/// What a self-check of the linked library found.
package struct SelfCheckReport: Equatable, Sendable {
  package let library: BLASLibrary
  package let results: [SelfCheckResult]

  package var passed: Bool { results.allSatisfy(\.passed) }

  /// - Throws: `WrongLibraryResults` if a check has failed.
  package func requirePassed() throws(WrongLibraryResults) {
    let failures = results.filter { !$0.passed }
    if !failures.isEmpty {
      throw WrongLibraryResults(library: library, failedChecks: failures.map(\.name))
    }
  }
}

/// The linked OpenBLAS computes something else than plain loops, so no result could be trusted.
package struct WrongLibraryResults: Error, Equatable, CustomStringConvertible {
  package let library: BLASLibrary
  package let failedChecks: [String]

  package var description: String {
    "OpenBLAS \(library.version) with its \(library.kernel) kernel computes wrong results on this "
      + "processor (\(failedChecks.joined(separator: ", "))). \(Self.remedy)"
  }

  package static let remedy =
    "Set the environment variable OPENBLAS_CORETYPE=\(genericKernel), or to another generic "
    + "kernel, and start again; or install a newer OpenBLAS."

  /// A kernel that every processor of this architecture can run.
  #if arch(arm64)
  package static let genericKernel = "ARMV8"
  #else
  package static let genericKernel = "Prescott"
  #endif
}
