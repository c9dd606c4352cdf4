/// Finds a group for everyone who joins on one day.
///
/// A group is open while it is below its fill line. An invited person enters the inviter's group if it
/// is open; everyone else the oldest open group. When there is none, a new group is opened, or the person is turned away.
struct Placement {
  private let rules: PlacementRules
  private var occupancy: [Int]
  /// No group before this one is below the fill line; members only come while people are placed.
  private var firstOpen = 0

  init(_ rules: PlacementRules, _ population: Population) {
    self.rules = rules
    occupancy = (0..<population.groupCount).map { population[$0].memberCount }
  }

  /// The group someone enters, or `nil` if they are turned away.
  mutating func place(
    invitedTo inviterGroup: Int?, in population: inout Population
  ) throws(EngineLimit) -> Int? {
    if let inviterGroup, occupancy[inviterGroup] < rules.fillLine {
      occupancy[inviterGroup] += 1
      return inviterGroup
    }
    while firstOpen < occupancy.count, occupancy[firstOpen] >= rules.fillLine {
      firstOpen += 1
    }
    if firstOpen == occupancy.count {
      guard rules.replicates else { return nil }
      try EngineLimit.check(
        .blocks, (population.groupCount + 1) * population.personaCount)
      population.openGroup()
      occupancy.append(0)
    }
    occupancy[firstOpen] += 1
    return firstOpen
  }
}
