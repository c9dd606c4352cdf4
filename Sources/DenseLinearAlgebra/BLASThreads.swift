import COpenBLAS

/// The threads that OpenBLAS starts by itself, one setting for the whole process.
package enum BLASThreads {
  /// How many threads OpenBLAS may use for one call.
  package static var count: Int { Int(openblas_get_num_threads()) }

  /// Lets every call run on its caller's thread only, so that parallel replications do not compete.
  package static func pinToOne() {
    openblas_set_num_threads(1)
  }
}
