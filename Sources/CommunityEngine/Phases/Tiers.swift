/// What a day adds to the visit inclination of members of each tier, in the order of `TierTerms`.
struct TierDay {
  let bonds: SIMD4<Float>
  /// For those below the first tier 0, for members of a tier its boost and the call of its pushes.
  let boosts: SIMD4<Float>
  /// The same for those who have muted the group and are not called.
  let mutedBoosts: SIMD4<Float>
}

/// Phase before visiting: members of tiers are treated apart.
func leanByTier(
  _ chunk: Chunk, _ terms: TierDay, bond: borrowing Column<Float>, leaning: inout Column<Float>
) {
  lean(chunk, terms, bond: bond, leaning: &leaning) { _ in false }
}

/// The same phase where those whose tolerance lies below a bound have muted the group.
func leanByTier(
  _ chunk: Chunk, _ terms: TierDay, mutedBelow: Float, tolerance: borrowing Column<Float>,
  bond: borrowing Column<Float>,
  leaning: inout Column<Float>
) {
  let tolerance = tolerance.span
  precondition(tolerance.count >= chunk.start &+ chunk.count, "a chunk must fit its columns")
  lean(chunk, terms, bond: bond, leaning: &leaning) {
    unsafe tolerance[unchecked: $0] < mutedBelow
  }
}

@inline(__always)
private func lean(
  _ chunk: Chunk, _ terms: TierDay, bond: borrowing Column<Float>, leaning: inout Column<Float>,
  isMuted: (_ place: Int) -> Bool
) {
  let bond = bond.span
  var leaning = leaning.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && bond.count >= start &+ count && leaning.count >= count,
    "a chunk must fit its columns")
  let (first, second, third) = (terms.bonds[0], terms.bonds[1], terms.bonds[2])
  let (boosts, mutedBoosts) = (terms.boosts, terms.mutedBoosts)
  var i = 0
  while i < count {
    let j = start &+ i
    let tie = unsafe bond[unchecked: j]
    let muted = isMuted(j)
    let ofFirst = muted ? mutedBoosts[0] : boosts[0]
    let ofSecond = muted ? mutedBoosts[1] : boosts[1]
    let ofThird = muted ? mutedBoosts[2] : boosts[2]
    let lower = tie >= second ? ofSecond : (tie >= first ? ofFirst : 0)
    unsafe leaning[unchecked: i] = leaning[unchecked: i] + (tie >= third ? ofThird : lower)
    i &+= 1
  }
}

/// Phase at the end of the day: how many members' bonds reach each tier.
func countTiers(_ chunk: Chunk, bonds: SIMD4<Float>, bond: borrowing Column<Float>) -> SIMD4<UInt32>
{
  let bond = bond.span
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && bond.count >= start &+ count, "a chunk must fit its columns")
  let (first, second, third) = (bonds[0], bonds[1], bonds[2])
  var counts: (UInt32, UInt32, UInt32) = (0, 0, 0)
  var i = 0
  while i < count {
    let tie = unsafe bond[unchecked: start &+ i]
    counts.0 &+= tie >= first ? 1 : 0
    counts.1 &+= tie >= second ? 1 : 0
    counts.2 &+= tie >= third ? 1 : 0
    i &+= 1
  }
  return SIMD4(counts.0, counts.1, counts.2, 0)
}
