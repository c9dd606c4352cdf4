import CommunityModel

/// How members who joined at one time stay.
package struct CohortRetention: Sendable, Equatable {
  /// The month of joining, `2024-03`, or days of joining, `0–27`, where days are only numbered; `nil` for
  /// all members.
  package let cohort: String?
  /// Members of the cohort.
  package let memberCount: Int
  /// The share active in each window, in the order of `RetentionWindow.all`.
  package let shares: [RetentionShare]
  /// Time from joining to leaving, censored at the end of the history; `nil` if no leave is known.
  package let timeToLeaving: KaplanMeierCurve?
  /// Time from joining to the last activity; who was active within the last 28 days is censored, since
  /// the activity may go on.
  package let timeToSilence: KaplanMeierCurve

  /// Days without activity after which somebody counts as silent.
  package static let silenceDays = 28

  private init(_ cohort: String?, lives: [MemberLives.Life], knowsLeaves: Bool) {
    self.cohort = cohort
    memberCount = lives.count
    shares = RetentionWindow.all.map { window in
      let observed = lives.compactMap { $0.wasActive(in: window) }
      return RetentionShare(
        window: window, observedCount: observed.count, activeCount: observed.count { $0 })
    }
    timeToLeaving = knowsLeaves ? KaplanMeierCurve(lives.map(\.daysToLeaving)) : nil
    timeToSilence = KaplanMeierCurve(
      lives.map { $0.daysToSilence(recentDays: Self.silenceDays) })
  }

  /// All members whose join is known, then the cohorts in order; none if no join is known.
  static func all(of log: MemberLog) -> [CohortRetention] {
    let lives = MemberLives(log, countedJoinsOnly: true).lives
    guard !lives.isEmpty else { return [] }
    let knowsLeaves = log.kindsSeen.contains(.leave)
    let cohorts = Dictionary(grouping: lives) { cohort(ofDay: $0.joinDay, from: log.firstDate) }
    return [CohortRetention(nil, lives: lives, knowsLeaves: knowsLeaves)]
      + cohorts.sorted { $0.key.order < $1.key.order }.map {
        CohortRetention($0.key.name, lives: $0.value, knowsLeaves: knowsLeaves)
      }
  }

  private struct Cohort: Hashable {
    let order: Int
    let name: String
  }

  private static func cohort(ofDay day: Int, from firstDate: CalendarDate?) -> Cohort {
    guard let date = firstDate?.adding(days: day) else {
      let start = day / 28 * 28
      return Cohort(order: start, name: "\(start)–\(start + 27)")
    }
    let (year, month, _) = date.components
    return Cohort(order: year * 12 + month, name: String(date.iso8601.prefix(7)))
  }
}
