import CommunityModel
import PortableMath
import RandomStreams

/// What breaks rules in one block on one day.
struct ConductDay {
  /// The logit that one message breaks a rule, in a good mood; `nil` if nobody of the block ever does.
  let logit: Float?
  /// Effect of a bad mood, logit.
  let moodEffect: Float
  /// ln of the probability that an innocent message is let pass.
  let logPass: Float

  /// Whether anybody can break a rule or be taken for someone who did.
  var mayGoWrong: Bool { logit != nil || logPass != 0 }
}

/// Phase before posting: those who are muted by a moderator write nothing.
///
/// Returns how many they are.
func silence(
  _ chunk: Chunk, day: Int, mutedUntil: [UInt32], uniform: inout [Float]
) -> Int {
  let mutedUntil = mutedUntil.span
  var uniform = uniform.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && mutedUntil.count >= start &+ count && uniform.count >= count,
    "a chunk must fit its arrays")
  let today = UInt32(truncatingIfNeeded: day)
  var silenced: UInt32 = 0
  var i = 0
  while i < count {
    let isSilenced = unsafe mutedUntil[unchecked: start &+ i] > today
    // No share of a number above 1 is below the probability of writing.
    unsafe uniform[unchecked: i] = isSilenced ? 2 : uniform[unchecked: i]
    silenced &+= isSilenced ? 1 : 0
    i &+= 1
  }
  return Int(silenced)
}

/// Phase: the day's uniform that decides who breaks a rule.
func drawConduct(_ chunk: Chunk, _ key: DayKey, person: [UInt32], uniform: inout [Float]) {
  let person = person.span
  var uniform = uniform.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && person.count >= start &+ count && uniform.count >= count,
    "a chunk must fit its arrays")
  let (site, replication, persona) = (key.site, key.stream.replication, key.stream.persona)
  let seed = key.stream.key
  var i = 0
  while i < count {
    let words = unsafe philox4x32(
      counter: (person[unchecked: start &+ i], site, replication, persona), key: seed)
    unsafe uniform[unchecked: i] = openUnitFloat(words.3)
    i &+= 1
  }
}

/// Phase: who of those that write breaks a rule, and who is taken for someone who did.
///
/// Writing n messages breaks a rule with probability 1 − (1 − ν)ⁿ, where logit ν rises by mood_effect ·
/// clip(−S / bad mood, 0, 1). Of the innocent, 1 − (1 − w)ⁿ are taken for guilty, by the other end of
/// the same uniform.
func misbehave(
  _ chunk: Chunk, _ terms: ConductDay, uniform: [Float], written: [UInt32],
  satisfaction: [Float], fate: inout [UInt32]
) {
  let uniform = uniform.span
  let written = written.span
  let satisfaction = satisfaction.span
  var fate = fate.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && uniform.count >= count && written.count >= count
      && satisfaction.count >= end && fate.count >= end, "a chunk must fit its arrays")
  let (logit, mayBreak) = (terms.logit ?? 0, terms.logit != nil)
  let (moodEffect, logPass) = (terms.moodEffect, terms.logPass)
  let perMood = Float(1 / Moderation.badMood)
  var i = 0
  while i < count {
    let j = start &+ i
    let number = unsafe written[unchecked: i]
    let messages = Float(Int32(bitPattern: number))
    let gloom = unsafe -satisfaction[unchecked: j] * perMood
    let mood = gloom > 0 ? (gloom < 1 ? gloom : 1) : 0
    let inclined = logit + moodEffect * mood
    let bounded = inclined < highestLogit ? inclined : highestLogit
    let keep = exponential(-messages * naturalLogarithm(1 + exponential(bounded)))
    let wrong = 1 - exponential(messages * logPass)
    let breaks = unsafe mayBreak && number > 0 && uniform[unchecked: i] >= keep
    let isFlagged = unsafe !breaks && number > 0 && uniform[unchecked: i] < wrong
    unsafe fate[unchecked: j] =
      fate[unchecked: j] | (breaks ? Fate.breaks : 0) | (isFlagged ? Fate.flagged : 0)
    i &+= 1
  }
}

/// A logit whose probability is 1 in single precision.
private let highestLogit: Float = 80
