import PortableMath
import RandomStreams

/// Phase of joining and returning: the Exp(1) threshold of the spell that begins.
///
/// It is keyed by the spell and not by the day, so that a spell that begins a day later under another
/// strategy keeps its threshold.
func drawSpells(
  _ chunk: Chunk, stream: PersonStream, person: [UInt32], background: [Background],
  lapseMargin: inout [Float]
) {
  let person = person.span
  let background = background.span
  var lapseMargin = lapseMargin.mutableSpan
  let start = chunk.start
  let count = Columns.wholeVectors(chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && person.count >= end && background.count >= end
      && lapseMargin.count >= end, "a chunk must fit its arrays")
  let firstSite = PersonStream.site(place: 0, purpose: DrawPurpose.spell.rawValue)
  let (replication, persona, seed) = (stream.replication, stream.persona, stream.key)
  var i = 0
  while i < count {
    let site = unsafe firstSite | background[unchecked: start &+ i].spell
    let words = unsafe philox4x32(
      counter: (person[unchecked: start &+ i], site, replication, persona), key: seed)
    unsafe lapseMargin[unchecked: start &+ i] = -naturalLogarithm(openUnitFloat(words.0))
    i &+= 1
  }
}

/// Phase of lapsing: the value of the cumulated call at which each comes back.
///
/// The threshold is Exp(1), keyed by the engaged spell that has just ended (`background.spell` counts
/// it already), and the call is heard exp(return_satisfaction · S at lapsing) times as loud.
func drawReturns(
  _ chunk: Chunk, stream: PersonStream, call: Float, returnSatisfaction: Float, members: [Member],
  returnThreshold: inout [Float]
) {
  let members = members.span
  var returnThreshold = returnThreshold.mutableSpan
  let start = chunk.start
  let count = Columns.wholeVectors(chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && members.count >= end && returnThreshold.count >= end,
    "a chunk must fit its arrays")
  let firstSite = PersonStream.site(place: 0, purpose: DrawPurpose.spell.rawValue)
  let (replication, persona, seed) = (stream.replication, stream.persona, stream.key)
  var i = 0
  while i < count {
    let site = unsafe firstSite | (members[unchecked: start &+ i].background.spell &- 1)
    let words = unsafe philox4x32(
      counter: (members[unchecked: start &+ i].person, site, replication, persona), key: seed)
    let draw = -naturalLogarithm(openUnitFloat(words.1))
    let patience = unsafe exponential(
      -returnSatisfaction * members[unchecked: start &+ i].satisfaction)
    unsafe returnThreshold[unchecked: start &+ i] = call + draw * patience
    i &+= 1
  }
}
