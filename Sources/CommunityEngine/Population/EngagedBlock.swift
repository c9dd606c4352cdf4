/// The engaged members of one persona in one group, one array an attribute.
///
/// The order within a block means nothing: a hole is filled from the end.
struct EngagedBlock: Sendable {
  private(set) var count = 0
  private(set) var person: [UInt32] = []
  private(set) var source: [UInt32] = []
  private(set) var joinedDay: [UInt32] = []
  private(set) var spell: [UInt32] = []
  var visitHistory: [UInt32] = []
  var messages: [UInt32] = []
  private(set) var inclination: [Float] = []
  private(set) var lapseHazard: [Float] = []
  var newcomer: [Float] = []
  var satisfaction: [Float] = []
  var habit: [Float] = []
  var fatigue: [Float] = []
  var bond: [Float] = []
  /// Cumulated hazard left until the spell ends.
  var lapseMargin: [Float] = []
  /// Cumulated hazard left until they leave.
  var leaveMargin: [Float] = []
  /// What the day decided, see `Fate`.
  var fate: [UInt32] = []

  /// Adds a member at the start of an engaged spell.
  mutating func append(_ member: Member, lapseThreshold: Float) {
    if count == person.count { grow() }
    let index = count
    person[index] = member.person
    source[index] = member.source
    joinedDay[index] = member.joinedDay
    spell[index] = member.spell
    visitHistory[index] = member.visitHistory
    messages[index] = member.messages
    inclination[index] = member.inclination
    lapseHazard[index] = member.lapseHazard
    newcomer[index] = member.newcomer
    satisfaction[index] = member.satisfaction
    habit[index] = Self.habitAtStart
    fatigue[index] = member.fatigue
    bond[index] = member.bond
    lapseMargin[index] = lapseThreshold
    leaveMargin[index] = member.leaveThreshold
    fate[index] = 0
    count += 1
  }

  /// The member at a place, as they are now.
  func member(at index: Int) -> Member {
    Member(
      person: person[index], source: source[index], joinedDay: joinedDay[index],
      spell: spell[index], visitHistory: visitHistory[index], messages: messages[index],
      inclination: inclination[index], lapseHazard: lapseHazard[index], newcomer: newcomer[index],
      satisfaction: satisfaction[index], fatigue: fatigue[index], bond: bond[index],
      leaveThreshold: leaveMargin[index])
  }

  /// Removes a member; the last one takes their place.
  mutating func remove(at index: Int) {
    count -= 1
    let last = count
    person[index] = person[last]
    source[index] = source[last]
    joinedDay[index] = joinedDay[last]
    spell[index] = spell[last]
    visitHistory[index] = visitHistory[last]
    messages[index] = messages[last]
    inclination[index] = inclination[last]
    lapseHazard[index] = lapseHazard[last]
    newcomer[index] = newcomer[last]
    satisfaction[index] = satisfaction[last]
    habit[index] = habit[last]
    fatigue[index] = fatigue[last]
    bond[index] = bond[last]
    lapseMargin[index] = lapseMargin[last]
    leaveMargin[index] = leaveMargin[last]
    fate[index] = fate[last]
  }

  /// Empties the block and keeps its storage.
  mutating func removeAll() {
    count = 0
  }

  /// The habit of someone who has just joined or come back.
  static let habitAtStart: Float = 0.5

  private mutating func grow() {
    let added = max(64, person.count)
    let words = [UInt32](repeating: 0, count: added)
    let numbers = [Float](repeating: 0, count: added)
    person += words
    source += words
    joinedDay += words
    spell += words
    visitHistory += words
    messages += words
    inclination += numbers
    lapseHazard += numbers
    newcomer += numbers
    satisfaction += numbers
    habit += numbers
    fatigue += numbers
    bond += numbers
    lapseMargin += numbers
    leaveMargin += numbers
    fate += words
  }
}

/// What a day decided about a member, as bits.
enum Fate {
  static let lapses: UInt32 = 1
  static let leaves: UInt32 = 2
  static let invited: UInt32 = 4
}
