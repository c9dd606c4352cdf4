import CommunityModel

/// Finds a group for everyone who joins on a day.
///
/// A group takes people in while it is below its fill line, and those whom nobody brings only below
/// the limit of joining by oneself. An invited person enters the inviter's group if it is open; everyone
/// else the oldest open group, or the smallest. When there is none, a new group is opened, or the
/// person is turned away.
struct Placement {
  private var rules: PlacementRules
  private var occupancy = OccupancyTree(groupCount: 0) { _ in 0 }

  init(_ rules: PlacementRules) {
    self.rules = rules
  }

  /// Begins a day on which groups are filled by such rules.
  mutating func beginDay(_ rules: PlacementRules, _ population: Population) {
    self.rules = rules
    occupancy.fill(groupCount: population.groupCount) { population[$0].memberCount }
  }

  /// The group someone enters, perhaps brought by a member of one, or `nil` if they are turned away.
  @inline(__always)
  mutating func place(
    _ arrival: Arrival, from inviter: Inviter?, in population: inout Population
  ) throws -> Int? {
    if let own = inviter?.group, own < population.groupCount,
      occupancy[own] < rules.fillLine
    {
      occupancy[own] += 1
      return own
    }
    let line = arrival.comesAlone ? rules.aloneLine : rules.fillLine
    if let group = openGroup(below: line) {
      occupancy[group] += 1
      return group
    }
    guard rules.replicates else { return nil }
    try EngineLimit.check(
      .blocks, (population.groupCount + 1) * population.personaCount,
      times: population.division.size)
    let opened = try openGroup(in: &population)
    occupancy[opened] += 1
    return opened
  }

  /// Core members leave room for at least one person who comes alone.
  private mutating func openGroup(in population: inout Population) throws -> Int {
    let newest = population.groupCount - 1
    let moved = try population.openGroup(seededWith: min(rules.seedMembers, rules.aloneLine - 1))
    occupancy[newest] -= moved
    occupancy.append(moved)
    return newest + 1
  }

  private func openGroup(below line: Int) -> Int? {
    switch rules.fillOrder {
    case .oldest: occupancy.first(below: line)
    case .smallest: occupancy.smallest(below: line)
    }
  }
}
