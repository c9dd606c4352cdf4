import PortableMath
import RandomStreams

/// How much people of one kind differ.
struct CharacterTerms: Sendable {
  /// Standard deviation of the visit inclination.
  var spread: Float
  /// Mean lapse hazard, per day, and its log standard deviation.
  var lapsePerDay: Float
  var lapseSpread: Float

  /// Inclination of someone whose standard normal is `z`: spread · z.
  @inline(__always)
  func inclination(atNormal z: Float) -> Float { spread * z }

  /// Lapse hazard of someone whose standard normal is `z`: lapse · φ with φ lognormal of mean 1.
  @inline(__always)
  func lapseHazard(atNormal z: Float) -> Float {
    lapsePerDay * exponential(lapseSpread * z - 0.5 * lapseSpread * lapseSpread)
  }
}

/// Phase of joining: inclination, frailty and leave threshold of everyone who has just joined.
///
/// Inclination = spread · z with z standard normal; lapse hazard = lapse · φ with φ lognormal of mean
/// 1; the leave threshold is Exp(1), for life.
func drawCharacters(
  _ chunk: Chunk, _ terms: CharacterTerms, stream: PersonStream, person: [UInt32],
  inclination: inout [Float], lapseHazard: inout [Float], leaveMargin: inout [Float]
) {
  let person = person.span
  var inclination = inclination.mutableSpan
  var lapseHazard = lapseHazard.mutableSpan
  var leaveMargin = leaveMargin.mutableSpan
  let start = chunk.start
  let count = Columns.wholeVectors(chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && person.count >= end && inclination.count >= end
      && lapseHazard.count >= end && leaveMargin.count >= end, "a chunk must fit its arrays")
  let site = PersonStream.site(place: 0, purpose: DrawPurpose.character.rawValue)
  let (replication, persona, seed) = (stream.replication, stream.persona, stream.key)
  var i = 0
  while i < count {
    let words = unsafe philox4x32(
      counter: (person[unchecked: start &+ i], site, replication, persona), key: seed)
    unsafe inclination[unchecked: start &+ i] =
      terms.inclination(atNormal: normalQuantile(openUnitFloat(words.0)))
    unsafe lapseHazard[unchecked: start &+ i] =
      terms.lapseHazard(atNormal: normalQuantile(openUnitFloat(words.1)))
    unsafe leaveMargin[unchecked: start &+ i] = -naturalLogarithm(openUnitFloat(words.2))
    i &+= 1
  }
}

/// Phase of joining and returning: the tolerance of messages, standard normal, of those who start an
/// engaged spell.
func drawTolerances(
  _ chunk: Chunk, stream: PersonStream, person: [UInt32], tolerance: inout [Float]
) {
  let person = person.span
  var tolerance = tolerance.mutableSpan
  let start = chunk.start
  let count = Columns.wholeVectors(chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && person.count >= end && tolerance.count >= end,
    "a chunk must fit its arrays")
  let site = PersonStream.site(place: 0, purpose: DrawPurpose.character.rawValue)
  let (replication, persona, seed) = (stream.replication, stream.persona, stream.key)
  var i = 0
  while i < count {
    let words = unsafe philox4x32(
      counter: (person[unchecked: start &+ i], site, replication, persona), key: seed)
    unsafe tolerance[unchecked: start &+ i] = normalQuantile(openUnitFloat(words.3))
    i &+= 1
  }
}
