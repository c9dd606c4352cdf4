/// Who brought whom, as far as sizes, depths and times are concerned.
///
/// Someone whom no member invited is the root of a tree, generation 0; who is invited is in the tree
/// of the inviter, one generation deeper.
struct InvitationTrees: Sendable {
  private(set) var generations = Array(
    repeating: GenerationCounts(), count: ReplicationOutcome.generationLimit + 1)
  /// People by tree.
  private var sizes: [UInt32] = []
  private var deepest = 0
  private var joined = 0
  private var invited = 0
  private var invitedDeep = 0
  private var cycleDays = 0

  /// Someone joins; `isEligible` if their thirtieth day lies within the horizon.
  mutating func join(_ inviter: Inviter?, day: Int, isEligible: Bool) -> Lineage {
    var lineage = Lineage(tree: UInt32(sizes.count))
    joined += 1
    if let inviter {
      lineage = inviter.background.lineage
      lineage.generation += 1
      sizes[Int(lineage.tree)] += 1
      invited += 1
      cycleDays += day - inviter.joinedDay
      if lineage.generation >= Self.deepGeneration { invitedDeep += 1 }
      generations[place(of: inviter.background.lineage)].invited += 1
    } else {
      sizes.append(1)
    }
    deepest = max(deepest, Int(lineage.generation))
    generations[place(of: lineage)].joined += 1
    if isEligible { generations[place(of: lineage)].eligible30 += 1 }
    return lineage
  }

  /// Someone visits thirty days after joining.
  mutating func visitOnDay30(_ lineage: Lineage) {
    generations[place(of: lineage)].visited30 += 1
  }

  /// Someone engaged is there at the end.
  mutating func stay(_ lineage: Lineage) {
    generations[place(of: lineage)].engagedAtEnd += 1
  }

  /// People in a tree; not a number if nobody joined.
  var meanSize: Double { Double(joined) / Double(sizes.count) }

  /// Generations below the root of the deepest tree; not a number if nobody joined.
  var depth: Double { joined > 0 ? Double(deepest) : .nan }

  /// Share of all people that is in a large tree; not a number if nobody joined.
  var largeTreeShare: Double {
    let people = sizes.reduce(0) { $0 + ($1 > Self.largestSmallTree ? Int($1) : 0) }
    return Double(people) / Double(joined)
  }

  /// Share of the invited that is in the third generation or deeper; not a number if nobody was.
  var deepShare: Double { Double(invitedDeep) / Double(invited) }

  /// Mean days from the inviter's joining to that of whom they brought; not a number if nobody was.
  var meanCycleDays: Double { Double(cycleDays) / Double(invited) }

  private func place(of lineage: Lineage) -> Int {
    min(Int(lineage.generation), ReplicationOutcome.generationLimit)
  }

  private static let deepGeneration = 3
  private static let largestSmallTree = 10
}
