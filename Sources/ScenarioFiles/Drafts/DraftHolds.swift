import CommunityModel

/// The numbers that a draft holds, as changes of strategies and as assumptions that are known.
struct DraftHolds {
  private let holds: [(hold: ScenarioDraft.Hold, place: SourcePlace)]
  private(set) var problems: [ScenarioProblem] = []

  /// Takes what can be held in a file; of the others there is a problem.
  init(_ draft: ScenarioDraft, in file: DocumentNode) {
    let places = DraftPlaces(draft)
    let all = draft.hold.enumerated().map { ($1, places.hold($0)) }
    problems = all.filter { file[.posterior]?[$0.0.path] != nil }
      .map { .heldAlone($0.0.path, at: $0.1) }
    holds = all.filter { file[.posterior]?[$0.0.path] == nil }
  }

  /// The file with what is held as known, so that it is not drawn.
  func known(in file: DocumentNode) -> DocumentNode {
    guard !holds.isEmpty else { return file }
    var block =
      file[.assumptions] ?? DocumentNode(content: .map([]), place: file.place)
    for (hold, place) in holds {
      let known = DocumentNode(plain: ScenarioFormat.known, at: place, support: nil)
      block.put(.init(key: hold.path, keyPlace: place, value: known))
    }
    var file = file
    file[.assumptions] = block
    return file
  }

  /// A strategy that changes what is held to the value at which it is held, after its own changes.
  ///
  /// What the strategy does not have, since it replaces or turns off the part of the plan that it
  /// belongs to, is left out. `plan` is the tree of the file without strategies.
  func added(to item: DocumentNode, in plan: DocumentNode) -> DocumentNode {
    guard !holds.isEmpty, item[.set] == nil || item[.set]?.entries != nil else { return item }
    let strategy = StrategyResolution(item, name: item.itemName ?? "", of: plan, base: [])
    let paths = Set((strategy.plan?.assumptions ?? []).map(\.path))
    return adding(holds.filter { paths.contains($0.hold.path) }, to: item)
  }

  private func adding(
    _ holds: [(hold: ScenarioDraft.Hold, place: SourcePlace)], to item: DocumentNode
  ) -> DocumentNode {
    guard !holds.isEmpty else { return item }
    let set = item[.set] ?? DocumentNode(content: .map([]), place: item.place)
    let paths = Set(holds.map(\.hold.path))
    let kept = (set.entries ?? []).filter { !paths.contains($0.key) }
    let added = holds.map { hold, place in
      DocumentNode.Entry(
        key: hold.path, keyPlace: place,
        value: DocumentNode(content: .number(hold.value), place: place))
    }
    var item = item
    item[.set] = set.with(.map(kept + added))
    return item
  }
}
