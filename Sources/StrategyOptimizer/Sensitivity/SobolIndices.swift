package import OutputAnalysis

/// Which inputs the variance of a function of independent uniform inputs comes from.
///
/// The first-order index of an input is the share of the variance that would go if the input were
/// known; the total index is the share that would stay if all others were known, interactions
/// included. Both are 0 for an input that does nothing. Both are estimates: a first-order index near 0
/// may come out slightly negative.
package struct SobolIndices: Sendable, Equatable {
  /// What one input is responsible for.
  package struct Input: Sendable, Equatable {
    package let firstOrder: SensitivityIndex
    package let total: SensitivityIndex
  }

  /// In the order of the coordinates.
  package let inputs: [Input]

  /// The variance of the function, in its unit squared.
  package let variance: ConfidenceInterval

  /// Evaluates the function at `scramblingCount × rowCount × (inputCount + 2)` points.
  ///
  /// All indices of a function that never varies are 0.
  ///
  /// - Parameters:
  ///   - design: Where and how often to look.
  ///   - level: Of each interval, in (0, 1).
  ///   - evaluate: The function's values at points of the unit cube, called once for each scrambling.
  /// - Throws: What `evaluate` throws.
  package init<Failure: Error>(
    design: SensitivityDesign, level: Double = ConfidenceInterval.defaultLevel,
    evaluate: (_ points: [[Double]]) throws(Failure) -> [Double]
  ) throws(Failure) {
    let values = try design.values(
      rowPoints: { _, first, second in SaltelliRow.points(first, second) }, evaluate: evaluate)
    let estimates = values.map { rows in
      SaltelliEstimates(SaltelliRow.centered(rows.map(SaltelliRow.init)))
    }
    variance = ConfidenceInterval(
      ofMean: RunningMoments(estimates.map(\.variance)), level: level)
    inputs = (0..<design.inputCount).map { input in
      Input(
        firstOrder: SensitivityIndex(
          estimates: estimates.map { $0.firstOrder[input] }, level: level),
        total: SensitivityIndex(estimates: estimates.map { $0.total[input] }, level: level))
    }
  }
}
