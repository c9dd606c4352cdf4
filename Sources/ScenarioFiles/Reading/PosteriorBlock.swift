import CommunityModel

/// The joint draws that a file states, checked against the numbers they are about.
struct PosteriorBlock {
  /// The draws; `nil` if the file has none, or if they have problems.
  private(set) var draws: PosteriorDraws?
  /// The block with its numbers in one form; `nil` if the file has none.
  private(set) var node: DocumentNode?
  private(set) var problems: [ScenarioProblem] = []

  /// Checks the block of a completed tree whose columns of files were read.
  ///
  /// Nothing is said about numbers that have problems of their own.
  init(of resolution: PlanResolution, horizonDays: Int?) {
    guard let root = resolution.root, let block = root[.posterior], let entries = block.entries
    else { return }
    guard !entries.isEmpty else {
      problems = [.empty(path: Self.key.rawValue, at: block.place)]
      return
    }
    noteStatedTwice(entries, in: root)
    let numbers = UncertainNumbers(of: root, resolution, horizonDays: horizonDays)
    var columns: [PosteriorDraws.Column] = []
    var checked: [DocumentNode.Entry] = []
    for entry in entries {
      do throws(ScenarioProblem) {
        guard let assumption = try numbers.number(for: entry, in: Self.key),
          let found = column(entry, assumption)
        else { continue }
        columns.append(found.column)
        checked.append(found.entry)
      } catch {
        problems.append(error)
      }
    }
    noteUneven(checked)
    noteTooMany(checked, at: block.place)
    node = block.with(.map(checked))
    if problems.isEmpty, columns.count == entries.count { draws = PosteriorDraws(columns) }
  }

  private mutating func noteStatedTwice(_ entries: [DocumentNode.Entry], in root: DocumentNode) {
    for entry in entries where root[.assumptions]?[entry.key] != nil {
      problems.append(
        .excludedPath(entry.key, in: .assumptions, beside: Self.key, at: entry.keyPlace))
    }
  }

  /// The draws of a number, or `nil` after noting what is wrong with them.
  private mutating func column(
    _ entry: DocumentNode.Entry, _ assumption: Assumption
  ) -> (column: PosteriorDraws.Column, entry: DocumentNode.Entry)? {
    let path = ScenarioProblem.joined(Self.key.rawValue, entry.key)
    var resolver = ShapeResolver(context: .init(horizonDays: nil))
    let numbers = numbers(in: entry.value, as: assumption, at: path, &resolver)
    problems += resolver.problems
    guard let numbers else { return nil }
    let values = numbers.compactMap(\.number)
    guard let column = PosteriorDraws.Column(assumption, values: values) else {
      if let place = values.firstIndex(where: { assumption.deviation(of: $0) == nil }) {
        problems.append(
          .unreachableDraw(
            NumberWording.text(values[place]), from: assumption, path: "\(path)[\(place)]",
            at: numbers[place].place))
      }
      return nil
    }
    var entry = entry
    entry.value = entry.value.with(.list(numbers))
    return (column, entry)
  }

  /// The draws in one form; `nil` after noting the first that is wrong: of a column of thousands the
  /// others are most likely wrong in the same way.
  private func numbers(
    in node: DocumentNode, as assumption: Assumption, at path: String,
    _ resolver: inout ShapeResolver
  ) -> [DocumentNode]? {
    guard let items = items(of: node, at: path, &resolver) else { return nil }
    let shape = NumberShape(
      range: assumption.permitted, unit: assumption.unit, isWhole: assumption.isWhole)
    var numbers: [DocumentNode] = []
    for (place, item) in items.enumerated() {
      guard let number = resolver.resolveNumber(item, as: shape, at: "\(path)[\(place)]") else {
        return nil
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The draws as they stand, as many as there may be.
  private func items(
    of node: DocumentNode, at path: String, _ resolver: inout ShapeResolver
  ) -> [DocumentNode]? {
    if node.entries != nil {
      // A map that names a column rightly was replaced by its numbers.
      _ = resolver.resolveMap(node, as: ScenarioFormat.drawnColumn, at: path)
      return nil
    }
    guard let items = node.items else {
      resolver.noteWrongType(
        node, "a list of draws, or {csv: …, column: …}", "样本列表，或 {csv: …, column: …}", at: path)
      return nil
    }
    let range = PosteriorDraws.countRange
    guard items.count >= range.lowerBound else {
      resolver.problems.append(
        .tooFewDraws(items.count, least: range.lowerBound, path: path, at: node.place))
      return nil
    }
    guard items.count <= range.upperBound else {
      resolver.problems.append(
        .tooManyItems(items.count, limit: range.upperBound, path: path, at: node.place))
      return nil
    }
    return items
  }

  private mutating func noteUneven(_ entries: [DocumentNode.Entry]) {
    guard let first = entries.first, let needed = first.value.items?.count else { return }
    for entry in entries.dropFirst() {
      guard let count = entry.value.items?.count, count != needed else { continue }
      problems.append(
        .unevenDraws(
          count, path: ScenarioProblem.joined(Self.key.rawValue, entry.key), needed: needed,
          neededPath: first.key, at: entry.value.place))
    }
  }

  private mutating func noteTooMany(_ entries: [DocumentNode.Entry], at place: SourcePlace) {
    let count = entries.reduce(0) { $0 + ($1.value.items?.count ?? 0) }
    guard count > PosteriorDraws.numberLimit else { return }
    problems.append(
      .tooManyItems(
        count, limit: PosteriorDraws.numberLimit, path: Self.key.rawValue, at: place))
  }

  private static let key = ScenarioKey.posterior
}
