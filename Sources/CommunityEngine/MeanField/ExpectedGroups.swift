import PortableMath

/// The groups of a mean field: how many members each has, as an expected number.
struct ExpectedGroups: Sendable {
  /// Members of each group.
  private(set) var sizes: [Double] = [0]
  /// Probabilities that each group was silent, of the last days, the newest first.
  private var silence: [[Double]] = [[]]
  /// Groups that may be open.
  private let limit: Int

  /// One empty group of so many that may be opened.
  init(limit: Int = EngineLimits.blocks) {
    self.limit = limit
  }

  /// Groups open.
  var count: Int { sizes.count }

  private var members: Double { sizes.reduce(0, +) }

  /// Lets people in, those whom nobody brings below their own line.
  ///
  /// - Returns: how many find a place.
  mutating func admit(
    _ people: Double, alone: Bool, _ rules: PlacementRules
  ) -> Double {
    let line = Double(alone ? rules.aloneLine : rules.fillLine)
    var left = people
    // Those before it are full.
    var first = 0
    while left > 1e-9 {
      guard let group = open(below: line, from: first) else {
        guard rules.replicates, sizes.count < limit else { break }
        first = sizes.count - 1
        replicate(rules)
        continue
      }
      first = group
      let entering = min(left, line - sizes[group])
      sizes[group] += entering
      left -= entering
    }
    return people - left
  }

  private func open(below line: Double, from first: Int) -> Int? {
    sizes[first...].firstIndex { $0 < line - 1e-9 }
  }

  /// Opens a group with core members of its parent.
  private mutating func replicate(_ rules: PlacementRules) {
    let parent = sizes.count - 1
    let moved = min(Double(min(rules.seedMembers, rules.aloneLine - 1)), sizes[parent])
    sizes[parent] -= moved
    sizes.append(moved)
    silence.append([])
  }

  /// So many members are left: those who left came from all groups alike.
  mutating func keep(_ members: Double) {
    let before = self.members
    guard before > 0 else { return }
    for group in sizes.indices { sizes[group] *= members / before }
  }

  /// Members' share of all messages that a member finds on average: Σ (size ÷ members)².
  var shareFound: Double {
    let members = members
    guard members > 0 else { return 1 }
    return sizes.reduce(0) { $0 + ($1 / members) * ($1 / members) }
  }

  /// Ends a day on which so many people wrote, Poisson in each group.
  ///
  /// - Returns: groups that are silent today, and those that have been for a week.
  mutating func endDay(posters: Double) -> (silent: Double, dead: Double) {
    let members = members
    guard members > 0 else { return (0, 0) }
    var (silent, dead) = (0.0, 0.0)
    for group in sizes.indices {
      let quiet = exponential(-posters * sizes[group] / members)
      silence[group].insert(quiet, at: 0)
      if silence[group].count > 7 { silence[group].removeLast() }
      silent += quiet
      if silence[group].count == 7 { dead += silence[group].reduce(1, *) }
    }
    return (silent, dead)
  }

  /// The newest group moves into the oldest that has room for all of it, as long as there is such a one.
  mutating func merge(upTo line: Int) {
    while let newest = sizes.last, sizes.count > 1,
      let host = sizes.dropLast().firstIndex(where: { $0 + newest <= Double(line) })
    {
      sizes[host] += newest
      sizes.removeLast()
      silence.removeLast()
    }
  }
}
