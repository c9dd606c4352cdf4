import OutputAnalysis
import RandomStreams
import RealModule
import Testing

@testable import HistoryFitting

@Suite struct CohortActivityTests {
  private static let truth = CohortActivity(
    share: 0.8, retention: ShiftedBetaGeometric(alpha: 0.9, beta: 1.6),
    noise: PersistentNoise(persistence: 0.6, shock: 0.1, passing: 0.08))

  /// Joins of a group that has a campaign now and then.
  private static func joins(weeks: Int, using stream: inout SequentialStream) -> [Double] {
    (0..<weeks).map { week in
      let isCampaign = week == 0 || stream.openUnit() < 0.08
      return Double(stream.poisson(mean: isCampaign ? 250 : 12))
    }
  }

  private static func counts(
    joins: [Double], using stream: inout SequentialStream
  ) -> [Double] {
    truth.noise.counts(
      after: .init(mean: 0, variance: 0), expected: truth.expected(joins: joins), limit: 1e9,
      using: &stream)
  }

  @Test func `cohorts add up`() {
    let survival = (0..<4).map { Self.truth.retention.survival(age: $0) }
    let one = Self.truth.expected(joins: [10, 0, 0, 0])
    for (value, left) in zip(one, survival) { #expect(agree(value, 8 * left, within: 1e-12)) }
    let two = Self.truth.expected(joins: [10, 0, 5, 0])
    #expect(agree(two[3], 8 * survival[3] + 4 * survival[1], within: 1e-12))
    #expect(agree(two[1], 8 * survival[1], within: 1e-12))
  }

  @Test func `the sum over cohorts gives the law of each back`() throws {
    var stream = SequentialStream(name: "cohorts", seed: 21)
    let joins = Self.joins(weeks: 150, using: &stream)
    var counts: [Double?] = Self.counts(joins: joins, using: &stream)
    for week in 60..<64 { counts[week] = nil }
    let fitted = try CohortActivity.fit(counts: counts, joins: joins)
    let wanted = [0.8, 0.9, 1.6, 0.6, 0.1, 0.08]
    for (parameter, value) in zip(fitted.fit.parameters, wanted) {
      let distance =
        parameter.scale.coordinate(of: parameter.estimate) - parameter.scale.coordinate(of: value)
      #expect(abs(distance) < 4 * parameter.scaleStandardError, "\(parameter.name)")
    }
    // The data speak: far narrower than the prior's factors of two and three.
    #expect(fitted.fit.parameters[0].scaleStandardError < 0.2)
    #expect(fitted.fit.parameters[1].scaleStandardError < 0.4)
    #expect(fitted.fit.hasSettled)
  }

  @Test func `bands of the weeks to come hold as often as they say`() throws {
    var (held, count) = (0, 0)
    for seed in 0..<60 {
      var stream = SequentialStream(name: "coverage", seed: UInt64(seed))
      let joins = Self.joins(weeks: 34, using: &stream)
      let counts = Self.counts(joins: joins, using: &stream)
      let fitted = try CohortActivity.fit(
        counts: Array(counts[..<30]), joins: Array(joins[..<30]))
      let paths = fitted.draws(count: 200, using: &stream).map {
        $0.path(
          after: Array(counts[..<30]), joins: Array(joins[..<30]), laterJoins: Array(joins[30...]),
          using: &stream)
      }
      let ends = quantiles(of: paths.map { $0[3] }, at: [0.1, 0.9])
      count += 1
      if counts[33] >= ends[0] && counts[33] <= ends[1] { held += 1 }
    }
    // Of 60 at 0.8: 48 ± 3.1; four standard deviations.
    #expect(abs(Double(held) - 48) < 12.4, "\(held) of \(count)")
  }

  @Test func `eight weeks give a fit that the prior keeps in bounds`() throws {
    let joins: [Double] = [190, 230, 10, 2, 0, 0, 1, 0]
    let counts: [Double?] = [184, 300, 210, 170, nil, 140, 130, 120]
    let fitted = try CohortActivity.fit(counts: counts, joins: joins)
    #expect(fitted.law.share > 0.3 && fitted.law.share < 2)
    var stream = SequentialStream(name: "short", seed: 1)
    let paths = fitted.draws(count: 400, using: &stream).map {
      $0.path(
        after: counts, joins: joins, laterJoins: Array(repeating: 0, count: 12), using: &stream)
    }
    let ends = quantiles(of: paths.map { $0[11] }, at: [0.05, 0.95])
    #expect(ends[0] > 5 && ends[1] < 1000, "\(ends)")
  }

  @Test func `joins may begin before the counts, but not after`() throws {
    let early = try CohortActivity.fit(counts: [9, 8, 7, 8], joins: [20, 0, 0, 3, 2, 3])
    #expect(early.law.share > 0)
    #expect(throws: FittingError.unequalLengths(found: 3, needed: 4)) {
      try CohortActivity.fit(counts: [9, 8, 7, 8], joins: [1, 2, 3])
    }
  }
}
