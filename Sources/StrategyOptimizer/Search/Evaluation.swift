/// What came of a design that was evaluated.
package struct Evaluation: Sendable, Equatable {
  /// The design, as it was proposed.
  package var design: [Double]
  /// The estimate of each outcome: of the goals, larger being better, then of the constraints, met from
  /// 0 on.
  package var outcomes: [Double]
  /// The variance of each estimate; `nil`: not known.
  package var variances: [Double]?
  /// Replications behind it.
  package var replications: Int

  /// Makes an evaluation.
  package init(
    design: [Double], outcomes: [Double], variances: [Double]? = nil, replications: Int = 1
  ) {
    self.replications = replications
    self.design = design
    self.outcomes = outcomes
    self.variances = variances
  }
}
