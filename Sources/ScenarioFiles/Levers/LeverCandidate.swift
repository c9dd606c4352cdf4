import CommunityModel

/// A value of a completed tree that the operator decides.
struct LeverCandidate {
  /// What may stand there.
  enum Form {
    case number(NumberShape)
    case flag
    case word([String])
    /// A block that is off when it is absent.
    case block
  }

  /// The keys and names of items that lead there.
  var keys: [String]
  var item: String?
  var meaning: LocalizedText
  var form: Form
  /// What holds when nothing stands there.
  var whenAbsent: Double?

  var path: String { keys.joined(separator: ".") }
  var block: String { keys.first ?? "" }
  /// The key of the value itself.
  var lastKey: String { keys.last ?? "" }
}

/// Finds the values of a completed tree that the operator decides.
///
/// It follows the format as changes of strategies do. Left out are texts, shares that sum to one, lists
/// that have no names and all else that a strategy replaces as a whole; and what phases change.
struct LeverCandidates {
  /// In the order of the format.
  private(set) var all: [LeverCandidate] = []
  private let root: DocumentNode

  init(of root: DocumentNode) {
    self.root = root
    let plan = ScenarioFormat.root.keys.filter {
      $0.isPartOfPlan && $0.key != ScenarioKey.phases.rawValue
    }
    for key in plan { visit(key, root[key.key], Trail()) }
  }

  /// What leads to a key.
  private struct Trail {
    var keys: [String] = []
    var item: String?
    /// What the map around the key means, if it is neither a first key nor an item.
    var meaning: LocalizedText?

    func meaning(of key: KeyShape) -> LocalizedText {
      guard let meaning else { return key.meaning }
      return LocalizedText(
        "\(meaning.english): \(key.meaning.english)", "\(meaning.chinese)：\(key.meaning.chinese)")
    }
  }

  private mutating func visit(_ key: KeyShape, _ node: DocumentNode?, _ trail: Trail) {
    guard let node, key.decided != .nothing, !key.isReplacedWhole else { return }
    switch key.shape {
    case .number(let shape): add(.number(shape), key, trail)
    case .flag: add(.flag, key, trail)
    case .word(let shape): add(.word(shape.words), key, trail)
    case .map(let map), .either(_, let map):
      if key.isOptionalBlock, key.decided == .everything { add(.block, key, trail) }
      let meaning = trail.keys.isEmpty ? nil : trail.meaning(of: key)
      let inner = Trail(keys: trail.keys + [key.key], item: trail.item, meaning: meaning)
      for child in map.keys { visit(child, node[child.key], inner) }
    case .list(let list) where list.isNamed: visitItems(of: node, list, key, trail)
    case .weights(let weights) where !weights.sumsToOne: visitWeights(weights, key, trail)
    default: return
    }
  }

  private mutating func visitItems(
    of node: DocumentNode, _ list: ListShape, _ key: KeyShape, _ trail: Trail
  ) {
    guard let map = list.item.map else { return }
    for item in node.items ?? [] {
      guard let name = item.itemName else { continue }
      let inner = Trail(keys: trail.keys + [key.key, name], item: name)
      for child in map.keys { visit(child, item[child.key], inner) }
    }
  }

  /// A number for each persona: 0 for those that are not named.
  private mutating func visitWeights(_ shape: WeightsShape, _ key: KeyShape, _ trail: Trail) {
    guard case .items(of: .personas) = shape.names else { return }
    for persona in (root[.personas]?.items ?? []).compactMap(\.itemName) {
      all.append(
        LeverCandidate(
          keys: trail.keys + [key.key, persona], item: persona, meaning: trail.meaning(of: key),
          form: .number(shape.number), whenAbsent: 0))
    }
  }

  private mutating func add(_ form: LeverCandidate.Form, _ key: KeyShape, _ trail: Trail) {
    all.append(
      LeverCandidate(
        keys: trail.keys + [key.key], item: trail.item, meaning: trail.meaning(of: key),
        form: form))
  }
}

extension Shape {
  /// The map that may stand there.
  fileprivate var map: MapShape? {
    switch self {
    case .map(let map), .either(_, let map): map
    default: nil
    }
  }
}
