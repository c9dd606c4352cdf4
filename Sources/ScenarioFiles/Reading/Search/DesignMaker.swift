package import CommunityModel

/// Makes the plans of a scenario's search: the file's own plan with one value for each variable.
///
/// A design has a value of its domain for each variable of `Scenario.search`, in their order.
package struct DesignMaker: Sendable {
  /// The file's own plan as a design; `nil` where its value is none of the domain.
  package let presentDesign: [SearchValue?]
  private let values: [SearchedValue]
  /// Figures that every plan must have something to say about.
  private let figures: [Figure]
  /// The file's tree without strategies and search.
  private let file: DocumentNode
  /// The file's tree, completed.
  private let root: DocumentNode
  private let uncertainty: StatedUncertainty

  /// Makes the plans of a file's search; `nil` if the file has none.
  ///
  /// - Parameters:
  ///   - block: what the file says about the search.
  ///   - file: the tree of a file without problems, before presets and defaults.
  ///   - root: the same, completed.
  ///   - uncertainty: what it says about how well its numbers are known.
  init?(
    _ block: SearchBlock, _ file: DocumentNode, completed root: DocumentNode,
    uncertainty: StatedUncertainty
  ) {
    guard let search = block.plan else { return nil }
    presentDesign = block.presentDesign
    values = block.values
    figures = search.goals.map(\.figure) + search.constraints.compactMap(\.demand.figure)
    var plan = file
    plan[.strategies] = nil
    plan[.optimize] = nil
    self.file = plan
    self.root = root
    self.uncertainty = uncertainty
  }

  /// The plan of a design; `nil` if its values together make no valid one.
  ///
  /// - Precondition: it has a value of its domain for each variable.
  package func plan(of design: [SearchValue]) -> CommunityPlan? {
    guard let made = made(design),
      MetricRules.isAnswered(by: made, root),
      let plan = ModelBuilder.plan(of: made, uncertainty: uncertainty),
      figures.allSatisfy({ $0.isCounted(in: plan) })
    else { return nil }
    return plan
  }

  /// The file's own plan.
  package var presentPlan: CommunityPlan? {
    let set = DocumentNode(content: .map([]), place: SourcePlace(file: "", line: 0, column: 1))
    return ModelBuilder.plan(
      of: StrategyResolution(
        set, of: set, name: "", at: SearchBlock.searchPath, in: file, base: [],
        toldAt: set.place, LocalizedText("", "")),
      uncertainty: uncertainty)
  }

  /// What a design changes in the plan, `key: value`, without values that have no effect beside the
  /// others.
  ///
  /// - Precondition: it has a value of its domain for each variable.
  package func changes(of design: [SearchValue]) -> [String] {
    ModelBuilder.changes(set(of: design))
  }

  /// A scenario file that needs no other one, in which designs are strategies beside `plan`, the file as
  /// it stands.
  ///
  /// It says all else that the file says, the search included.
  ///
  /// - Parameters:
  ///   - strategies: names, other than `plan` and none twice, with designs that have a plan; at most
  ///     `Scenario.strategyLimit` − 1.
  ///   - folder: the folder of the file, which need not be there yet.
  /// - Returns: the text of the file, as a lock is written.
  package func scenarioText(
    withStrategies strategies: [(name: String, design: [SearchValue])], inFolder folder: String
  ) -> String {
    var items = [item(StrategyResolution.unnamedStrategy, set: nil)]
    items += strategies.map { item($0.name, set: set(of: $0.design)) }
    let list = DocumentNode(content: .list(items), place: root.place)
    return NormalizedScenario(rootRacing(items.count), strategies: list, inFolder: folder).text
  }

  /// The tree with a budget that lasts for the first replications of so many strategies.
  private func rootRacing(_ count: Int) -> DocumentNode {
    guard var comparison = root[.compare], let budget = comparison[.budget],
      let stated = budget.number, let first = comparison[.minReplications]?.number
    else { return root }
    comparison[.budget] = budget.with(.number(max(stated, first * Double(count))))
    var root = root
    root[.compare] = comparison
    return root
  }

  private func item(_ name: String, set: DocumentNode?) -> DocumentNode {
    var item = DocumentNode(content: .map([]), place: root.place)
    item[.name] = DocumentNode(content: .scalar(name, isPlain: false), place: root.place)
    item[.set] = set
    return item
  }

  /// The changes that a design makes, without those that have no effect.
  private func set(of design: [SearchValue]) -> DocumentNode {
    made(design)?.changes ?? allChanges(of: design)
  }

  private func allChanges(of design: [SearchValue]) -> DocumentNode {
    precondition(
      design.count == values.count && zip(values, design).allSatisfy { $0.domain.contains($1) },
      "A design has a value of its domain for each variable.")
    let entries = zip(values, design).enumerated().map { place, pair in
      pair.0.change(to: pair.1, at: SourcePlace(file: "", line: place + 1, column: 1))
    }
    return DocumentNode(
      content: .map(entries), place: SourcePlace(file: "", line: 0, column: 1)
    ).withToolsAsMaps
  }

  /// The design's changes and what follows from them; `nil` if that is no valid plan.
  ///
  /// A key that another value leaves without effect is left out, since no strategy may state it.
  private func made(_ design: [SearchValue]) -> StrategyResolution? {
    var set = allChanges(of: design)
    while true {
      let made = StrategyResolution(
        set, of: set, name: "", at: SearchBlock.searchPath, in: file, base: [],
        toldAt: set.place, LocalizedText("", ""))
      guard !made.problems.isEmpty else { return made }
      let idle = Set(made.problems.map(\.place.line))
      let entries = set.entries ?? []
      let effective = entries.filter { !idle.contains($0.keyPlace.line) }
      guard made.problems.allSatisfy({ $0.code == .ineffectiveKey }),
        effective.count < entries.count
      else { return nil }
      set = set.with(.map(effective))
    }
  }
}
