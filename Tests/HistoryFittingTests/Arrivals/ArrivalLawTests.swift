import RandomStreams
import RealModule
import TestSupport
import Testing

@testable import HistoryFitting

@Suite struct ArrivalLawTests {
  /// Ten weeks from numpy's negative binomial generator, with a campaign on days 30 to 33.
  private static let joins = [
    4, 10, 8, 0, 5, 1, 7, 15, 10, 1, 10, 4, 0, 4, 14, 3, 5, 2, 5, 2, 21, 6, 18, 7, 9, 2, 3, 10, 6,
    1,
    28, 7, 3, 4, 8, 18, 8, 9, 16, 7, 8, 9, 14, 7, 9, 2, 3, 7, 24, 10, 3, 4, 11, 2, 4, 6, 8, 23, 4,
    14,
    6, 3, 7, 8, 8, 18, 3, 7, 4, 14,
  ]
  private static let campaign = (0..<70).map { (30...33).contains($0) ? 1.0 : 0 }

  @Test func `without a prior the fit is that of statsmodels`() throws {
    let history = try ArrivalHistory(
      joins: Self.joins, firstWeekday: 0, regressors: [Self.campaign])
    let fitted = try ArrivalLaw.fit(history, prior: .none)
    // statsmodels.api.NegativeBinomial (nb2) with days from the middle and weekdays as −1, 0, 1: level, drift, six
    // weekdays, campaign and dispersion with their errors, and the likelihood.
    let estimates = [
      1.941248, 0.007625, 0.417663, 0.277601, 0.160382, -0.00664, -0.519252, -0.759226, 0.543389,
      0.239276,
    ]
    let errors = [
      0.077995, 0.003791, 0.175009, 0.176937, 0.180502, 0.180624, 0.198329, 0.208294, 0.318094,
      0.06448,
    ]
    for (parameter, (estimate, error)) in zip(fitted.fit.parameters, zip(estimates, errors)) {
      #expect(abs(parameter.estimate - estimate) < 2e-6)
      #expect(abs(parameter.standardError - error) < 2e-5)
    }
    #expect(abs(fitted.fit.logLikelihood - -197.250_588_361) < 1e-7)
    #expect(abs(fitted.law.weekdayEffects.reduce(0, +)) < 1e-12)
    #expect(fitted.fit.hasSettled && fitted.fit.isIdentified)
  }

  @Test func `joins of a known law give it back`() throws {
    let truth = ArrivalLaw(
      level: 2.5, drift: 0.004, weekdayEffects: [0.4, 0.1, 0, -0.1, -0.2, -0.3, 0.1],
      regressorEffects: [0.7], dispersion: 0.15, dayCount: 400, firstWeekday: 3)
    let campaign = (0..<400).map { $0 % 40 < 5 ? 1.0 : 0 }
    var stream = SequentialStream(name: "joins", seed: 12)
    var joins: [Int?] = truth.joins(on: 0..<400, regressors: [campaign], using: &stream)
    // Days nobody counted do not matter.
    for day in 150..<170 { joins[day] = nil }
    let fitted = try ArrivalLaw.fit(
      try ArrivalHistory(joins: joins, firstWeekday: 3, regressors: [campaign]))
    let wanted = [2.5, 0.004, 0.4, 0.1, 0, -0.1, -0.2, -0.3, 0.7, 0.15]
    for (parameter, value) in zip(fitted.fit.parameters, wanted) {
      #expect(abs(parameter.estimate - value) < 4 * parameter.standardError)
    }
    #expect(fitted.fit.parameters[1].standardError < 0.0003)
    #expect(fitted.fit.parameters[8].standardError < 0.12)
  }

  @Test func `the drift is straight within the history and goes on for a tenth of it`() {
    let law = ArrivalLaw(
      level: 1, drift: 0.02, weekdayEffects: Array(repeating: 0, count: 7), regressorEffects: [],
      dispersion: 0.1, dayCount: 101, firstWeekday: 0)
    #expect(agree(law.mean(day: 50), .exp(1), within: 1e-14))
    #expect(agree(law.mean(day: 100), .exp(2), within: 1e-14))
    #expect(agree(law.mean(day: 0), 1, within: 1e-14))
    // 10.1 days more in all, of which 1 − exp(−10/10.1) after 10 days.
    #expect(agree(law.mean(day: 110), .exp(2 + 0.202 * (1 - .exp(-10 / 10.1))), within: 1e-12))
    #expect(agree(law.mean(day: 100_000), .exp(2 + 0.202), within: 1e-12))
  }

  @Test func `weekdays follow the calendar of the history`() throws {
    let joins = (0..<70).map { $0 % 7 == 2 ? 40 : 10 }
    let fitted = try ArrivalLaw.fit(try ArrivalHistory(joins: joins, firstWeekday: 5))
    // Day 2 falls on weekday (5 + 2) mod 7.
    let effects = fitted.law.weekdayEffects
    #expect(effects.firstIndex(of: try #require(effects.max())) == 0)
    #expect(fitted.law.mean(day: 72) > 3 * fitted.law.mean(day: 73))
    let moved = try ArrivalLaw.fit(try ArrivalHistory(joins: joins, firstWeekday: -2))
    #expect(agree(moved.law.mean(day: 72), fitted.law.mean(day: 72), within: 1e-12))
  }

  @Test func `counts that vary less than Poisson's put the dispersion at its bound`() throws {
    let fitted = try ArrivalLaw.fit(
      try ArrivalHistory(joins: Array(repeating: 20, count: 63), firstWeekday: 0))
    #expect(fitted.fit["dispersion"]?.isIdentified == false)
    #expect(agree(fitted.law.mean(day: 80), 20, within: 1e-3))
    // A Poisson mean of n counts has the log error 1/√(n mean).
    let level = try #require(fitted.fit["level"])
    #expect(agree(level.standardError, 1 / 1260.0.squareRoot(), within: 1e-3))
  }

  @Test func `a prior keeps five days from becoming a law of five weekdays`() throws {
    let history = try ArrivalHistory(joins: [0, 9, 1, 0, 12], firstWeekday: 0)
    let (kept, free) = (try ArrivalLaw.fit(history), try ArrivalLaw.fit(history, prior: .none))
    #expect(kept.law.mean(day: 60) < 60)
    #expect(kept.law.weekdayEffects.allSatisfy { abs($0) < 1 })
    #expect(free.law.weekdayEffects.contains { abs($0) > 2 })
    #expect(!free.fit.isIdentified)
  }

  @Test func `forecasts spread as the law and its errors do`() throws {
    let history = try ArrivalHistory(joins: Self.joins, firstWeekday: 0)
    let fitted = try ArrivalLaw.fit(history)
    var stream = SequentialStream(name: "forecast", seed: 8)
    let rows = fitted.forecast(days: 70..<84, count: 4_000, using: &stream)
    #expect(rows.count == 4_000 && rows.allSatisfy { $0.count == 14 })
    let soon = rows.map { Double($0[0]) }
    let mean = fitted.law.mean(day: 70)
    let variance = mean + fitted.law.dispersion * mean * mean
    let spread = soon.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4_000
    // More than the law's own variance, by the errors of ten weeks.
    #expect(spread > 1.02 * variance && spread < 2 * variance)
    // The mean of lognormal draws is a little above the estimate.
    #expect(StandardErrors(soon).mean > mean * 0.97 && StandardErrors(soon).mean < mean * 1.15)
    var again = SequentialStream(name: "forecast", seed: 8)
    #expect(fitted.forecast(days: 70..<84, count: 4_000, using: &again) == rows)
  }

  @Test(
    arguments: [
      [0], [7], [0, 0, 0, 0, 0, 0, 0, 0], [nil, 5, nil], [1_000_000_000_000, 0, 1_000_000_000_000],
      [0, 0, 0, 400],
      Array(repeating: 1, count: 1_000),
    ] as [[Int?]])
  func `poor histories give finite forecasts`(joins: [Int?]) throws {
    let fitted = try ArrivalLaw.fit(try ArrivalHistory(joins: joins, firstWeekday: 0))
    #expect(fitted.fit.logLikelihood.isFinite)
    var stream = SequentialStream(name: "poor", seed: 1)
    let rows = fitted.forecast(days: joins.count..<joins.count + 30, count: 50, using: &stream)
    #expect(rows.count == 50)
    #expect(fitted.law.mean(day: 1_000_000).isFinite && fitted.law.mean(day: .min).isFinite)
    if !joins.contains(where: { ($0 ?? 0) > 0 }) { #expect(rows.joined().reduce(0, +) == 0) }
  }

  @Test func `impossible histories are refused with their place`() {
    #expect(throws: FittingError.nothingObserved) { try ArrivalHistory(joins: [], firstWeekday: 0) }
    #expect(throws: FittingError.nothingObserved) {
      try ArrivalHistory(joins: [nil, nil], firstWeekday: 0)
    }
    #expect(throws: FittingError.impossibleValue(place: 1)) {
      try ArrivalHistory(joins: [1, -2], firstWeekday: 0)
    }
    #expect(throws: FittingError.impossibleValue(place: 1)) {
      try ArrivalHistory(joins: [1, 2], firstWeekday: 0, regressors: [[0, .nan]])
    }
    #expect(throws: FittingError.unequalLengths(found: 1, needed: 2)) {
      try ArrivalHistory(joins: [1, 2], firstWeekday: 0, regressors: [[0]])
    }
  }
}
