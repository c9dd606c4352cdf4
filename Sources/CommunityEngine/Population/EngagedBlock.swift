import RandomStreams

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
  /// Exp(1) draw of the lapsed spell that follows.
  private(set) var returnDraw: [Float] = []
  /// Cumulated hazard left until they leave.
  var leaveMargin: [Float] = []
  /// What the day decided, see `Fate`.
  var fate: [UInt32] = []

  /// Adds members, who start an engaged spell once `drawSpells` has been called for them.
  mutating func append(_ members: [Member]) {
    guard !members.isEmpty else { return }
    while Columns.wholeVectors(count + members.count) + 16 > person.count { grow() }
    person.overwrite(from: count, with: members) { $0.person }
    source.overwrite(from: count, with: members) { $0.source }
    joinedDay.overwrite(from: count, with: members) { $0.joinedDay }
    spell.overwrite(from: count, with: members) { $0.spell }
    visitHistory.overwrite(from: count, with: members) { $0.visitHistory }
    messages.overwrite(from: count, with: members) { $0.messages }
    inclination.overwrite(from: count, with: members) { $0.inclination }
    lapseHazard.overwrite(from: count, with: members) { $0.lapseHazard }
    newcomer.overwrite(from: count, with: members) { $0.newcomer }
    satisfaction.overwrite(from: count, with: members) { $0.satisfaction }
    fatigue.overwrite(from: count, with: members) { $0.fatigue }
    bond.overwrite(from: count, with: members) { $0.bond }
    leaveMargin.overwrite(from: count, with: members) { $0.leaveThreshold }
    habit.overwrite(from: count, with: members) { _ in Self.habitAtStart }
    count += members.count
  }

  /// Draws what makes those from a place on different from others of their kind.
  mutating func drawCharacters(from first: Int, _ terms: CharacterTerms, stream: PersonStream) {
    CommunityEngine.drawCharacters(
      Chunk(start: first, count: count - first), terms, stream: stream, person: person,
      inclination: &inclination, lapseHazard: &lapseHazard, leaveMargin: &leaveMargin)
  }

  /// Draws when the spells of those from a place on will end, and the lapsed spells after them.
  mutating func drawSpells(from first: Int, stream: PersonStream) {
    CommunityEngine.drawSpells(
      Chunk(start: first, count: count - first), stream: stream, person: person, spell: spell,
      lapseMargin: &lapseMargin, returnDraw: &returnDraw)
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

  /// Finds the places of all whom the day has changed, ascending.
  func findFates(_ places: inout PlaceList) {
    let fate = fate.span
    places.begin(upTo: count)
    precondition(fate.count >= count, "columns reach the block's count")
    places.add(from: 0, to: count) { fate[$0] != 0 }
  }

  /// Removes the members at places in ascending order; others from the end take their places.
  mutating func remove(_ places: ArraySlice<Int>, _ holes: inout HoleFilling) {
    guard !places.isEmpty else { return }
    count = holes.plan(removing: places, count: count)
    holes.apply(to: &person)
    holes.apply(to: &source)
    holes.apply(to: &joinedDay)
    holes.apply(to: &spell)
    holes.apply(to: &visitHistory)
    holes.apply(to: &messages)
    holes.apply(to: &inclination)
    holes.apply(to: &lapseHazard)
    holes.apply(to: &newcomer)
    holes.apply(to: &satisfaction)
    holes.apply(to: &habit)
    holes.apply(to: &fatigue)
    holes.apply(to: &bond)
    holes.apply(to: &lapseMargin)
    holes.apply(to: &returnDraw)
    holes.apply(to: &leaveMargin)
  }

  /// Empties the block and keeps its storage.
  mutating func removeAll() {
    count = 0
  }

  /// The habit of someone who has just joined or come back.
  private static let habitAtStart: Float = 0.5

  private mutating func grow() {
    let added = max(Columns.growth, person.count)
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
    returnDraw += numbers
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
