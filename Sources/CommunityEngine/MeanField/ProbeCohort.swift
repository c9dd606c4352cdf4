import CommunityModel
import ReplicationOutcomes

/// A cohort that is followed for thirty days, to see who comes back: those of a persona who join on one day
/// stand for all who do until the next one is followed.
struct ProbeCohort: Sendable {
  /// Days from one to the next.
  static let interval = 21
  /// How many are followed at once, besides seed members.
  static let count = (lastTenure + interval) / interval
  /// Those of seed members come behind the others.
  static let seedPlace = count

  private static let lastTenure = 30

  let persona: Int
  let firstDay: Int
  /// Place among the cohorts of a grid.
  let place: Int
  /// Joins that it stands for, by place in `CohortCounts.tenureDays`: those whose day lies within the
  /// horizon.
  private(set) var joins: [Double] = CohortCounts.tenureDays.map { _ in 0 }
  /// Share that visited on each of these days.
  private(set) var visited: [Double] = CohortCounts.tenureDays.map { _ in 0 }

  init(persona: Int, firstDay: Int, place: Int) {
    self.persona = persona
    self.firstDay = firstDay
    self.place = place
  }

  /// Whether it is still followed on a day.
  func isFollowed(on day: Int) -> Bool { day - firstDay <= Self.lastTenure }

  /// Some people join on a day of its interval.
  mutating func join(_ people: Double, day: Int, horizonDays: Int) {
    for (place, tenure) in CohortCounts.tenureDays.enumerated() where day + tenure < horizonDays {
      joins[place] += people
    }
  }

  /// A share of it visits on a day.
  mutating func observe(visitors: Double, on day: Int) {
    for (place, tenure) in CohortCounts.tenureDays.enumerated() where day - firstDay == tenure {
      visited[place] = visitors
    }
  }
}
