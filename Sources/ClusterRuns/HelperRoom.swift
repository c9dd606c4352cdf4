#if MPI
/// How many more jobs each helper can take.
struct HelperRoom {
  private var room: [Int: Int] = [:]
  /// The helpers that can take as many jobs as their place says.
  private var helpers: [Set<Int>] = []

  /// The helper that can take most; `nil` if no one can take any.
  var roomiest: Int? { helpers.dropFirst().last { !$0.isEmpty }?.first }

  /// Notes that a helper can take so many more, or less.
  mutating func change(_ helper: Int, by count: Int) {
    let before = room[helper]
    let after = (before ?? 0) + count
    if let before { helpers[before].remove(helper) }
    while helpers.count <= after { helpers.append([]) }
    helpers[after].insert(helper)
    room[helper] = after
  }
}
#endif
