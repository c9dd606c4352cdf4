import CommunityModel

/// How well the operator knows the people.
struct Acquaintance: Sendable {
  /// Share of the match that is still lost because the operator does not.
  private(set) var positioningError: Double
  /// Members who have taken part in the newest occurrence of each activity.
  private var participants: [Double]

  init(positioningError: Double, activityCount: Int) {
    self.positioningError = positioningError
    participants = Array(repeating: 0, count: activityCount)
  }

  /// Surveys that end today take their share of what the operator does not know.
  ///
  /// - Parameters:
  ///   - occurrences: what took place today.
  ///   - today: members who took part in each activity for the first time in its occurrence.
  mutating func deepen(after occurrences: [OccurrenceDay], participants today: [Double]) {
    for occurrence in occurrences {
      let activity = occurrence.terms.activity
      let before = occurrence.isNew ? 0 : participants[activity]
      participants[activity] = before + today[activity]
    }
    for occurrence in occurrences where occurrence.isLast {
      let answers = participants[occurrence.terms.activity]
      positioningError *=
        1 - occurrence.terms.sharpening * (answers / (answers + Activity.answersForHalf))
    }
  }
}
