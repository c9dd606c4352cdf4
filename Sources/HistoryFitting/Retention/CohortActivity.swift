import RealModule

/// People active in a week, summed over the weeks in which they joined: the size of each cohort times a share
/// that falls with its age, with deviations that last.
///
/// The share falls as in the shifted beta-geometric law: everyone falls silent with a chance of their own each
/// week. It needs no cohort to be seen by itself; the sum over cohorts is enough.
package struct CohortActivity: ParametricLaw, Equatable {
  /// Active in the week of joining for each person who joins; positive.
  ///
  /// Of counts that one person can make many
  /// of, such as messages, how many.
  package let share: Double
  /// What becomes of them by the age of the cohort, in weeks.
  package let retention: ShiftedBetaGeometric
  /// How counts leave that.
  package let noise: PersistentNoise

  /// - Precondition: the share is positive and finite.
  package init(share: Double, retention: ShiftedBetaGeometric, noise: PersistentNoise) {
    precondition(share > 0 && share.isFinite, "some of those who join are active")
    self.share = share
    self.retention = retention
    self.noise = noise
  }

  package init(parameters: [Double]) {
    self.init(
      share: parameters[0],
      retention: ShiftedBetaGeometric(alpha: parameters[1], beta: parameters[2]),
      noise: PersistentNoise(parameters: parameters[3...]))
  }

  /// Expected counts by week, for joins by week from the first.
  ///
  /// - Complexity: O(n²) for n weeks.
  package func expected(joins: [Double]) -> [Double] {
    var left = share
    let shares = joins.indices.map { age in
      left *= retention.retention(age: age)
      return left
    }
    return joins.indices.map { week in
      var sum = 0.0
      for age in 0...week { sum += joins[week - age] * shares[age] }
      return sum
    }
  }

  /// Counts of the weeks that follow, as they may turn out.
  ///
  /// - Parameters:
  ///   - counts: of the weeks known; `nil` where nobody counted.
  ///   - joins: by week, the last being the last of the weeks known; they may begin earlier than the counts.
  ///   - laterJoins: of the weeks asked for.
  ///   - generator: what the numbers are drawn from.
  /// - Returns: one count for each week asked for.
  package func path(
    after counts: [Double?], joins: [Double], laterJoins: [Double],
    using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    let expected = expected(joins: joins + laterJoins)
    let known = expected[(joins.count - counts.count)..<joins.count]
    return noise.counts(
      after: noise.followed(counts: counts, expected: Array(known)).end,
      expected: Array(expected[joins.count...]), limit: PersistentNoise.limit(after: counts),
      using: &generator)
  }
}
