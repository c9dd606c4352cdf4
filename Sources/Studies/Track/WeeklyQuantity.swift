import CommunityEngine
import CommunityHistory
import CommunityModel
import StudyResults

/// A number a week that a history and a simulated future have in common.
struct WeeklyQuantity: Sendable {
  let name: String
  let title: LocalizedText
  let role: TrackedSeries.Role
  private let numerator: Part
  private let denominator: Part?

  /// A measure of a history and the metric of the simulator that counts the same.
  private struct Part: Sendable {
    let measure: HistoryMeasure
    let metric: Metric
  }

  /// Those that a history knows anything of, in the order in which one leads to another.
  static func all(knownTo days: DailySeries) -> [WeeklyQuantity] {
    let known = Set(days.knownMeasures)
    return all.filter { quantity in
      known.contains(quantity.numerator.measure)
        && quantity.denominator.map { known.contains($0.measure) } ?? true
    }
  }

  private static let all: [WeeklyQuantity] = {
    let joins = Part(measure: .joins, metric: .joins)
    let leaves = Part(measure: .leaves, metric: .leaves)
    let members = Part(measure: .members, metric: .members)
    let actives = Part(measure: .weeklyActive, metric: .weeklyActives)
    let messages = Part(measure: .messages, metric: .messages)
    let purchases = Part(measure: .purchases, metric: .orders)
    return [
      WeeklyQuantity(of: joins, .recruiting),
      WeeklyQuantity(
        leaves, by: members, name: "leaves_per_member",
        LocalizedText("leaves per member", "每名成员退群")),
      WeeklyQuantity(
        actives, by: members, name: "weekly_active_per_member",
        LocalizedText("share of members active in the week", "周活占成员的比例")),
      WeeklyQuantity(
        messages, by: actives, name: "messages_per_weekly_active",
        LocalizedText("messages per weekly active member", "每名周活成员的消息数")),
      WeeklyQuantity(
        purchases, by: actives, name: "purchases_per_weekly_active",
        LocalizedText("purchases per weekly active member", "每名周活成员的购买数")),
    ] + [members, leaves, actives, messages, purchases].map { WeeklyQuantity(of: $0, .outcome) }
  }()

  private init(of part: Part, _ role: TrackedSeries.Role) {
    name = part.measure.rawValue
    title = part.measure.name
    self.role = role
    numerator = part
    denominator = nil
  }

  private init(_ numerator: Part, by denominator: Part, name: String, _ title: LocalizedText) {
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
    _ part: Part, in days: DailySeries, _ offset: Int, _ week: Int
  ) -> Double? {
    let places = weekDays(week).map { $0 - offset }
    guard let first = places.first, first >= 0, let last = places.last, last < days.dayCount else {
      return nil
    }
    let values = days[part.measure]
    if part.measure.isLevel { return values[last] }
    let known = values[first...last].compactMap(\.self)
    return known.count == places.count ? known.reduce(0, +) : nil
  }

  private static func simulated(
    _ part: Part, in outcome: ReplicationOutcome, _ week: Int
  ) -> Double {
    let series = outcome.series(of: part.metric)
    let values = weekDays(week).map { Double(series[series.startIndex + $0]) }
    return part.measure.isLevel ? values[values.count - 1] : values.reduce(0, +)
  }

  private static func weekDays(_ week: Int) -> Range<Int> { 7 * week..<7 * (week + 1) }
}
