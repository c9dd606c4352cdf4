import CommunityEngine
import CommunityHistory
import CommunityModel
import StudyResults

/// A number a week that a history and a simulated future have in common.
struct WeeklyQuantity: Sendable {
  let name: String
  let title: LocalizedText
  let role: TrackedSeries.Role
  private let numerator: HistoryMeasure
  private let denominator: HistoryMeasure?

  /// Those that a history knows anything of, in the order in which one leads to another.
  static func all(knownTo history: History) -> [WeeklyQuantity] {
    let known = history.comparableMeasures
    return all.filter { quantity in
      known.contains(quantity.numerator)
        && quantity.denominator.map(known.contains) ?? true
    }
  }

  private static let all =
    [
      WeeklyQuantity(of: .joins, .recruiting),
      WeeklyQuantity(
        .leaves, by: .members, name: "leaves_per_member",
        LocalizedText("leaves per member", "每名成员退群")),
      WeeklyQuantity(
        .weeklyActive, by: .members, name: "weekly_active_per_member",
        LocalizedText("share of members active in the week", "周活占成员的比例")),
      WeeklyQuantity(
        .messages, by: .weeklyActive, name: "messages_per_weekly_active",
        LocalizedText("messages per weekly active member", "每名周活成员的消息数")),
      WeeklyQuantity(
        .purchases, by: .weeklyActive, name: "purchases_per_weekly_active",
        LocalizedText("purchases per weekly active member", "每名周活成员的购买数")),
    ]
    + [.members, .leaves, .weeklyActive, .messages, .purchases].map {
      WeeklyQuantity(of: $0, .outcome)
    }

  private init(of measure: HistoryMeasure, _ role: TrackedSeries.Role) {
    name = measure.rawValue
    title = measure.name
    self.role = role
    numerator = measure
    denominator = nil
  }

  private init(
    _ numerator: HistoryMeasure, by denominator: HistoryMeasure, name: String,
    _ title: LocalizedText
  ) {
    self.name = name
    self.title = title
    role = .behaviour
    self.numerator = numerator
    self.denominator = denominator
  }

  /// What happened in each of the first weeks of a scenario; `nil` where it is not known.
  ///
  /// `offset` is the day of the scenario that is the history's first.
  func observed(in days: DailySeries, offset: Int, weekCount: Int) -> [Double?] {
    (0..<weekCount).map { week in
      guard let amount = Self.observed(numerator, in: days, offset, week) else { return nil }
      guard let denominator else { return amount }
      guard let all = Self.observed(denominator, in: days, offset, week), all > 0 else {
        return nil
      }
      return amount / all
    }
  }

  /// The same of a simulated future.
  func simulated(in outcome: ReplicationOutcome, weekCount: Int) -> [Double] {
    (0..<weekCount).map { week in
      let amount = Self.simulated(numerator, in: outcome, week)
      guard let denominator else { return amount }
      let all = Self.simulated(denominator, in: outcome, week)
      return all > 0 ? amount / all : 0
    }
  }

  /// At the end of the week, or all its days together.
  private static func observed(
    _ measure: HistoryMeasure, in days: DailySeries, _ offset: Int, _ week: Int
  ) -> Double? {
    let places = weekDays(week).map { $0 - offset }
    guard let first = places.first, first >= 0, let last = places.last, last < days.dayCount else {
      return nil
    }
    let values = days[measure]
    if measure.isLevel { return values[last] }
    let known = values[first...last].compactMap(\.self)
    return known.count == places.count ? known.reduce(0, +) : nil
  }

  private static func simulated(
    _ measure: HistoryMeasure, in outcome: ReplicationOutcome, _ week: Int
  ) -> Double {
    measure.simulated.map {
      outcome.value(of: $0, during: weekDays(week), atEnd: measure.isLevel)
    } ?? 0
  }

  private static func weekDays(_ week: Int) -> Range<Int> { 7 * week..<7 * (week + 1) }
}
