import ReplicationOutcomes

/// Who brought whom, as far as sizes, depths and times are concerned.
///
/// Someone whom no member invited is the root of a tree, generation 0; who is invited is in the tree
/// of the inviter, one generation deeper. Most people are roots and bring nobody, so that a root costs
/// no more than a count, and a tree is kept once somebody is invited into it.
struct InvitationTrees: Sendable {
  /// By generation, but for the roots' own joining.
  private var counts = Array(
    repeating: GenerationCounts(), count: ReplicationOutcome.generationLimit + 1)
  private var roots = 0
  private var eligibleRoots = 0
  /// People besides the root, by tree, no more than `largestSmallTree`; trees after the last one kept have none.
  private var invitedByTree: [UInt8] = []
  private var peopleInLargeTrees = 0
  /// Whether it is kept how large each tree is, which takes room for everybody.
  var keepsSizes = true
  private var deepest = 0
  private var invited = 0
  private var invitedDeep = 0
  private var cycleDays = 0

  /// Someone joins whom no member invited; `isEligible` if their thirtieth day lies within the horizon.
  ///
  /// Returns the number of their tree.
  @inline(__always)
  mutating func plant(isEligible: Bool) -> UInt32 {
    defer { roots &+= 1 }
    eligibleRoots &+= isEligible ? 1 : 0
    return UInt32(truncatingIfNeeded: roots)
  }

  /// Someone joins whom a member invited; returns their generation.
  mutating func grow(from inviter: Inviter, day: Int, isEligible: Bool) -> UInt16 {
    let (tree, generation) = (
      Int(inviter.background.tree), Int(inviter.background.generation) + 1
    )
    if keepsSizes { addPerson(to: tree) }
    invited += 1
    cycleDays += day - inviter.joinedDay
    if generation >= Self.deepGeneration { invitedDeep += 1 }
    deepest = max(deepest, generation)
    counts[place(of: generation - 1)].invited += 1
    counts[place(of: generation)].joined += 1
    if isEligible { counts[place(of: generation)].eligible30 += 1 }
    return UInt16(generation)
  }

  private mutating func addPerson(to tree: Int) {
    if tree >= invitedByTree.count {
      invitedByTree += Array(repeating: 0, count: tree + 1 - invitedByTree.count)
    }
    guard invitedByTree[tree] < Self.largestSmallTree else {
      peopleInLargeTrees += 1
      return
    }
    invitedByTree[tree] += 1
    if invitedByTree[tree] == Self.largestSmallTree {
      peopleInLargeTrees += Int(Self.largestSmallTree) + 1
    }
  }

  /// Someone visits thirty days after joining.
  mutating func visitOnDay30(_ background: Background) {
    counts[place(of: Int(background.generation))].visited30 += 1
  }

  /// Someone engaged is there at the end.
  mutating func stay(_ background: Background) {
    counts[place(of: Int(background.generation))].engagedAtEnd += 1
  }

  /// Shows what members who were invited, or not, add to.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    for generation in counts.indices { counts[generation].eachCount(visit) }
  }

  /// Generation by generation.
  var generations: [GenerationCounts] {
    var generations = counts
    generations[0].joined += roots
    generations[0].eligible30 += eligibleRoots
    return generations
  }

  private var joined: Int { roots + invited }

  /// People in a tree; not a number if nobody joined.
  var meanSize: Double { Double(joined) / Double(roots) }

  /// Generations below the root of the deepest tree; not a number if nobody joined.
  var depth: Double { joined > 0 ? Double(deepest) : .nan }

  /// Share of all people that is in a large tree; not a number if nobody joined.
  var largeTreeShare: Double {
    Double(peopleInLargeTrees) / Double(joined)
  }

  /// Share of the invited that is in the third generation or deeper; not a number if nobody was.
  var deepShare: Double { Double(invitedDeep) / Double(invited) }

  /// Mean days from the inviter's joining to that of whom they brought; not a number if nobody was.
  var meanCycleDays: Double { Double(cycleDays) / Double(invited) }

  private func place(of generation: Int) -> Int {
    min(generation, ReplicationOutcome.generationLimit)
  }

  private static let deepGeneration = 3
  /// People in the largest tree that is not large.
  private static let largestSmallTree: UInt8 = 10
}
