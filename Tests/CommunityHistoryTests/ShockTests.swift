import CommunityModel
import OutputAnalysis
import RealModule
import Testing

@testable import CommunityHistory

struct ShockTests {
  private static let start = CalendarDate(year: 2024, month: 1, day: 1)

  /// The cheapest segments by trying every last one, without pruning.
  private func optimalCost(_ values: [Double], penalty: Double, shortest: Int) -> Double {
    var best = [Double](repeating: .infinity, count: values.count + 1)
    best[0] = -penalty
    for end in stride(from: shortest, through: values.count, by: 1) {
      for start in 0...(end - shortest) {
        let segment = values[start..<end]
        let mean = segment.reduce(0, +) / Double(segment.count)
        let cost = segment.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        best[end] = min(best[end], best[start] + cost + penalty)
      }
    }
    return best[values.count]
  }

  @Test(arguments: [(1, 0.5), (1, 6.0), (3, 2.0), (7, 4.0), (7, 12.0)])
  func `pruned search is as good as trying everything`(_ shortest: Int, _ penalty: Double) {
    var generator = TestGenerator(state: UInt64(shortest) + 100)
    for _ in 0..<60 {
      var level = 0.0
      let values = (0..<80).map { _ in
        if generator.uniform() < 0.06 { level += 3 * generator.normal() }
        return level + generator.normal()
      }
      let found = ChangePoints(values, variance: 1, penalty: penalty, shortest: shortest)
      let expected = optimalCost(values, penalty: penalty, shortest: shortest)
      #expect(abs(found.cost - expected) < 1e-9 * max(1, abs(expected)))
      let bounds = [0] + found.places + [80]
      let lengths = zip(bounds, bounds.dropFirst()).map { $1 - $0 }
      #expect(lengths.allSatisfy { $0 >= shortest })
    }
  }

  private func shocks(_ counts: [Double]) -> [SuspectedShock] {
    SuspectedShock.all(
      of: DailySeries(
        firstDate: Self.start, dayCount: counts.count, columns: [.messages: counts.map { $0 }]))
  }

  @Test func `a level that doubles is found on its day`() throws {
    var generator = TestGenerator(state: 3)
    let counts = (0..<200).map { Double(generator.poisson($0 < 120 ? 20 : 40)) }
    let shock = try #require(shocks(counts).first { $0.kind == .levelChange })
    #expect(abs(shock.day - 120) <= 2 && shock.date == Self.start?.adding(days: shock.day))
    // The standard error of a mean of 80 and 120 logs of Poisson numbers is below 3 %.
    #expect(abs(shock.fromLevel / 20 - 1) < 0.15 && abs(shock.toLevel / 40 - 1) < 0.15)
    #expect(shocks(counts).count { $0.kind == .levelChange } == 1)
  }

  @Test func `a single day is found as one`() throws {
    var generator = TestGenerator(state: 5)
    var counts = (0..<100).map { _ in Double(generator.poisson(30)) }
    counts[47] = 200
    let found = shocks(counts)
    #expect(found.map(\.kind) == [.singleDay] && found.first?.day == 47)
    #expect(found.first?.toLevel ?? 0 > 100)
  }

  @Test func `chance and weekdays are seldom taken for shocks`() {
    // 200 years of Poisson counts with a weekday pattern and nothing else.
    var generator = TestGenerator(state: 11)
    let factors = [1.2, 1.1, 1, 1, 1.3, 0.8, 0.6]
    var changes = 0
    var days = 0
    for _ in 0..<200 {
      let counts = (0..<365).map { Double(generator.poisson(15 * factors[$0 % 7])) }
      let found = shocks(counts)
      changes += found.count { $0.kind == .levelChange }
      days += found.count { $0.kind == .singleDay }
    }
    #expect(changes <= 10, "\(changes) level changes in 200 years")
    #expect(days <= 60, "\(days) single days in 200 years")
  }

  @Test func `noise that lasts is seldom taken for levels`() {
    var generator = TestGenerator(state: 13)
    var changes = 0
    for _ in 0..<100 {
      var log = 0.0
      let counts = (0..<365).map { _ in
        log = 0.5 * log + 0.2 * generator.normal()
        return (60 * .exp(log)).rounded()
      }
      changes += shocks(counts).count { $0.kind == .levelChange }
    }
    // As many as one in two years would make the list useless.
    #expect(changes <= 50, "\(changes) level changes in 100 years")
  }

  @Test func `the weekday pattern is found within its standard errors`() throws {
    var generator = TestGenerator(state: 17)
    let factors = [1.2, 1.1, 1, 1, 1.3, 0.8, 0.6]
    // 2024-01-01 was a Monday. Growth must not pass for a pattern.
    let counts = (0..<364).map {
      Double(generator.poisson(20 * .exp(Double($0) / 400) * factors[$0 % 7]))
    }
    let days = DailySeries(
      firstDate: Self.start, dayCount: 364, columns: [.messages: counts.map { $0 }])
    let pattern = try #require(WeekdayPattern(.messages, of: days))
    for (found, factor) in zip(pattern.factors, factors) {
      #expect(abs(found.factor - factor) < 5 * found.standardError, "\(found)")
      #expect(found.standardError < 0.05)
    }
    let mean = pattern.factors.reduce(0) { $0 + $1.factor } / 7
    #expect(abs(mean - 1) < 1e-12)
    #expect(WeekdayPattern(.joins, of: days) == nil)
  }
}
