/// All groups of a community.
///
/// Storage is kept from one replication to the next, so that hardly anything is allocated inside a day once
/// the blocks have grown. A copy leads to the same members.
struct Population: Sendable {
  /// Every group ever used; the first `groupCount` are open.
  private(set) var groups: [CommunityGroup] = []
  private(set) var groupCount = 0
  let personaCount: Int
  /// Who lives the members of which group.
  private(set) var division = Division(nil)

  init(personaCount: Int) {
    self.personaCount = personaCount
  }

  /// Starts anew with one empty group.
  mutating func reset(_ division: Division) {
    self.division = division
    groupCount = 0
    openGroup()
  }

  /// Opens an empty group and says which.
  @discardableResult
  private mutating func openGroup() -> Int {
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
  /// - Throws: what keeps those who hold groups from hearing each other.
  mutating func openGroup(seededWith limit: Int) throws -> Int {
    let newest = groupCount - 1
    let opened = openGroup()
    guard limit > 0 else { return 0 }
    let core = CommunityGroup(personaCount: personaCount)
    groups[newest].moveCore(limit, to: core)
    return try deliver(core, from: newest, to: opened)
  }

  /// The newest group moves into the oldest that then has no more than so many members, again and again.
  mutating func mergeGroups(upTo limit: Int) throws {
    while groupCount > 1 {
      let newest = groupCount - 1
      let count = groups[newest].memberCount
      guard let host = (0..<newest).first(where: { groups[$0].memberCount <= limit - count })
      else { return }
      var closing = CommunityGroup(personaCount: personaCount)
      swap(&closing, &groups[newest])
      _ = try deliver(closing, from: newest, to: host)
      groupCount = newest
    }
  }

  /// Members that have left one group enter another, wherever that is lived.
  ///
  /// - Returns: how many they are.
  private mutating func deliver(
    _ leaving: CommunityGroup, from source: Int, to host: Int
  ) throws -> Int {
    let isMoved = division.holder(of: source) != division.holder(of: host)
    var parcel = try division.heard(from: source) {
      var parcel = Parcel()
      parcel.put(leaving.memberCount)
      if isMoved { leaving.pack(into: &parcel) }
      return parcel
    }
    let count: Int = try parcel.takeOne()
    if !division.holds(source) { groups[source].membersElsewhere -= count }
    if division.holds(host) {
      let arriving =
        isMoved ? try CommunityGroup(&parcel, personaCount: personaCount) : leaving
      groups[host].absorb(arriving)
    } else {
      groups[host].membersElsewhere += count
    }
    return count
  }

  /// How many members each group has that is held here, if others are held elsewhere.
  var heldCounts: [Int] {
    guard division.isDivided else { return [] }
    return (0..<groupCount).filter { division.holds($0) }.map { groups[$0].memberCount }
  }

  /// Takes in what everybody's `heldCounts` are, those of the first one first.
  ///
  /// - Throws: `DivisionError` if they are not one for each group.
  mutating func hear(_ counts: [Int]) throws(DivisionError) {
    guard division.isDivided else { return }
    guard counts.count == groupCount else { throw .notUnderstood }
    for (group, count) in zip(division.groupsByHolder(of: groupCount), counts)
    where !division.holds(group) {
      groups[group].membersElsewhere = count
    }
  }

  /// Tells everybody how many members groups have.
  mutating func shareCounts() throws {
    try hear(division.addUp(gathering: heldCounts) { _ in })
  }

  /// Members present in all groups.
  var memberCount: Int {
    groups[..<groupCount].reduce(0) { $0 + $1.memberCount }
  }

  /// Some of the engaged of all groups, in no order; `found` gives their numbers.
  func people(_ found: (borrowing EngagedBlock) -> [UInt32]) -> [PersonKey] {
    groups[..<groupCount].flatMap { group in
      group.blocks.indices.flatMap { persona in
        found(group.blocks[persona].engaged).map { PersonKey(persona: persona, person: $0) }
      }
    }
  }

  /// Reads or changes one open group in place.
  subscript(group: Int) -> CommunityGroup {
    get { groups[group] }
    _modify { yield &groups[group] }
  }
}
