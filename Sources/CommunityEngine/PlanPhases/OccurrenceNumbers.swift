import CommunityModel

/// Which time it is of an activity, the same in every phase of a plan: who takes part is drawn by it.
struct OccurrenceNumbers: Sendable {
  /// By activity, the first days of all its occurrences: the plan's own, then those only phases have.
  private var firstDays: [[Int]]

  /// Numbers those of a plan and of its phases.
  init(_ plan: CommunityPlan) {
    firstDays = plan.activities.map { $0.occurrences.map(\.lowerBound) }
    for phase in plan.phases {
      for (place, activity) in phase.plan.activities.enumerated() {
        for day in activity.occurrences.map(\.lowerBound) where !firstDays[place].contains(day) {
          firstDays[place].append(day)
        }
      }
    }
  }

  /// The number of the occurrence that begins on a day.
  func number(ofActivity place: Int, beginningOn day: Int) -> Int {
    firstDays[place].firstIndex(of: day) ?? 0
  }
}
