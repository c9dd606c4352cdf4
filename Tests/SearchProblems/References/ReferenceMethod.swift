/// What another program found on a problem, with the same budgets, measures and laws of noise.
///
/// The noise was numpy's (PCG64) and is another draw of the same law. Scripts of the named versions of the
/// programs made the numbers, on one thread.
package struct ReferenceMethod: Sendable {
  /// The program, its version and what it was set to.
  package let name: String
  let problem: String
  /// Lower quartile, median and upper quartile of what it recommends, at all checkpoints but the last.
  package let early: [[Double]]
  /// What it recommends in the end, by seed.
  package let final: [Double]
  /// Quartiles of the best that it evaluated, in the end.
  package let finalBestSampled: [Double]

  init(
    _ name: String, on problem: String, early: [[Double]], final: [Double],
    finalBestSampled: [Double]
  ) {
    self.name = name
    self.problem = problem
    self.early = early
    self.final = final
    self.finalBestSampled = finalBestSampled
  }
}

extension SearchProblem {
  /// What other programs found, the one to be measured against first.
  package var references: [ReferenceMethod] {
    (ReferenceMethod.noisyFunctions + ReferenceMethod.strategyMix + ReferenceMethod.braninCurrin)
      .filter { $0.problem == name }
  }
}
