/// Coefficients of what a day does to satisfaction, habit and fatigue of one persona.
struct FeelTerms {
  /// Benefit of a full bond.
  var bondBenefit: Float
  var learningRate: Float
  /// Share of satisfaction kept on a day without a visit.
  var remembering: Float
  var habitRate: Float
  var fatigueRate: Float

  /// Satisfaction after a visit: S + learning_rate (surprise + bond_benefit · B − S).
  @inline(__always)
  func learned(_ satisfaction: Float, surprise: Float, bond: Float) -> Float {
    satisfaction + learningRate * (surprise + bondBenefit * bond - satisfaction)
  }

  /// Habit after a day: H + habit_rate (visited − H).
  @inline(__always)
  func accustomed(_ habit: Float, visit: Float) -> Float { habit + habitRate * (visit - habit) }

  /// Fatigue after a day: F + fatigue_rate (visited · overload − F).
  @inline(__always)
  func tired(_ fatigue: Float, visit: Float, overload: Float) -> Float {
    fatigue + fatigueRate * (visit * overload - fatigue)
  }
}

/// What a day is like in one block.
struct FeelDay {
  let terms: FeelTerms
  /// What a visit is like; it follows from the day's feed.
  let visit: VisitFeelings
  /// Whether those who have never written find something else than others.
  let hasDigest: Bool
}

/// What a visit does to someone without a bond.
struct VisitFeeling {
  /// Enjoyment − overload cost − promise − what violations take off.
  var surprise: Float = 0
  var overload: Float = 0
}

/// What a visit is like.
struct VisitFeelings {
  var usual = VisitFeeling()
  /// For those who have never written and read the digest, if there is one.
  var quiet = VisitFeeling()
}

/// What a visit is like for members of one tier.
struct TierFeelings {
  var visit = VisitFeelings()
  /// Enjoyment of someone whom the community fits perfectly.
  var perMatch: Float = 0
}

/// What a visit is like where members are told apart: by tier, and by how well the community fits them.
struct FeelApart {
  /// The bond from which on a member belongs to each tier; infinite for tiers that there are not.
  let bonds: SIMD4<Float>
  /// For members below all tiers.
  let none: TierFeelings
  /// For members of each tier.
  let tiers: (TierFeelings, TierFeelings, TierFeelings)

  /// All of these, those below all tiers first.
  var levels: [TierFeelings] { [none, tiers.0, tiers.1, tiers.2] }
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
  _ chunk: Chunk, _ day: FeelDay, visited: borrowing Column<Float>, bond: borrowing Column<Float>,
  satisfaction: inout Column<Float>, habit: inout Column<Float>, fatigue: inout Column<Float>
) -> FeelSums {
  let feeling = day.visit.usual
  return feel(
    chunk, day.terms, visited: visited, bond: bond, satisfaction: &satisfaction, habit: &habit,
    fatigue: &fatigue
  ) { _ in feeling }
}

/// The same phase where those who have never written read a digest.
func feelWithDigest(
  _ chunk: Chunk, _ day: FeelDay, visited: borrowing Column<Float>, bond: borrowing Column<Float>,
  messages: borrowing Column<UInt32>, satisfaction: inout Column<Float>, habit: inout Column<Float>,
  fatigue: inout Column<Float>
) -> FeelSums {
  let messages = messages.span
  precondition(messages.count >= chunk.start &+ chunk.count, "a chunk must fit its columns")
  let (usual, quiet) = (day.visit.usual, day.visit.quiet)
  return feel(
    chunk, day.terms, visited: visited, bond: bond, satisfaction: &satisfaction, habit: &habit,
    fatigue: &fatigue
  ) { place in
    let isQuiet = unsafe messages[unchecked: place] == 0
    return VisitFeeling(
      surprise: isQuiet ? quiet.surprise : usual.surprise,
      overload: isQuiet ? quiet.overload : usual.overload)
  }
}

/// The same phase where members are told apart by tier and by how well the community fits them; the
/// surprise of someone is surprise + shift · enjoyment at a perfect match.
///
/// The bonds that decide on the tier, those of the morning, stand in `ties` from the place `first` on.
func feelApart(
  _ chunk: Chunk, _ day: FeelDay, _ apart: FeelApart, visited: borrowing Column<Float>,
  bond: borrowing Column<Float>,
  ties: borrowing Column<Float>, from first: Int, messages: borrowing Column<UInt32>,
  matchShift: borrowing Column<Float>,
  satisfaction: inout Column<Float>, habit: inout Column<Float>, fatigue: inout Column<Float>
) -> FeelSums {
  let messages = messages.span
  let matchShift = matchShift.span
  let ties = ties.span
  let end = chunk.start &+ chunk.count
  precondition(
    messages.count >= end && matchShift.count >= end && first >= 0
      && ties.count >= first &+ chunk.count, "a chunk must fit its columns")
  let offset = first &- chunk.start
  let (firstBond, secondBond, thirdBond) = (apart.bonds[0], apart.bonds[1], apart.bonds[2])
  let (none, tiers) = (apart.none, apart.tiers)
  return feel(
    chunk, day.terms, visited: visited, bond: bond, satisfaction: &satisfaction, habit: &habit,
    fatigue: &fatigue
  ) { place in
    let tie = unsafe ties[unchecked: place &+ offset]
    let isQuiet = unsafe messages[unchecked: place] == 0
    let (inFirst, inSecond, inThird) = (
      tie >= firstBond, tie >= secondBond, tie >= thirdBond
    )
    let pick = { (level: (TierFeelings) -> Float) -> Float in
      let lower = inFirst ? level(tiers.0) : level(none)
      return inThird ? level(tiers.2) : (inSecond ? level(tiers.1) : lower)
    }
    let usual = pick { $0.visit.usual.surprise }
    let quiet = pick { $0.visit.quiet.surprise }
    let usualLoad = pick { $0.visit.usual.overload }
    let quietLoad = pick { $0.visit.quiet.overload }
    let shifted = unsafe matchShift[unchecked: place] * pick { $0.perMatch }
    return VisitFeeling(
      surprise: (isQuiet ? quiet : usual) + shifted, overload: isQuiet ? quietLoad : usualLoad)
  }
}

@inline(__always)
private func feel(
  _ chunk: Chunk, _ terms: FeelTerms, visited: borrowing Column<Float>,
  bond: borrowing Column<Float>,
  satisfaction: inout Column<Float>, habit: inout Column<Float>, fatigue: inout Column<Float>,
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
    "a chunk must fit its columns")
  var satisfactionSum: UInt32 = 0
  var habitSum: UInt32 = 0
  var fatigueSum: UInt32 = 0
  var i = 0
  while i < count {
    let j = start &+ i
    let visit = unsafe visited[unchecked: i]
    let before = unsafe satisfaction[unchecked: j]
    let feeling = found(j)
    let learned = unsafe terms.learned(
      before, surprise: feeling.surprise, bond: bond[unchecked: j])
    let now = visit > 0 ? learned : before * terms.remembering
    unsafe satisfaction[unchecked: j] = now
    satisfactionSum &+= StateSum.term(now)
    let accustomed = unsafe terms.accustomed(habit[unchecked: j], visit: visit)
    unsafe habit[unchecked: j] = accustomed
    habitSum &+= StateSum.term(accustomed)
    let tired = unsafe terms.tired(
      fatigue[unchecked: j], visit: visit, overload: feeling.overload)
    unsafe fatigue[unchecked: j] = tired
    fatigueSum &+= StateSum.term(tired)
    i &+= 1
  }
  return FeelSums(
    satisfaction: StateSum.total(satisfactionSum, count: count),
    habit: StateSum.total(habitSum, count: count),
    fatigue: StateSum.total(fatigueSum, count: count))
}
