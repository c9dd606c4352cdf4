import PortableMath

/// Coefficients of inviting.
struct InviteTerms {
  /// Probability of an invitation in a visit at satisfaction 0.
  var invite: Float
  var satisfaction: Float
  /// Probability that an invitation is accepted.
  var accept: Float

  /// Probability that a visitor sends an invitation: min(1, invite · exp(invite_satisfaction S)).
  @inline(__always)
  func sending(_ satisfaction: Float) -> Float {
    let eager = invite * exponential(self.satisfaction * satisfaction)
    return eager < 1 ? eager : 1
  }
}

/// Phase: which visitors make an invitation that is accepted, at most one a visit.
///
/// The invitation, min(1, invite · exp(invite_satisfaction S)), and its acceptance are one draw. The
/// visitors who joined on `retainedDay` are marked as well: a look of their own through all members
/// would cost more.
func invite(
  _ chunk: Chunk, _ terms: InviteTerms, uniform: borrowing Column<Float>,
  visited: borrowing Column<Float>,
  satisfaction: borrowing Column<Float>, joinedDay: borrowing Column<UInt32>, retainedDay: UInt32,
  fate: inout Column<UInt32>
) -> Int {
  let uniform = uniform.span
  let visited = visited.span
  let satisfaction = satisfaction.span
  let joinedDay = joinedDay.span
  var fate = fate.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && uniform.count >= count && visited.count >= count
      && satisfaction.count >= end && joinedDay.count >= end && fate.count >= end,
    "a chunk must fit its columns")
  var accepted: UInt32 = 0
  var i = 0
  while i < count {
    let j = start &+ i
    let visit = unsafe visited[unchecked: i]
    let invites = unsafe terms.sending(satisfaction[unchecked: j])
    let isAccepted = unsafe uniform[unchecked: i] < terms.accept * invites && visit > 0
    let isRetained = unsafe joinedDay[unchecked: j] == retainedDay
    let retained: UInt32 = isRetained ? (visit > 0 ? Fate.retained : 0) : 0
    unsafe fate[unchecked: j] = (isAccepted ? Fate.invited : 0) | retained
    accepted &+= isAccepted ? 1 : 0
    i &+= 1
  }
  return Int(accepted)
}
