import Synchronization

/// Compares the linked library with plain loops on fixed matrices.
///
/// OpenBLAS chooses its code by the processor, and on processors newer than itself some builds
/// compute wrong results without a word. Sizes lie at, below and above the blocks that its kernels
/// work in. An OpenBLAS that is wrong enough to crash takes this process with it: to report that
/// too, run the check in a child process.
package enum LibrarySelfCheck {
  private static let hasPassed = Atomic(false)

  /// Checks the linked library, once in the life of a process.
  ///
  /// - Throws: `WrongLibraryResults` if a check has failed.
  package static func requirePassed() throws(WrongLibraryResults) {
    if hasPassed.load(ordering: .relaxed) { return }
    try run().requirePassed()
    notePassed()
  }

  /// Takes the word of another process of this program that the linked library has passed.
  package static func notePassed() { hasPassed.store(true, ordering: .relaxed) }

  /// Compares operations, those of the linked library unless others are given, with plain loops.
  package static func run(_ operations: LinearAlgebraOperations = .linkedLibrary)
    -> SelfCheckReport
  {
    SelfCheckReport(
      library: .linked,
      results: operations.checkProducts()
        + operations.checkVectorProducts()
        + operations.checkGramMatrices()
        + operations.checkTriangularSolutions()
        + [operations.checkCholesky()]
        + operations.checkEigendecomposition()
        + operations.checkQR())
  }

  static let orders = [1, 2, 3, 7, 17, 23, 31, 64, 129, 257]

  /// Rows, inner side and columns: squares, and long sides beyond one block of any kernel.
  static let productSizes: [(rows: Int, inner: Int, columns: Int)] =
    orders.map { ($0, $0, $0) }
    + [(1, 257, 3), (17, 1, 64), (64, 17, 1), (19, 1031, 5), (1031, 33, 5), (5, 33, 1031)]

  /// Tall, wide and square.
  static let factoredSizes: [(rows: Int, columns: Int)] =
    [(1, 1), (3, 3), (17, 5), (5, 17), (129, 64), (129, 129)]
}
