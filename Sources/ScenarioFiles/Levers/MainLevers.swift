import CommunityModel

/// Which levers are shown first: at most 16.
///
/// First those that a strategy of the scenario changes or its search varies; then how often what is
/// published, how many people channels reach, how much is promised and what is charged; then how good
/// it is, who is let in, and for how many hours the team works. Within each, in the order of the levers.
struct MainLevers {
  private let changed: Set<String>

  /// - Parameters:
  ///   - stated: the paths that strategies state changes of.
  ///   - searched: the paths that a search varies.
  init(stated: [String], searched: [String]) { changed = Set(stated + searched) }

  /// The levers with the main ones marked.
  func marked(_ levers: [PlanLever]) -> [PlanLever] {
    let ranked = levers.indices.compactMap { place in rank(levers[place]).map { (place, $0) } }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    var levers = levers
    for (place, _) in ranked.prefix(Self.limit) { levers[place].isMain = true }
    return levers
  }

  /// The smaller the earlier; `nil` if it is none of the first.
  private func rank(_ lever: PlanLever) -> Int? {
    if changed.contains(lever.path) || differs(lever) { return 0 }
    let key = "\(lever.block).\(lever.path.split(separator: ".").last ?? "")"
    return Self.usual.firstIndex { $0.contains(key) }.map { $0 + 1 }
  }

  /// Whether strategies that have the lever have different values.
  private func differs(_ lever: PlanLever) -> Bool {
    let values = lever.values.compactMap(\.self)
    return values.contains { $0 != values.first }
  }

  /// First keys with last ones.
  private static let usual: [Set<String>] = [
    [
      "positioning.promise_level", "channels.reach_per_day", "content.posts_per_week",
      "offers.price",
    ],
    ["positioning.screening", "content.quality", "team.hours_per_week"],
  ]

  private static let limit = 16
}
