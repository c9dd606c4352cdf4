package import CommunityModel

/// Makes the plans that lie between two strategies of a scenario, for explaining why one is better:
/// the one with some of the other's changes.
///
/// Strategies are told by their places in the scenario.
package struct PlanMaker: Sendable {
  /// The file's tree without strategies.
  private let file: DocumentNode
  /// The same, completed.
  private let root: DocumentNode
  /// The changes of each strategy.
  private let changes: [[DocumentNode.Entry]]
  private let uncertainty: StatedUncertainty

  /// - Parameters:
  ///   - file: the tree of a file without problems, before presets and defaults.
  ///   - root: the same, completed.
  ///   - strategies: its strategies.
  ///   - uncertainty: what it says about how well its numbers are known.
  init(
    _ file: DocumentNode, completed root: DocumentNode, strategies: [StrategyResolution],
    uncertainty: StatedUncertainty
  ) {
    var plan = file
    plan[.strategies] = nil
    self.file = plan
    self.root = root
    changes = strategies.map { $0.changes?.entries ?? [] }
    self.uncertainty = uncertainty
  }

  /// What strategy `to` does differently from strategy `from`, grouped by the item changed: in the
  /// order in which `to` states it, then what only `from` states.
  package func differences(from: Int, to: Int) -> [ChangeGroup] {
    split(from, to).groups
  }

  /// The plan of one strategy with some items as another strategy has them.
  ///
  /// With no group it is the plan of `from`, with all of them that of `to`.
  ///
  /// - Parameters:
  ///   - from: the strategy to start from.
  ///   - to: the strategy whose changes are taken.
  ///   - groups: places in `differences(from:to:)`.
  /// - Returns: the plan; `nil` if the changes together make no valid one.
  package func plan(from: Int, to: Int, taking groups: Set<Int>) -> CommunityPlan? {
    let entries = split(from, to).entries(taking: groups)
    let set = DocumentNode(content: .map(entries), place: file.place)
    var item = DocumentNode(content: .map([]), place: file.place)
    item[.set] = set
    let mixture = StrategyResolution(item, name: "", of: file, base: [])
    // A key that is left without effect was stated for another strategy.
    guard mixture.problems.allSatisfy({ $0.code == .ineffectiveKey }),
      MetricRules.isAnswered(by: mixture, root)
    else { return nil }
    return ModelBuilder.plan(of: mixture, uncertainty: uncertainty)
  }

  private func split(_ from: Int, _ to: Int) -> ChangeSplit {
    ChangeSplit(from: changes[from], to: changes[to], in: file)
  }
}
