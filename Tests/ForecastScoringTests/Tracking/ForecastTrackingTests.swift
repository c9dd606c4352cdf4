import CommunityModel
import ForecastScoring
import Foundation
import OutputAnalysis
import Testing

@Suite struct ForecastTrackingTests {
  private static let weekCount = 12

  /// A path of counts that wander, around 200 at first, of which each week depends on the one before.
  private static func path(_ random: inout RandomSequence) -> [Double] {
    var level = 200 + 15 * random.normal()
    return (0..<weekCount).map { _ in
      level += 10 * random.normal()
      return max(0, (level + 6 * random.normal()).rounded())
    }
  }

  private static func forecast(count: Int = 500) -> SavedForecast {
    var random = RandomSequence(seed: 1, name: "paths")
    return .paths((0..<count).map { _ in path(&random) })
  }

  /// The share of alarms over futures, each changed in the same way.
  private func alarms(
    count: Int, of forecast: SavedForecast = forecast(), change: ([Double]) -> [Double]
  ) throws -> [ForecastAlarm?] {
    var random = RandomSequence(seed: 2, name: "futures")
    return try (0..<count).map { index in
      let observed = change(Self.path(&random))
      return try #require(
        ForecastTracking(of: forecast, observed: observed, seed: UInt64(index))
      ).alarm
    }
  }

  @Test func `a true forecast gives an alarm no more often than is said`() throws {
    let count = 2000
    let alarms = try alarms(count: count) { $0 }.count { $0 != nil }
    #expect(Double(alarms) / Double(count) < 0.05 + shareTolerance(0.05, count: count))
  }

  @Test func `bands alone give no more alarms either`() throws {
    guard case .paths(let paths) = Self.forecast(count: 4000) else { return }
    let probabilities = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
    let weeks = try (0..<Self.weekCount).map { week in
      try #require(PredictiveSample(paths.map { $0[week] })).quantiles(at: probabilities)
    }
    let bands = SavedForecast.quantiles(probabilities: probabilities, weeks: weeks)
    let count = 2000
    let alarms = try alarms(count: count, of: bands) { $0 }.count { $0 != nil }
    #expect(Double(alarms) / Double(count) < 0.05 + shareTolerance(0.05, count: count))
    let lost = try self.alarms(count: 100, of: bands) { path in
      path.enumerated().map { $0 < 5 ? $1 : $1 * 0.3 }
    }
    #expect(lost.count { $0 != nil } > 95)
  }

  @Test func `a loss from some week on is found, dated and measured`() throws {
    let found = try alarms(count: 200) { path in
      path.enumerated().map { $0 < 5 ? $1 : ($1 * 0.6).rounded() }
    }
    let alarms = found.compactMap { $0 }
    #expect(alarms.count > 190)
    #expect(alarms.count { (5...7).contains($0.since) } > 150)
    let deviations = alarms.compactMap(\.deviation).sorted()
    // A drop of 40 % where the level itself wanders by 10 to 20 %.
    #expect((deviations[deviations.count / 2] + 0.4).magnitude < 0.05)
    #expect(alarms.allSatisfy { $0.week >= $0.since })
  }

  @Test func `dependence that is overlooked gives false alarms`() throws {
    // The same paths with each week shuffled on its own: right week by week, wrong about how they move.
    guard case .paths(let paths) = Self.forecast() else { return }
    let shuffled = paths.indices.map { draw in
      (0..<Self.weekCount).map { week in
        paths[(draw + 37 * (week + 1) * (week + 1)) % paths.count][week]
      }
    }
    let count = 400
    let alarms = try alarms(count: count, of: .paths(shuffled)) { $0 }.count { $0 != nil }
    #expect(Double(alarms) / Double(count) > 0.05 + shareTolerance(0.05, count: count))
  }

  @Test func `weeks that swing more than they should are found too`() throws {
    let found = try alarms(count: 100) { path in
      path.enumerated().map { $1 + ($0 % 2 == 0 ? 60 : -60) }
    }
    #expect(found.count { $0 != nil } > 95)
  }

  @Test func `weeks are laid over their bands`() throws {
    let forecast = SavedForecast.quantiles(
      probabilities: [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975],
      weeks: Array(repeating: [80, 87, 93, 100, 107, 113, 120], count: 4))
    let tracking = try #require(
      ForecastTracking(of: forecast, observed: [100, nil, 110, 125, 9, 9], seed: 1))
    #expect(tracking.weeks.map(\.week) == [1, 2, 3, 4])
    #expect(
      tracking.weeks.map(\.isInside) == [
        [true, true, true], nil, [false, true, true], [false, false, false],
      ])
    #expect(isClose(tracking.weeks[0].median, 100, within: 1e-12))
    #expect(isClose(tracking.weeks[0].intervals[1].lower, 87, within: 1e-12))
    #expect(tracking.weeks[0].normalScore == 0)
    #expect(isClose(try #require(tracking.weeks[2].normalScore), 0.978_020_7, within: 1e-6))
    #expect(tracking.alarm == nil)
    #expect(
      tracking.sentence.english
        == "The forecast holds so far: 2 of 3 weeks lie in the 80% band.")
    #expect(tracking.sentence.chinese == "目前预测仍然成立：3 周中有 2 周在 80% 区间内。")
  }

  @Test func `an alarm is told with its week, size and chance`() throws {
    let forecast = SavedForecast.quantiles(
      probabilities: [0.025, 0.5, 0.975], weeks: Array(repeating: [80, 100, 120], count: 4))
    let tracking = try #require(
      ForecastTracking(of: forecast, observed: [104, 95, 50], seed: 1))
    #expect(tracking.alarm?.week == 3)
    #expect(tracking.alarm?.since == 2)
    #expect(isClose(try #require(tracking.alarm?.deviation), -0.275, within: 1e-12))
    #expect(
      tracking.sentence.english
        == "The forecast has been off since week 2 by 28%, below its median: 2 of 3 weeks lie in the 80% "
        + "band (a true forecast is called off with a chance of at most 5%).")
    #expect(
      tracking.sentence.chinese
        == "自第 2 周起预测已偏离，低于中位数 28%：3 周中有 2 周在 80% 区间内（预测正确时误报的概率至多 5%）。")
  }

  @Test func `a value beyond all draws is as unlikely as its tail says`() throws {
    let probabilities = (1...999).map { Double($0) / 1_000 }
    func score(_ observed: Double, _ law: (Double) -> Double) throws -> Double {
      let paths = probabilities.map { [law(NormalDistribution.quantile($0))] }
      let tracking = ForecastTracking(of: .paths(paths), observed: [observed], seed: 1)
      return try #require(tracking?.weeks[0].normalScore)
    }
    // A normal law of deviation 50; a lognormal one of median 100.
    #expect(isClose(try score(250, { 50 * $0 }), 5, within: 0.02))
    #expect(isClose(try score(-250, { 50 * $0 }), -5, within: 0.02))
    #expect(isClose(try score(101 * exp(2.5) - 1, { 101 * exp(0.5 * $0) - 1 }), 5, within: 0.02))
    // Of counts the longer tail is taken.
    let longer = 1.281_55 * log(1_251.0 / 1_001) / log(1_065.08 / 1_001)
    #expect(isClose(try score(1_250, { 1_000 + 50 * $0 }), longer, within: 0.02))
    #expect(try score(1e9, { 50 * $0 }) == 8)
    // Among the draws nothing changes.
    #expect(isClose(try score(1_100, { 1_000 + 50 * $0 }), 2, within: 0.02))
  }

  @Test func `odd forecasts are refused or tracked, never trapped`() throws {
    let odd: [SavedForecast] = [
      .paths([]), .paths([[]]), .paths([[1, 2]]), .paths([[1, 2], [1]]),
      .paths([[1, .nan], [1, 2]]),
      .quantiles(probabilities: [], weeks: []), .quantiles(probabilities: [0.5], weeks: [[1]]),
      .quantiles(probabilities: [0.9, 0.1], weeks: [[1, 2]]),
      .quantiles(probabilities: [0, 1], weeks: [[1, 2]]),
      .quantiles(probabilities: [0.1, 0.9], weeks: [[2, 1]]),
      .quantiles(probabilities: [0.1, 0.9], weeks: [[1, .infinity]]),
    ]
    for forecast in odd {
      #expect(ForecastTracking(of: forecast, observed: [1, 2], seed: 1) == nil)
    }
    let constant = SavedForecast.paths(Array(repeating: [3, 3, 3], count: 100))
    let kept = try #require(ForecastTracking(of: constant, observed: [3, 3, 3], seed: 1))
    #expect(kept.weeks.allSatisfy { $0.normalScore?.isFinite == true })
    let flat = SavedForecast.quantiles(
      probabilities: [0.1, 0.5, 0.9], weeks: [[5, 5, 5], [0, 0, 0]])
    let left = try #require(ForecastTracking(of: flat, observed: [5, 9], seed: 1))
    #expect(left.weeks[0].normalScore == 0)
    #expect(left.alarm?.week == 2)
    #expect(left.alarm?.deviation == nil || left.alarm?.since == 1)
    let unknown = try #require(ForecastTracking(of: constant, observed: [nil, .nan], seed: 1))
    #expect(unknown.alarm == nil)
    #expect(unknown.sentence.english == "No week of the forecast has happened yet.")
  }
}
