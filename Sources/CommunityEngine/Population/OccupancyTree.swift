/// Members by group, such that the first or the smallest group with room is found without looking at
/// all of them.
///
/// A binary tree in an array: node 1 is the root, the children of node n are 2n and 2n + 1, the leaves
/// are the groups, and every inner node holds the smaller number of its children. Finding and changing
/// take a number of steps that grows with the logarithm of the number of groups.
struct OccupancyTree {
  private var smallest: [Int] = []
  private var width = 1
  private var count = 0

  /// A tree of so many groups, with the members each has.
  init(groupCount: Int, members: (Int) -> Int) {
    fill(groupCount: groupCount, members: members)
  }

  /// Makes it a tree of so many groups in the storage it has.
  mutating func fill(groupCount: Int, members: (Int) -> Int) {
    count = groupCount
    width = 1
    while width < count { width *= 2 }
    if smallest.count != 2 * width { smallest = Array(repeating: .max, count: 2 * width) }
    for group in 0..<width { smallest[width + group] = group < count ? members(group) : .max }
    for node in stride(from: width - 1, to: 0, by: -1) { summarise(node) }
  }

  /// Members of a group.
  subscript(group: Int) -> Int {
    get { smallest[width + group] }
    set {
      var node = width + group
      smallest[node] = newValue
      while node > 1 {
        node /= 2
        summarise(node)
      }
    }
  }

  /// Adds a group.
  mutating func append(_ members: Int) {
    if count == width {
      let tree = self
      self = OccupancyTree(groupCount: count + 1) { $0 < tree.count ? tree[$0] : members }
    } else {
      count += 1
      self[count - 1] = members
    }
  }

  /// The first group with fewer members than a number.
  func first(below line: Int) -> Int? {
    guard smallest[1] < line else { return nil }
    var node = 1
    while node < width {
      node *= 2
      if smallest[node] >= line { node += 1 }
    }
    return node - width
  }

  /// The group with the fewest members, the first of equals, if they are fewer than a number.
  func smallest(below line: Int) -> Int? {
    smallest[1] < line ? first(below: smallest[1] + 1) : nil
  }

  private mutating func summarise(_ node: Int) {
    smallest[node] = min(smallest[2 * node], smallest[2 * node + 1])
  }
}
