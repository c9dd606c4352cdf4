import CommunityHistory
import CommunityModel
import ForecastScoring
import RealModule

/// Histories whose law is known.
struct SimulatedDays {
  private var random: RandomSequence

  init(seed: UInt64) { random = RandomSequence(seed: seed, name: "days") }

  /// Joins with a campaign now and then, and actives that are the sum of cohorts of a known retention: 90 % of
  /// the joiners at first, of whom a share of 1/(1 + age) is left, with noise of 5 %.
  mutating func cohorts(weeks: Int) -> DailySeries {
    let joins = (0..<weeks).map { week in
      week % 14 == 0 ? 280 + 40 * random.normal() : max(0, 14 + 4 * random.normal())
    }
    let actives = (0..<weeks).map { week in
      let mean = (0...week).reduce(0) { $0 + 0.9 * joins[week - $1] / Double(1 + $1) }
      return mean * .exp(0.05 * random.normal())
    }
    return days(weeklyJoins: joins, weeklyActives: actives)
  }

  /// Actives whose logarithm is a random walk of steps of 12 %, whatever the joins.
  mutating func randomWalk(weeks: Int) -> DailySeries {
    let joins = (0..<weeks).map { _ in max(0, 70 + 15 * random.normal()) }
    var level = 5.5
    let actives = (0..<weeks).map { _ in
      level += 0.12 * random.normal()
      return Double.exp(level)
    }
    return days(weeklyJoins: joins, weeklyActives: actives)
  }

  /// Days of weeks: joins on all of them, actives as of each week's end, five messages for each active.
  private mutating func days(weeklyJoins: [Double], weeklyActives: [Double]) -> DailySeries {
    let joins: [Double?] = weeklyJoins.flatMap { week in
      (0..<7).map { day -> Double? in
        let before = (week * Double(day) / 7).rounded()
        let after = (week * Double(day + 1) / 7).rounded()
        return after - before
      }
    }
    let actives: [Double?] = weeklyActives.flatMap { level -> [Double?] in
      [Double?](repeating: level.rounded(), count: 7)
    }
    let messages: [Double?] = actives.map { active in active.map { (5 * $0 / 7).rounded() } }
    return DailySeries(
      firstDate: CalendarDate(daysSinceEpoch: 17_000), dayCount: joins.count,
      columns: [.joins: joins, .weeklyActive: actives, .messages: messages])
  }
}
