import CommunityModel

/// What a file says about how well its numbers are known, checked against those numbers.
struct AssumptionBlock {
  /// What is said, in the order of the file.
  private(set) var stated: [StatedAssumption] = []
  /// The block with its numbers in one form; `nil` if the file has none.
  private(set) var node: DocumentNode?
  private(set) var problems: [ScenarioProblem] = []

  /// Checks the block of a completed tree.
  ///
  /// Nothing is said about numbers that have problems of their own.
  init(of resolution: PlanResolution, horizonDays: Int?) {
    guard let root = resolution.root, let block = root[.assumptions],
      let entries = block.entries
    else { return }
    let numbers = UncertainNumbers(of: root, resolution, horizonDays: horizonDays)
    var checked: [DocumentNode.Entry] = []
    for entry in entries {
      do throws(ScenarioProblem) {
        guard let assumption = try numbers.number(for: entry, in: Self.key),
          let entry = self.checked(entry, assumption)
        else { continue }
        checked.append(entry)
      } catch {
        problems.append(error)
      }
    }
    node = block.with(.map(checked))
  }

  /// The entry with its numbers in one form, or `nil` after noting what is wrong with it.
  private mutating func checked(
    _ entry: DocumentNode.Entry, _ assumption: Assumption
  ) -> DocumentNode.Entry? {
    if entry.value.scalar == ScenarioFormat.known {
      stated.append(StatedAssumption(known: assumption.path))
      return entry
    }
    let path = ScenarioProblem.joined(Self.key.rawValue, entry.key)
    var resolver = ShapeResolver(context: .init(horizonDays: nil))
    guard let items = entry.value.items, items.count == 2 else {
      resolver.noteWrongType(
        entry.value, "known, or a list of the lowest and the highest value",
        " known，或 [最低, 最高]", at: path)
      problems += resolver.problems
      return nil
    }
    let shape = NumberShape(
      range: assumption.permitted, unit: assumption.unit, isWhole: assumption.isWhole)
    let ends = items.enumerated().compactMap { place, item in
      resolver.resolveNumber(item, as: shape, at: "\(path)[\(place)]")
    }
    problems += resolver.problems
    guard ends.count == 2, let low = ends[0].number, let high = ends[1].number,
      contains(assumption, low, high, of: items, at: path)
    else { return nil }
    stated.append(StatedAssumption(assumption, between: low...high))
    var entry = entry
    entry.value = entry.value.with(.list(ends))
    return entry
  }

  /// Whether the value lies between the ends, after noting where it does not.
  private mutating func contains(
    _ assumption: Assumption, _ low: Double, _ high: Double, of items: [DocumentNode],
    at path: String
  ) -> Bool {
    let value = NumberWording.text(assumption.value)
    if low > assumption.value {
      problems.append(
        .wrongOrder(
          NumberWording.text(low), path: "\(path)[0]", limit: value, limitPath: assumption.path,
          at: items[0].place))
    }
    if high < assumption.value {
      problems.append(
        .wrongOrder(
          value, path: assumption.path, limit: NumberWording.text(high), limitPath: "\(path)[1]",
          at: items[1].place))
    }
    return low <= assumption.value && assumption.value <= high
  }

  private static let key = ScenarioKey.assumptions
}
