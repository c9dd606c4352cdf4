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

  /// Stands for a group where there is none for somebody.
  static let turnedAway = -1

  /// Finds the group that each of some people enters, or `turnedAway`.
  ///
  /// - Parameters:
  ///   - arrivals: the people, in the order in which they come.
  ///   - inviters: whom the places of their inviters mean.
  ///   - population: the groups; others are opened if need be.
  ///   - groups: where each goes.
  /// - Throws: `EngineLimit`; what keeps those who hold groups from hearing each other.
  mutating func place(
    _ arrivals: [Arrival], from inviters: [Inviter], in population: inout Population,
    to groups: inout [Int]
  ) throws {
    groups.removeAll(keepingCapacity: true)
    try groups.append(addingCapacity: arrivals.count) { groups in
      for index in arrivals.indices {
        let home = arrivals[index].inviter.map { inviters[$0].group }
        let group = try place(
          comesAlone: arrivals[index].comesAlone, invitedTo: home, in: &population)
        groups.append(group ?? Self.turnedAway)
      }
    }
  }

  /// The group someone enters, perhaps brought by a member of one, or `nil` if they are turned away.
  @inline(__always)
  private mutating func place(
    comesAlone: Bool, invitedTo home: Int?, in population: inout Population
  ) throws -> Int? {
    if let own = home, own < population.groupCount,
      occupancy[own] < rules.fillLine
    {
      occupancy[own] += 1
      return own
    }
    let line = comesAlone ? rules.aloneLine : rules.fillLine
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
