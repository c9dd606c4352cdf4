/// Days after joining in which a member is active or not; the day of joining is day 0 and never counts.
package struct RetentionWindow: Sendable, Equatable, Hashable {
  /// The name in tables: `D7`, `W2`, `M3`, `U30`.
  package let name: String
  /// The first and last day after joining; the last is `nil` for any day on or after the first.
  package let firstDay: Int
  /// See `firstDay`.
  package let lastDay: Int?
  /// Days a member must have been observed to count.
  package let neededDays: Int

  /// On exactly one day (classic retention).
  private init(day: Int) {
    (name, firstDay, lastDay, neededDays) = ("D\(day)", day, day, day)
  }

  /// In the n-th week after joining, days 7 n - 6 to 7 n (bracket retention).
  private init(week: Int) {
    (name, firstDay, lastDay, neededDays) = ("W\(week)", 7 * week - 6, 7 * week, 7 * week)
  }

  /// In the n-th 30 days after joining.
  private init(month: Int) {
    (name, firstDay, lastDay, neededDays) = ("M\(month)", 30 * month - 29, 30 * month, 30 * month)
  }

  /// On any day from the n-th on (rolling or unbounded retention), for members observed at least 60 days
  /// longer, so that there was time to be seen again.
  private init(fromDay day: Int) {
    (name, firstDay, lastDay, neededDays) = ("U\(day)", day, nil, day + 60)
  }

  /// The windows of every description.
  package static let all =
    [1, 7, 30].map(Self.init(day:)) + [1, 2, 4, 8].map(Self.init(week:))
    + [3, 6].map(Self.init(month:)) + [7, 30, 90].map(Self.init(fromDay:))
}

/// How many of those observed long enough were active in a window.
package struct RetentionShare: Sendable, Equatable {
  /// The window.
  package let window: RetentionWindow
  /// Members observed long enough.
  package let observedCount: Int
  /// Those of them who were active in it.
  package let activeCount: Int

  /// The share; not a number if nobody was observed long enough.
  package var share: Double { Double(activeCount) / Double(observedCount) }

  /// The binomial standard error of the share.
  package var standardError: Double {
    (share * (1 - share) / Double(observedCount)).squareRoot()
  }
}
