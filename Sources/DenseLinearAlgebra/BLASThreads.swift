import COpenBLAS

/// The threads that OpenBLAS starts by itself, one setting for the whole process.
package enum BLASThreads {
  /// How many threads OpenBLAS may use for one call.
  package static var count: Int { Int(openblas_get_num_threads()) }

  /// Lets every call run on its caller's thread only, so that parallel replications do not compete.
  ///
  /// The threads that OpenBLAS started when it was loaded end: they ask again and again whether there is
  /// work before they sleep, and that would be taken from replications.
  package static func pinToOne() {
    use(1)
    openblas_end_threads()
  }

  /// Sets how many threads OpenBLAS may use for one call.
  static func use(_ threads: Int) { openblas_set_num_threads(Int32(threads)) }
}
