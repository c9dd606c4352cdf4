/// All groups of a community.
///
/// Storage is kept from one replication to the next, so that nothing is allocated inside a day once
/// the blocks have grown.
struct Population: Sendable {
  /// Every group ever used; the first `groupCount` are open.
  private(set) var groups: [CommunityGroup] = []
  private(set) var groupCount = 0
  let personaCount: Int

  init(personaCount: Int) {
    self.personaCount = personaCount
  }

  /// Starts anew with one empty group.
  mutating func reset() {
    groupCount = 0
    openGroup()
  }

  /// Opens an empty group and says which.
  @discardableResult
  mutating func openGroup() -> Int {
    if groupCount == groups.count {
      groups.append(CommunityGroup(personaCount: personaCount))
    } else {
      groups[groupCount].reset()
    }
    groupCount += 1
    return groupCount - 1
  }

  /// Opens a group with core members of the newest one, those with the strongest bonds first.
  ///
  /// Of equal bonds the earlier persona goes first, then the lower number within the persona. Only
  /// those who are engaged when the day begins can go; they take along all that is known of them.
  ///
  /// - Parameter limit: how many may go.
  /// - Returns: how many went.
  mutating func openGroup(seededWith limit: Int) -> Int {
    let newest = groupCount - 1
    let seeds = groups[newest].coreMembers(limit)
    let opened = openGroup()
    for persona in 0..<personaCount {
      let places = seeds.filter { $0.persona == persona }.map(\.place).sorted()
      guard !places.isEmpty else { continue }
      var engaged = groups[opened].blocks[persona].engaged
      groups[newest].blocks[persona].engaged.move(places, to: &engaged)
      groups[opened].blocks[persona].engaged = engaged
    }
    return seeds.count
  }

  /// The newest group moves into the oldest that then has no more than so many members, again and again.
  mutating func mergeGroups(upTo limit: Int) {
    while groupCount > 1 {
      let newest = groupCount - 1
      let count = groups[newest].memberCount
      guard let host = (0..<newest).first(where: { groups[$0].memberCount <= limit - count })
      else { return }
      var closing = groups[newest]
      groups[host].absorb(&closing)
      groups[newest] = closing
      groupCount = newest
    }
  }

  /// Members present in all groups.
  var memberCount: Int {
    groups[..<groupCount].reduce(0) { $0 + $1.memberCount }
  }

  /// Some of the engaged of all groups, in no order; `found` gives their numbers.
  func people(_ found: (EngagedBlock) -> [UInt32]) -> [PersonKey] {
    groups[..<groupCount].flatMap { group in
      group.blocks.enumerated().flatMap { persona, block in
        found(block.engaged).map { PersonKey(persona: persona, person: $0) }
      }
    }
  }

  /// Reads or changes one open group in place.
  subscript(group: Int) -> CommunityGroup {
    get { groups[group] }
    _modify { yield &groups[group] }
  }
}
