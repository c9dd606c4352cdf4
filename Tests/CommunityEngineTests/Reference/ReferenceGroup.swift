import CommunityModel

/// A group's feed and the hazards its lapsed members have cumulated, by persona.
struct ReferenceGroup {
  var messagesYesterday = 0
  /// Violations that stayed visible yesterday, by kind.
  var visibleYesterday: [Int] = []
  var silentDays = 0
  /// Whether anybody has ever joined.
  var isUsed = false
  /// Members in the list.
  var occupancy = 0
  /// Mean of the daily volume before each persona, with a memory of a week.
  var meanVolume: [Double]
  var call: [Double]
  var leave: [Double]
  /// `leave` before today.
  var leaveBefore: [Double]

  init(personaCount: Int) {
    meanVolume = Array(repeating: 0, count: personaCount)
    call = meanVolume
    leave = call
    leaveBefore = call
  }

  /// What was said in another group is found here from now on.
  mutating func takeIn(_ other: ReferenceGroup) {
    messagesYesterday += other.messagesYesterday
    if visibleYesterday.isEmpty {
      visibleYesterday = other.visibleYesterday
    } else if !other.visibleYesterday.isEmpty {
      visibleYesterday = zip(visibleYesterday, other.visibleYesterday).map(+)
    }
    silentDays = min(silentDays, other.silentDays)
    isUsed = isUsed || other.isUsed
  }

  /// How far what was seen yesterday invites to break rules, 0…1.
  var context: Double {
    guard messagesYesterday > 0 else { return 0 }
    let share = Double(visibleYesterday.reduce(0, +)) / Double(messagesYesterday)
    return min(1, share / Moderation.fullContext)
  }

  /// How much of what was written yesterday does harm, 0…1.
  func harm(weighing kinds: [ViolationWeight]) -> Double {
    guard messagesYesterday > 0 else { return 0 }
    let severity = zip(visibleYesterday, kinds).reduce(0) { $0 + Double($1.0) * $1.1.severity }
    return min(1, severity / Double(messagesYesterday))
  }
}
