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

  /// Members present in all groups.
  var memberCount: Int {
    groups[..<groupCount].reduce(0) { $0 + $1.memberCount }
  }

  /// Reads or changes one open group in place.
  subscript(group: Int) -> CommunityGroup {
    get { groups[group] }
    _modify { yield &groups[group] }
  }
}
