import RealModule

extension ShiftedBetaGeometric {
  /// The law under which the losses of several cohorts are most likely; those left at the last age seen are
  /// known to have stayed that long and no more.
  ///
  /// Where everyone has the same chance of leaving, both parameters grow without end: the fit then says that
  /// they are not identified, and the law at their estimates is all but geometric.
  ///
  /// - Throws: `nothingObserved` if there is no cohort, `noFiniteLikelihood`.
  package static func fit(
    _ cohorts: [CohortSurvivors]
  ) throws(FittingError) -> FittedLaw<ShiftedBetaGeometric> {
    guard !cohorts.isEmpty else { throw .nothingObserved }
    let losses = Losses(cohorts)
    let range = 1e-4...1e5
    let likelihood = LogLikelihood(
      parameters: [.init("alpha", .logarithm, in: range), .init("beta", .logarithm, in: range)],
      value: { losses.logLikelihood(alpha: $0[0], beta: $0[1]) })
    let share = losses.meanHazard
    return FittedLaw(
      try likelihood.maximum(
        from: [0.5, 2, 20].map { [$0 * share, $0 * (1 - share)] }))
  }
}

/// Who was kept and who was lost at each age, over all cohorts.
private struct Losses {
  /// By age from 1 on.
  private var kept: [Double] = []
  private var lost: [Double] = []

  init(_ cohorts: [CohortSurvivors]) {
    for cohort in cohorts {
      let survivors = cohort.survivors
      let missing = survivors.count - 1 - kept.count
      if missing > 0 {
        kept += Array(repeating: 0, count: missing)
        lost += Array(repeating: 0, count: missing)
      }
      for age in 1..<survivors.count {
        kept[age - 1] += survivors[age]
        lost[age - 1] += survivors[age - 1] - survivors[age]
      }
    }
  }

  /// Kept within (0, 1).
  var meanHazard: Double {
    let losses = lost.reduce(0, +)
    return min(max(losses / (losses + kept.reduce(0, +)), 1e-3), 1 - 1e-3)
  }

  /// The chance of leaving at an age, given that it was reached, is `alpha/(alpha + beta + age − 1)`, so the
  /// likelihood is a product over ages.
  func logLikelihood(alpha: Double, beta: Double) -> Double {
    var sum = 0.0
    for index in kept.indices {
      let base = beta + Double(index)
      sum -= kept[index] * .log(onePlus: alpha / base) + lost[index] * .log(onePlus: base / alpha)
    }
    return sum
  }
}
