import CommunityModel
import PortableMath

/// The activities that have taken place so far, whatever phase they were planned in.
struct ReferenceProgramme {
  /// One that has begun.
  private struct Beginning {
    let activity: Int
    let firstDay: Int
    let day: Int
    let kind: String
  }

  private var beginnings: [Beginning] = []
  /// By activity, first days in the order in which the plan and then its phases name them.
  private let firstDays: [[Int]]

  init(_ whole: CommunityPlan) {
    firstDays = whole.activities.indices.map { place in
      let plans = [whole] + whole.phases.map(\.plan)
      return plans.flatMap { $0.activities[place].occurrences.map(\.lowerBound) }
        .reduce(into: []) { days, day in if !days.contains(day) { days.append(day) } }
    }
  }

  private func number(_ place: Int, _ firstDay: Int) -> Int {
    firstDays[place].firstIndex(of: firstDay) ?? -1
  }

  /// Those that go on on a day, in the order of the plan; those that were not the newest of their
  /// activity begin.
  mutating func occurrences(on day: Int, _ plan: CommunityPlan) -> [ReferenceOccurrence] {
    plan.activities.enumerated().flatMap { place, activity in
      activity.occurrences.indices.filter { activity.occurrences[$0].contains(day) }.map {
        number in
        let days = activity.occurrences[number]
        let begun = begin(activity, place, firstDay: days.lowerBound, on: day)
        let kind = beginnings[begun].kind
        let first = beginnings[begun].day
        let earlier = beginnings.count {
          $0.kind == kind && $0.day < first && $0.day >= first - 30
        }
        return ReferenceOccurrence(
          activity: activity, days: days, key: (place, self.number(place, days.lowerBound)),
          beginning: begun, isNew: first == day,
          wear: exponential(-plan.mechanics.activityWear * Double(earlier)))
      }
    }
  }

  /// Returns the place of its beginning.
  private mutating func begin(
    _ activity: Activity, _ place: Int, firstDay: Int, on day: Int
  ) -> Int {
    if let newest = beginnings.lastIndex(where: { $0.activity == place }),
      beginnings[newest].firstDay == firstDay
    {
      return newest
    }
    beginnings.append(
      Beginning(activity: place, firstDay: firstDay, day: day, kind: activity.kind))
    return beginnings.count - 1
  }
}
