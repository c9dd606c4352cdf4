import CommunityModel
import PortableMath
import RandomStreams

/// How much people of one kind differ.
struct CharacterTerms: Sendable {
  /// Standard deviation of the visit inclination.
  var spread: Float
  /// Mean lapse hazard, per day, and its log standard deviation.
  var lapsePerDay: Float
  var lapseSpread: Float

  init(_ persona: Persona) {
    spread = Float(persona.spread)
    lapsePerDay = Float(persona.lapsePerDay)
    lapseSpread = Float(persona.lapseSpread)
  }

  /// Inclination of someone whose standard normal is `z`: spread · z.
  @inline(__always)
  func inclination(atNormal z: Float) -> Float { spread * z }

  /// Lapse hazard of someone whose standard normal is `z`: lapse · φ with φ lognormal of mean 1.
  @inline(__always)
  func lapseHazard(atNormal z: Float) -> Float {
    lapsePerDay * exponential(lapseSpread * z - 0.5 * lapseSpread * lapseSpread)
  }
}

/// What makes someone different from others of their kind, drawn once for life.
struct DrawnCharacter: Sendable {
  /// Spread times random intercept: their own part of the visit logit.
  let inclination: Float
  /// Lapse hazard times frailty, per day.
  let lapseHazard: Float
  /// Cumulated hazard at which they leave: Exp(1).
  let leaveThreshold: Float

  @inline(__always)
  init(inclination: Float, lapseHazard: Float, leaveThreshold: Float) {
    self.inclination = inclination
    self.lapseHazard = lapseHazard
    self.leaveThreshold = leaveThreshold
  }

  /// That of the person with a number, of such a kind.
  init(of person: UInt32, _ terms: CharacterTerms, stream: PersonStream) {
    self.init(
      words: stream.words(
        person: person, place: 0, purpose: DrawPurpose.character.rawValue), terms)
  }

  /// That of a person with such random words, of such a kind.
  @inline(__always)
  init(words: RandomWords, _ terms: CharacterTerms) {
    self.init(
      inclination: terms.inclination(atNormal: normalQuantile(openUnitFloat(words.0))),
      lapseHazard: terms.lapseHazard(atNormal: normalQuantile(openUnitFloat(words.1))),
      leaveThreshold: -naturalLogarithm(openUnitFloat(words.2)))
  }
}

/// Phase of joining and returning: the tolerance of messages, standard normal, of those who start an
/// engaged spell.
func drawTolerances(
  _ chunk: Chunk, stream: PersonStream, person: borrowing Column<UInt32>,
  tolerance: inout Column<Float>
) {
  let person = person.span
  var tolerance = tolerance.mutableSpan
  let start = chunk.start
  let count = Columns.wholeVectors(chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && person.count >= end && tolerance.count >= end,
    "a chunk must fit its columns")
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
