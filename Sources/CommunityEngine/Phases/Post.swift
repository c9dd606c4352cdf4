import PortableMath

/// Coefficients of posting of one persona.
struct PostTerms {
  var intercept: Float
  /// Share of a member's visit inclination that posting has in common.
  var inclination: Float
  var satisfaction: Float
  var bond: Float
  /// 1 ÷ log(1 − messages_stop); 0 if every message is the last.
  var inverseLogContinue: Float

  /// intercept + post_spread · inclination + post_satisfaction S + post_bond B.
  @inline(__always)
  func logit(_ inclination: Float, satisfaction: Float, bond: Float) -> Float {
    intercept + self.inclination * inclination + self.satisfaction * satisfaction
      + self.bond * bond
  }
}

/// Posts counted over a chunk.
struct PostCounts {
  var posters = 0
  var messages = 0
}

/// Phase: which visitors write, and how much.
///
/// A visitor writes with probability p = logistic(b + post_spread sd z + post_satisfaction S +
/// post_bond B). The same uniform says how much: given u < p, u/p is uniform again, so that
/// 1 + ⌊log(u/p) / log(1 − messages_stop)⌋ is geometric on 1, 2, 3, …
func post(
  _ chunk: Chunk, _ terms: PostTerms, uniform: borrowing Column<Float>,
  visited: borrowing Column<Float>, inclination: borrowing Column<Float>,
  satisfaction: borrowing Column<Float>, bond: borrowing Column<Float>,
  written: inout Column<UInt32>
) -> PostCounts {
  post(
    chunk, terms, uniform: uniform, visited: visited, inclination: inclination,
    satisfaction: satisfaction, bond: bond, written: &written
  ) { _, inclined in inclined }
}

/// What is added to the post logit of single members.
struct PostGains {
  /// Of those whose first post was answered.
  let lift: Float
  /// Of those who have never written.
  let welcome: Float
}

/// The same phase where those write more whose first post was answered, and who find rules.
func postEncouraged(
  _ chunk: Chunk, _ terms: PostTerms, _ gains: PostGains, uniform: borrowing Column<Float>,
  visited: borrowing Column<Float>,
  inclination: borrowing Column<Float>, satisfaction: borrowing Column<Float>,
  bond: borrowing Column<Float>, lift: borrowing Column<Float>, messages: borrowing Column<UInt32>,
  written: inout Column<UInt32>
) -> PostCounts {
  let lift = lift.span
  let messages = messages.span
  let end = chunk.start &+ chunk.count
  precondition(lift.count >= end && messages.count >= end, "a chunk must fit its columns")
  return post(
    chunk, terms, uniform: uniform, visited: visited, inclination: inclination,
    satisfaction: satisfaction, bond: bond, written: &written
  ) { place, inclined in
    let welcome: Float = unsafe messages[unchecked: place] == 0 ? gains.welcome : 0
    return unsafe inclined + (gains.lift * lift[unchecked: place] + welcome)
  }
}

@inline(__always)
private func post(
  _ chunk: Chunk, _ terms: PostTerms, uniform: borrowing Column<Float>,
  visited: borrowing Column<Float>, inclination: borrowing Column<Float>,
  satisfaction: borrowing Column<Float>, bond: borrowing Column<Float>,
  written: inout Column<UInt32>,
  encouraged: (_ place: Int, _ inclined: Float) -> Float
) -> PostCounts {
  let uniform = uniform.span
  let visited = visited.span
  let inclination = inclination.span
  let satisfaction = satisfaction.span
  let bond = bond.span
  var written = written.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && uniform.count >= count && visited.count >= count
      && written.count >= count && inclination.count >= end && satisfaction.count >= end
      && bond.count >= end, "a chunk must fit its columns")
  var posters: UInt32 = 0
  var messages: UInt32 = 0
  var i = 0
  while i < count {
    let j = start &+ i
    let visit = unsafe visited[unchecked: i]
    let inclined = unsafe terms.logit(
      inclination[unchecked: j], satisfaction: satisfaction[unchecked: j],
      bond: bond[unchecked: j])
    let share = unsafe uniform[unchecked: i] * (1 + exponential(-encouraged(j, inclined)))
    let posts = share < 1 && visit > 0
    let further = nearestWhole(naturalLogarithm(share) * terms.inverseLogContinue - 0.5)
    let number: UInt32 = posts ? 1 &+ UInt32(bitPattern: further) : 0
    unsafe written[unchecked: i] = number
    posters &+= posts ? 1 : 0
    messages &+= number
    i &+= 1
  }
  return PostCounts(posters: Int(posters), messages: Int(messages))
}
