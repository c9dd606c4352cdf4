import CommunityModel
import PortableMath

/// How far activities of one kind have worn each other out.
struct ActivityWear {
  /// The first days of all occurrences of each kind, earliest first.
  private let starts: [String: [Int]]
  private let rate: Double

  init(_ plan: CommunityPlan) {
    starts = Dictionary(grouping: plan.activities, by: \.kind).mapValues { activities in
      activities.flatMap { $0.occurrences.map(\.lowerBound) }.sorted()
    }
    rate = plan.mechanics.activityWear
  }

  /// exp(−activity_wear · n) with n activities of the kind begun within the 30 days before a day.
  func factor(of kind: String, at day: Int) -> Double {
    let starts = starts[kind] ?? []
    let earlier =
      Self.count(of: starts, before: day)
      - Self.count(of: starts, before: day - Activity.wearWindow)
    return earlier == 0 ? 1 : exponential(-rate * Double(earlier))
  }

  /// How many of some sorted days are before a day, by halving.
  private static func count(of days: [Int], before day: Int) -> Int {
    var range = days.indices
    while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
      if days[middle] < day {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }
}
