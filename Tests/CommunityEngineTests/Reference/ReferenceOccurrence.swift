import CommunityModel
import RandomStreams

/// One time that an activity takes place.
struct ReferenceOccurrence {
  let activity: Activity
  let days: ClosedRange<Int>
  /// The activity's place in the plan, and the occurrence's in the activity.
  let key: (activity: Int, number: Int)
  /// The place of its beginning among all of the run.
  let beginning: Int
  /// Whether it begins today.
  let isNew: Bool
  /// What is left of its effects after those of its kind that began shortly before.
  let wear: Double

  /// Whether a member is one of those who take part whenever they visit.
  func isTaker(_ member: ReferenceMember, _ stream: PersonStream) -> Bool {
    let words = stream.words(
      person: member.person, place: key.activity * 16_384 + key.number, purpose: 6)
    return openUnitFloat(words.0) < Float(activity.participation)
  }

  /// Whether it is meant for someone who has been a member for so long.
  func isOpen(to member: ReferenceMember, on day: Int) -> Bool {
    activity.newcomerDays.map { day - member.joinedDay <= $0 } ?? true
  }

  /// Visit logit of the days in a row, up to yesterday, on which a taker has visited since its first
  /// day: the first of seven counts most.
  func streakGain(of member: ReferenceMember, on day: Int) -> Float {
    var streak = 0
    while streak < 7, day - 1 - streak >= days.lowerBound, member.visited(on: day - 1 - streak) {
      streak += 1
    }
    let missing = 1 - Float(streak) * (1 / 7)
    return Float(activity.streakBoost * wear) * (1 - missing * missing)
  }

  /// A visitor takes part.
  func gratify(_ member: ReferenceMember) {
    if member.satisfaction < 1 {
      member.satisfaction +=
        Float(activity.satisfactionGain * wear) * (1 - member.satisfaction)
    }
    member.bond += Float(activity.bondGain * wear) * (1 - member.bond)
  }
}
