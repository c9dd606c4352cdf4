import PortableMath

/// Coefficients of falling silent and of leaving.
struct StrainTerms {
  var satisfaction: Float
  var bond: Float
  var fatigue: Float
  /// Leave hazard at no strain, per day.
  var leavePerDay: Float
  /// Factor of the newcomers' extra hazard from one day to the next.
  var newcomerDecay: Float

  /// exp(−strain_satisfaction S − strain_bond B + strain_fatigue F).
  @inline(__always)
  func strain(satisfaction: Float, bond: Float, fatigue: Float) -> Float {
    exponential(self.fatigue * fatigue - self.satisfaction * satisfaction - self.bond * bond)
  }
}

/// Phase: the day's hazards are taken off what is left of everyone's thresholds.
///
/// strain = exp(−strain_satisfaction S − strain_bond B + strain_fatigue F). The lapse hazard is
/// lapse · φ · strain · (1 + newcomer), where newcomer = newcomer_hazard · exp(−tenure/newcomer_days)
/// shrinks by a fixed factor a day; the leave hazard is leave · strain.
func lapseAndLeave(
  _ chunk: Chunk, _ terms: StrainTerms, satisfaction: borrowing Column<Float>,
  bond: borrowing Column<Float>, fatigue: borrowing Column<Float>,
  lapseHazard: borrowing Column<Float>, newcomer: inout Column<Float>,
  lapseMargin: inout Column<Float>,
  leaveMargin: inout Column<Float>, fate: inout Column<UInt32>
) {
  let satisfaction = satisfaction.span
  let bond = bond.span
  let fatigue = fatigue.span
  let lapseHazard = lapseHazard.span
  var newcomer = newcomer.mutableSpan
  var lapseMargin = lapseMargin.mutableSpan
  var leaveMargin = leaveMargin.mutableSpan
  var fate = fate.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && satisfaction.count >= end && bond.count >= end
      && fatigue.count >= end && lapseHazard.count >= end && newcomer.count >= end
      && lapseMargin.count >= end && leaveMargin.count >= end && fate.count >= end,
    "a chunk must fit its columns")
  var i = 0
  while i < count {
    let j = start &+ i
    let strain = unsafe terms.strain(
      satisfaction: satisfaction[unchecked: j], bond: bond[unchecked: j],
      fatigue: fatigue[unchecked: j])
    let fresh = unsafe newcomer[unchecked: j]
    let toLapse =
      unsafe lapseMargin[unchecked: j] - lapseHazard[unchecked: j] * strain * (1 + fresh)
    let toLeave = unsafe leaveMargin[unchecked: j] - terms.leavePerDay * strain
    unsafe newcomer[unchecked: j] = fresh * terms.newcomerDecay
    unsafe lapseMargin[unchecked: j] = toLapse
    unsafe leaveMargin[unchecked: j] = toLeave
    unsafe fate[unchecked: j] =
      fate[unchecked: j] | (toLapse <= 0 ? Fate.lapses : 0) | (toLeave <= 0 ? Fate.leaves : 0)
    i &+= 1
  }
}
