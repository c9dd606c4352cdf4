import CommunityModel

/// How far activities of one kind have worn each other out in one replication.
///
/// What took place counts, whatever phase of the plan it was in: an occurrence begins on the first day on
/// which it is met.
struct ActivityWear: Sendable {
  /// How many occurrences of each kind have begun on which of the last 30 days.
  private var starts: [String: [Int: Int]] = [:]
  private var beginnings: Beginnings
  /// How many of its kind had begun shortly before that time.
  private var earlier: [Int]

  init(activityCount: Int) {
    beginnings = Beginnings(count: activityCount)
    earlier = Array(repeating: 0, count: activityCount)
  }

  /// What takes place on a day, worn by those of its kind that began within the 30 days before.
  mutating func occurrences(of activities: ActivityTerms, on day: Int) -> [OccurrenceDay] {
    let slots = activities.slots(on: day)
    let beginning = slots.filter { beginnings.begins($0.activity, in: day - $0.day) }
    for slot in beginning {
      let recent = starts[activities.kind(ofActivity: slot.activity)] ?? [:]
      earlier[slot.activity] = recent.reduce(0) {
        $1.key < day && $1.key >= day - Activity.wearWindow ? $0 + $1.value : $0
      }
    }
    for slot in beginning {
      let kind = activities.kind(ofActivity: slot.activity)
      starts[kind, default: [:]][day, default: 0] += 1
      starts[kind] = starts[kind]?.filter { $0.key >= day - Activity.wearWindow }
    }
    return slots.map { slot in
      activities.occurrence(
        slot, wear: activities.wear(after: earlier[slot.activity]),
        isNew: beginning.contains { $0.activity == slot.activity })
    }
  }
}
