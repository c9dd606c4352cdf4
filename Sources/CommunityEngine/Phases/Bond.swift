/// Coefficients of the bond that answered posts build.
struct BondTerms {
  /// Growth by a post, and by someone's first one: bond_rate times the probability of an answer.
  var growth: Float
  var firstGrowth: Float
  /// Share lost a day.
  var decay: Float
}

/// Phase: what was written is counted for its author and strengthens their bond.
///
/// B += growth · posted · (1 − B) − bond_decay · B, both terms from yesterday's B. Returns
/// the sum of bonds after the day in the units of `StateSum`.
func strengthenBonds(
  _ chunk: Chunk, _ terms: BondTerms, written: borrowing Column<UInt32>, bond: inout Column<Float>,
  messages: inout Column<UInt32>
) -> Int {
  let written = written.span
  var bond = bond.mutableSpan
  var messages = messages.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && written.count >= count && bond.count >= end
      && messages.count >= end, "a chunk must fit its columns")
  var sum: UInt32 = 0
  var i = 0
  while i < count {
    let j = start &+ i
    let number = unsafe written[unchecked: i]
    let before = unsafe bond[unchecked: j]
    let growth = unsafe messages[unchecked: j] == 0 ? terms.firstGrowth : terms.growth
    let answered: Float = number > 0 ? growth : 0
    let after = before + answered * (1 - before) - terms.decay * before
    unsafe bond[unchecked: j] = after
    sum &+= StateSum.term(after)
    unsafe messages[unchecked: j] = messages[unchecked: j] &+ number
    i &+= 1
  }
  return StateSum.total(sum, count: count)
}
