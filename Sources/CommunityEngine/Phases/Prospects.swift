import RandomStreams

/// Draws of the next few prospects of one persona, in the order in which they would join.
struct ProspectDraws: Sendable {
  /// Prospects drawn at a time.
  static let count = 32

  /// How much further each prospect's threshold lies than the one before.
  var gap = [Double](repeating: 0, count: Self.count)
  /// Words that choose their source and their inviter.
  var source = [UInt32](repeating: 0, count: Self.count)
  var inviter = [UInt32](repeating: 0, count: Self.count)
  /// What each is like, see `DrawnCharacter`.
  var inclination = [Float](repeating: 0, count: Self.count)
  var lapseHazard = [Float](repeating: 0, count: Self.count)
  var leaveThreshold = [Float](repeating: 0, count: Self.count)

  /// What one of them is like.
  func character(at place: Int) -> DrawnCharacter {
    DrawnCharacter(
      inclination: inclination[place], lapseHazard: lapseHazard[place],
      leaveThreshold: leaveThreshold[place])
  }
}

/// Phase of recruiting: what decides when the prospects from one number on join, and by whom.
///
/// The thresholds of a pool are Exp(1); of those that are left the lowest lies Exp(1)/remaining above
/// the last that was passed. Draws of numbers beyond the pool mean nothing.
func drawProspects(
  from first: Int, pool: Int, stream: PersonStream, gap: inout [Double], source: inout [UInt32],
  inviter: inout [UInt32]
) {
  var gap = gap.mutableSpan
  var source = source.mutableSpan
  var inviter = inviter.mutableSpan
  let count = ProspectDraws.count
  precondition(
    gap.count >= count && source.count >= count && inviter.count >= count,
    "draws must fit their arrays")
  let site = PersonStream.site(place: 0, purpose: DrawPurpose.join.rawValue)
  let (replication, persona, seed) = (stream.replication, stream.persona, stream.key)
  let firstPerson = UInt32(truncatingIfNeeded: first)
  let firstRemaining = Int32(truncatingIfNeeded: pool &- first)
  var i = 0
  while i < count {
    let place = UInt32(truncatingIfNeeded: i)
    let words = philox4x32(
      counter: (firstPerson &+ place, site, replication, persona), key: seed)
    let remaining = firstRemaining &- Int32(bitPattern: place)
    unsafe gap[unchecked: i] = exponentialThreshold(words.0, words.1) / Double(remaining)
    unsafe source[unchecked: i] = words.2
    unsafe inviter[unchecked: i] = words.3
    i &+= 1
  }
}

/// Phase of recruiting: what the prospects from one number on are like.
///
/// They are drawn before they join: those who join on one day are too few to fill a vector.
func drawCharacters(
  from first: Int, _ terms: CharacterTerms, stream: PersonStream, inclination: inout [Float],
  lapseHazard: inout [Float], leaveThreshold: inout [Float]
) {
  var inclination = inclination.mutableSpan
  var lapseHazard = lapseHazard.mutableSpan
  var leaveThreshold = leaveThreshold.mutableSpan
  let count = ProspectDraws.count
  precondition(
    inclination.count >= count && lapseHazard.count >= count && leaveThreshold.count >= count,
    "draws must fit their arrays")
  let site = PersonStream.site(place: 0, purpose: DrawPurpose.character.rawValue)
  let (replication, persona, seed) = (stream.replication, stream.persona, stream.key)
  let firstPerson = UInt32(truncatingIfNeeded: first)
  var i = 0
  while i < count {
    let person = firstPerson &+ UInt32(truncatingIfNeeded: i)
    let character = DrawnCharacter(
      words: philox4x32(counter: (person, site, replication, persona), key: seed), terms)
    unsafe inclination[unchecked: i] = character.inclination
    unsafe lapseHazard[unchecked: i] = character.lapseHazard
    unsafe leaveThreshold[unchecked: i] = character.leaveThreshold
    i &+= 1
  }
}
