/// Coefficients of what a day does to satisfaction, habit and fatigue in one block.
struct FeelTerms {
  /// What a visit is like; it follows from the day's feed.
  var visit = VisitFeeling()
  /// What it is like for those who have never written, if they read a digest.
  var quietVisit: VisitFeeling?
  /// Benefit of a full bond.
  var bondBenefit: Float
  var learningRate: Float
  /// Share of satisfaction kept on a day without a visit.
  var remembering: Float
  var habitRate: Float
  var fatigueRate: Float
}

/// What a visit does to someone without a bond.
struct VisitFeeling {
  /// Enjoyment − overload cost − promise.
  var surprise: Float = 0
  var overload: Float = 0
}

/// States summed over a chunk, in the units of `StateSum`.
struct FeelSums {
  var satisfaction = 0
  var habit = 0
  var fatigue = 0
}

/// Phase: what the visit, or its absence, leaves behind.
///
/// Visitors: S += learning_rate (surprise − S); others: S *= 1 − forgetting. All: H += habit_rate
/// (visited − H), F += fatigue_rate (visited · overload − F).
func feel(
  _ chunk: Chunk, _ terms: FeelTerms, visited: [Float], bond: [Float],
  satisfaction: inout [Float], habit: inout [Float], fatigue: inout [Float]
) -> FeelSums {
  let feeling = terms.visit
  return feel(
    chunk, terms, visited: visited, bond: bond, satisfaction: &satisfaction, habit: &habit,
    fatigue: &fatigue
  ) { _ in feeling }
}

/// The same phase where those who have never written read a digest.
func feelWithDigest(
  _ chunk: Chunk, _ terms: FeelTerms, quiet: VisitFeeling, visited: [Float], bond: [Float],
  messages: [UInt32], satisfaction: inout [Float], habit: inout [Float], fatigue: inout [Float]
) -> FeelSums {
  let messages = messages.span
  precondition(messages.count >= chunk.start &+ chunk.count, "a chunk must fit its arrays")
  let usual = terms.visit
  return feel(
    chunk, terms, visited: visited, bond: bond, satisfaction: &satisfaction, habit: &habit,
    fatigue: &fatigue
  ) { place in
    let isQuiet = unsafe messages[unchecked: place] == 0
    return VisitFeeling(
      surprise: isQuiet ? quiet.surprise : usual.surprise,
      overload: isQuiet ? quiet.overload : usual.overload)
  }
}

@inline(__always)
private func feel(
  _ chunk: Chunk, _ terms: FeelTerms, visited: [Float], bond: [Float],
  satisfaction: inout [Float], habit: inout [Float], fatigue: inout [Float],
  found: (_ place: Int) -> VisitFeeling
) -> FeelSums {
  let visited = visited.span
  let bond = bond.span
  var satisfaction = satisfaction.mutableSpan
  var habit = habit.mutableSpan
  var fatigue = fatigue.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && visited.count >= count && bond.count >= end
      && satisfaction.count >= end && habit.count >= end && fatigue.count >= end,
    "a chunk must fit its arrays")
  var satisfactionSum: UInt32 = 0
  var habitSum: UInt32 = 0
  var fatigueSum: UInt32 = 0
  var i = 0
  while i < count {
    let j = start &+ i
    let visit = unsafe visited[unchecked: i]
    let before = unsafe satisfaction[unchecked: j]
    let feeling = found(j)
    let surprise = unsafe feeling.surprise + terms.bondBenefit * bond[unchecked: j]
    let learned = before + terms.learningRate * (surprise - before)
    let now = visit > 0 ? learned : before * terms.remembering
    unsafe satisfaction[unchecked: j] = now
    satisfactionSum &+= StateSum.term(now)
    let accustomed = unsafe habit[unchecked: j] + terms.habitRate * (visit - habit[unchecked: j])
    unsafe habit[unchecked: j] = accustomed
    habitSum &+= StateSum.term(accustomed)
    let tired =
      unsafe fatigue[unchecked: j] + terms.fatigueRate
      * (visit * feeling.overload - fatigue[unchecked: j])
    unsafe fatigue[unchecked: j] = tired
    fatigueSum &+= StateSum.term(tired)
    i &+= 1
  }
  return FeelSums(
    satisfaction: StateSum.total(satisfactionSum, count: count),
    habit: StateSum.total(habitSum, count: count),
    fatigue: StateSum.total(fatigueSum, count: count))
}
