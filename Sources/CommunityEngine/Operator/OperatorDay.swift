/// What one day of the plan brings to everyone, whatever their group.
struct OperatorDay {
  let day: Int
  /// The activities that take place.
  let occurrences: [OccurrenceDay]
  /// What the operator puts before each persona.
  let posts: [PersonaPosts]
  /// Added to visit and post intercepts.
  let visitOffset: Double
  let postOffset: Double
  /// Factor on the invite rate.
  let inviteFactor: Double

  init(_ plan: CompiledPlan, day: Int) {
    self.day = day
    occurrences = plan.activities.occurrences(on: day)
    posts = plan.feed.posts(on: day, occurrences)
    visitOffset = occurrences.reduce(plan.visitOffsets[day]) { $0 + $1.terms.visitBoost }
    postOffset = occurrences.reduce(0) { $0 + $1.terms.postBoost }
    inviteFactor = occurrences.reduce(1) { $0 * $1.terms.inviteFactor }
  }
}
