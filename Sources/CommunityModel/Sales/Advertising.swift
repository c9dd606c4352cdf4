/// Others' advertisements shown to members, paid by visits.
public struct Advertising: Sendable, Equatable, Codable {
  /// The days on which they are shown, both ends included.
  public var days: ClosedRange<Int>
  /// Money for a thousand visits.
  public var incomePerThousandVisits = 0.0
  /// Advertisements on each of the days.
  public var postsPerDay = 0.0

  /// Advertising with the defaults of the table.
  public init(days: ClosedRange<Int>) {
    self.days = days
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// Posts on a day.
  public func posts(onDay day: Int) -> Double { days.contains(day) ? postsPerDay : 0 }

  /// The numbers of advertising.
  public static let parameters: [Parameter<Advertising>] = [
    Parameter(
      "income_per_thousand_visits", \.incomePerThousandVisits, unit: "money",
      in: 0...1_000_000_000, default: nil, grade: .assumption, source: "the operator's plan",
      "money for a thousand visits", "每千次来访的广告收入"),
    Parameter(
      "posts_per_day", \.postsPerDay, unit: "posts a day", in: 0...1_000, default: 1,
      grade: .assumption, source: "the operator's plan",
      "advertisements on each of its days", "每天的广告条数"),
  ]
}
