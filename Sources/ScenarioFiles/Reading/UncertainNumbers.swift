import CommunityModel

/// The numbers of a completed tree, for blocks that say something about them by their paths.
struct UncertainNumbers {
  private let assumptions: [Assumption]
  private let refused: Set<String>

  /// - Parameters:
  ///   - root: the tree.
  ///   - resolution: what the tree was completed by.
  ///   - horizonDays: days simulated, if the file says it rightly.
  init(of root: DocumentNode, _ resolution: PlanResolution, horizonDays: Int?) {
    refused = Set(resolution.problems.map(\.keyPath))
    assumptions =
      ModelBuilder.plan(root, phases: resolution.phases, horizonDays: horizonDays ?? 1).assumptions
  }

  /// The uncertain number that an entry is about.
  ///
  /// - Returns: `nil` for a number that has a problem of its own, of which no more is said.
  /// - Throws: a problem if the entry leads to no number, or to one that is decided.
  func number(
    for entry: DocumentNode.Entry, in block: ScenarioKey
  ) throws(ScenarioProblem) -> Assumption? {
    guard !isRefused(entry.key) else { return nil }
    guard let assumption = assumptions.first(where: { $0.path == entry.key }) else {
      throw .unknownAssumption(
        entry.key, in: block.rawValue,
        candidates: assumptions.filter(\.isAboutWorld).map(\.path), at: entry.keyPlace)
    }
    guard assumption.isAboutWorld else {
      throw .decidedNumber(entry.key, in: block.rawValue, at: entry.keyPlace)
    }
    return assumption
  }

  private func isRefused(_ path: String) -> Bool {
    refused.contains { path == $0 || path.hasPrefix($0 + ".") }
  }
}
