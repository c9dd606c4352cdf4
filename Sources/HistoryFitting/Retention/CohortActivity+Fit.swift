import RealModule

extension CohortActivity {
  /// The law under which counts are most likely, with priors that only a short history feels.
  ///
  /// Among those of the join week the share is believed to be 0.7 within a factor of two (joining is an act, but
  /// not every log counts it), or unknown within a factor of twenty where one person counts many times. The
  /// retention is believed to be between those of the two groups of customers of Fader and Hardie (alpha 0.67 and
  /// 0.70, beta 3.8 and 1.2), within a factor of three.
  ///
  /// - Parameters:
  ///   - counts: by week; `nil` where nobody counted.
  ///   - joins: by week, the last being that of the last count; they may begin earlier than the counts.
  ///   - countsPeople: whether a person counts at most once a week.
  /// - Returns: the law with its errors.
  /// - Throws: `unequalLengths` if there are fewer joins than counts; `nothingObserved` if no week was counted;
  ///   `impossibleValue` for the place of a number that is negative, not finite or above 10¹²;
  ///   `noFiniteLikelihood`.
  /// - Citation: P. S. Fader, B. G. S. Hardie (2007), "How to project customer retention", Journal of
  ///   Interactive Marketing 21, doi:10.1002/dir.20074.
  package static func fit(
    counts: [Double?], joins: [Double], countsPeople: Bool = true
  ) throws(FittingError) -> FittedLaw<CohortActivity> {
    let lead = joins.count - counts.count
    guard lead >= 0 else { throw .unequalLengths(found: joins.count, needed: counts.count) }
    try requireWeeks(Array(repeating: nil, count: lead) + counts, beside: joins)
    let beliefs = beliefs(countsPeople: countsPeople)
    let likelihood = LogLikelihood(
      parameters: beliefs.map(\.parameter),
      value: { values in
        let law = CohortActivity(parameters: values)
        let expected = Array(law.expected(joins: joins)[lead...])
        return law.noise.followed(counts: counts, expected: expected).logLikelihood
      },
      prior: { PriorBelief.logDensity(of: $0, under: beliefs) })
    let starts = [(0.7, 2.1), (1.5, 1.0)].map { alpha, beta in
      let shape = CohortActivity(
        parameters: [1, alpha, beta] + PersistentNoise.beliefs.map(\.median))
      let expected = shape.expected(joins: joins)[lead...]
      let pairs = zip(counts, expected).compactMap { count, unit in count.map { ($0, unit) } }
      let (seen, unit) = pairs.reduce((0.5, 0.5)) { ($0.0 + $1.0, $0.1 + $1.1) }
      return [seen / unit, alpha, beta, 0.8, 0.3, 0.2]
    }
    return FittedLaw(try likelihood.maximum(from: starts))
  }

  private static func beliefs(countsPeople: Bool) -> [PriorBelief] {
    let share = { (median: Double, deviation: Double) in
      PriorBelief("share", .logarithm, in: 1e-6...1e6, median: median, deviation: deviation)
    }
    return [
      countsPeople ? share(0.7, .log(2)) : share(1, 3),
      PriorBelief("alpha", .logarithm, in: 1e-3...1e3, median: 0.7, deviation: 1.1),
      PriorBelief("beta", .logarithm, in: 1e-3...1e3, median: 2.1, deviation: 1.1),
    ] + PersistentNoise.beliefs
  }
}
