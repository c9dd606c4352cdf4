/// Where a function of the unit cube is evaluated to find out what its variance comes from.
///
/// Rows of two independent points each, and points in which some coordinates of the one are replaced
/// by those of the other. The rows are even (a scrambled Sobol sequence), in a few independent
/// scramblings, whose spread gives the error.
package struct SensitivityDesign: Sendable, Equatable {
  /// Coordinates of a point, in 1...64.
  package let inputCount: Int

  /// Rows in each scrambling, a power of two.
  package let rowCount: Int

  /// Independent scramblings, at least 2; below 8 intervals are very wide.
  package let scramblingCount: Int

  /// What the scramblings follow from.
  package let seed: UInt64

  /// The function is evaluated at `scramblingCount × rowCount` rows of points.
  package init(inputCount: Int, rowCount: Int = 512, scramblingCount: Int = 8, seed: UInt64 = 1) {
    precondition(
      inputCount >= 1 && 2 * inputCount <= SobolSequence.largestDimension,
      "sensitivities are those of 1 to 64 inputs")
    precondition(
      rowCount >= 1 && rowCount.nonzeroBitCount == 1, "the number of rows must be a power of two")
    precondition(scramblingCount >= 2, "an error needs at least two scramblings")
    self.inputCount = inputCount
    self.rowCount = rowCount
    self.scramblingCount = scramblingCount
    self.seed = seed
  }

  /// Evaluates the function.
  ///
  /// - Parameters:
  ///   - rowPoints: The points of a row from its number and its two points.
  ///   - evaluate: The function's values at points of the unit cube, called once for each scrambling.
  /// - Returns: The values by scrambling and row.
  /// - Throws: What `evaluate` throws.
  func values<Failure: Error>(
    rowPoints: (_ row: Int, _ first: [Double], _ second: [Double]) -> [[Double]],
    evaluate: (_ points: [[Double]]) throws(Failure) -> [Double]
  ) throws(Failure) -> [[ArraySlice<Double>]] {
    var found: [[ArraySlice<Double>]] = []
    for sequence in SobolSequence.scramblings(
      dimension: 2 * inputCount, count: scramblingCount, seed: seed)
    {
      let points = (0..<rowCount).flatMap { row in
        let both = sequence.point(row)
        return rowPoints(row, Array(both.prefix(inputCount)), Array(both.suffix(inputCount)))
      }
      let values = try evaluate(points)
      precondition(values.count == points.count, "every point needs a value")
      let width = points.count / rowCount
      found.append((0..<rowCount).map { values[$0 * width..<($0 + 1) * width] })
    }
    return found
  }
}
