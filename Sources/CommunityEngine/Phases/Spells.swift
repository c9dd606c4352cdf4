import PortableMath
import RandomStreams

/// Phase of joining and returning: the Exp(1) thresholds of the spell that begins and of the lapsed
/// spell that will follow it.
///
/// They are keyed by the spell and not by the day, so that a spell that begins a day later under
/// another strategy keeps its thresholds.
func drawSpells(
  _ chunk: Chunk, stream: PersonStream, person: [UInt32], spell: [UInt32],
  lapseMargin: inout [Float], returnDraw: inout [Float]
) {
  let person = person.span
  let spell = spell.span
  var lapseMargin = lapseMargin.mutableSpan
  var returnDraw = returnDraw.mutableSpan
  let start = chunk.start
  let count = Columns.wholeVectors(chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && person.count >= end && spell.count >= end
      && lapseMargin.count >= end
      && returnDraw.count >= end, "a chunk must fit its arrays")
  let firstSite = PersonStream.site(place: 0, purpose: DrawPurpose.spell.rawValue)
  let (replication, persona, seed) = (stream.replication, stream.persona, stream.key)
  var i = 0
  while i < count {
    let site = firstSite | spell[start &+ i]
    let words = philox4x32(counter: (person[start &+ i], site, replication, persona), key: seed)
    lapseMargin[start &+ i] = -naturalLogarithm(openUnitFloat(words.0))
    returnDraw[start &+ i] = -naturalLogarithm(openUnitFloat(words.1))
    i &+= 1
  }
}
