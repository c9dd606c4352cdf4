import CommunityModel

/// A file's tree with a draft as one more strategy, and with what is held in all of them.
struct DraftedFile {
  private(set) var root: DocumentNode
  private(set) var problems: [ScenarioProblem] = []

  /// - Parameters:
  ///   - draft: the draft.
  ///   - file: the tree of the file, whose measured series were read.
  init(_ draft: ScenarioDraft, over file: DocumentNode) {
    root = file
    let places = DraftPlaces(draft)
    problems = Self.repetitions(in: draft, places)
    guard problems.isEmpty, var items = file.statedStrategies else { return }
    guard let base = items.first(where: { $0.itemName == draft.base }) else {
      problems = [.unknownBase(draft.base, names: items.compactMap(\.itemName), at: places.base)]
      return
    }
    let plan = file.withoutStrategies
    if !draft.set.isEmpty {
      let changes = DraftChanges(draft, of: base, in: file)
      items.append(
        .strategy(
          ScenarioDraft.name(beside: items.compactMap(\.itemName)), setting: changes.entries,
          at: places.strategy))
    }
    let holds = DraftHolds(draft, in: file)
    problems = holds.problems
    guard !draft.set.isEmpty || !draft.hold.isEmpty else { return }
    root = holds.known(in: file)
    let block = file[.strategies] ?? DocumentNode(content: .list([]), place: file.place)
    root[.strategies] = block.with(.list(items.map { holds.added(to: $0, in: plan) }))
  }

  private static func repetitions(
    in draft: ScenarioDraft, _ places: DraftPlaces
  ) -> [ScenarioProblem] {
    var seen: Set<String> = []
    let parts =
      draft.set.enumerated().map { ($1.path, places.change($0)) }
      + draft.hold.enumerated().map { ($1.path, places.hold($0)) }
    return parts.compactMap { path, place in
      seen.insert(path).inserted ? nil : .changedTwice(path, at: place)
    }
  }
}

extension DocumentNode {
  /// The strategies of a file, `plan` if it states none; `nil` if something else stands there.
  var statedStrategies: [DocumentNode]? {
    guard let block = self[.strategies] else {
      return [.strategy(StrategyResolution.unnamedStrategy, setting: [], at: place)]
    }
    return block.items
  }

  /// The tree of a file without what is weighed and searched.
  var withoutStrategies: DocumentNode {
    var plan = self
    plan[.strategies] = nil
    plan[.optimize] = nil
    return plan
  }

  /// A strategy as an item of a file.
  static func strategy(
    _ name: String, setting changes: [Entry], at place: SourcePlace
  ) -> DocumentNode {
    var item = DocumentNode(content: .map([]), place: place)
    item[.name] = DocumentNode(content: .text(name), place: place)
    if !changes.isEmpty { item[.set] = DocumentNode(content: .map(changes), place: place) }
    return item
  }
}
