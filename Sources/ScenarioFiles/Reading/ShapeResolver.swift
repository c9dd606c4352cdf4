import CommunityModel

/// Checks a tree against the format, fills in presets and defaults, and collects all problems.
///
/// What it returns has every key that the format gives a value, in the order of the format, with
/// numbers in one form; values that have problems are left out.
struct ShapeResolver {
  /// What some bounds and names depend on.
  struct Context {
    /// Days simulated, if the file says it rightly.
    var horizonDays: Int?
    private let personaNames: [String]
    private let tierNames: [String]

    /// - Parameters:
    ///   - horizonDays: days simulated, if the file says it rightly.
    ///   - root: the file's tree, whose items keys may name.
    init(horizonDays: Int?, namesOf root: DocumentNode? = nil) {
      self.horizonDays = horizonDays
      personaNames = Self.names(of: .personas, in: root)
      tierNames = Self.names(of: .tiers, in: root)
    }

    /// Names of the items of a part of the plan.
    func names(of part: NamedPart) -> [String] {
      switch part {
      case .personas: personaNames
      case .tiers: tierNames
      }
    }

    private static func names(of key: ScenarioKey, in root: DocumentNode?) -> [String] {
      (root?[key]?.items ?? []).compactMap(\.itemName)
    }
  }

  let context: Context
  var problems: [ScenarioProblem] = []

  init(context: Context) {
    self.context = context
  }

  /// The value in the form of a shape, or `nil` after noting what is wrong with it.
  mutating func resolve(
    _ node: DocumentNode, as shape: Shape, at path: String
  ) -> DocumentNode? {
    switch shape {
    case .map(let map): resolveMap(node, as: map, at: path)
    case .list(let list): resolveList(node, as: list, at: path)
    case .weights(let weights): resolveWeights(node, as: weights, at: path)
    case .either(let other, let map):
      node.entries == nil
        ? resolve(node, as: other, at: path) : resolveMap(node, as: map, at: path)
    case .texts(let text): resolveTexts(node, as: text, at: path)
    case .clockOffset: resolveClockOffset(node, at: path)
    case .changes, .assumptions, .posterior, .search: resolvePaths(ofKeys: node, at: path)
    case .number(let number): resolveNumber(node, as: number, at: path)
    case .seed: resolveSeed(node, at: path)
    case .text(let text): resolveText(node, as: text, at: path)
    case .date: resolveDate(node, at: path)
    case .flag: resolveFlag(node, at: path)
    case .condition: resolveCondition(node, at: path)
    case .constraint: resolveConstraint(node, at: path)
    case .ends(let orOne): resolveEnds(node, orOne: orOne, at: path)
    case .anything: node
    case .precision: resolvePrecision(node, at: path)
    case .word(let word): resolveWord(node, as: word, at: path)
    case .itemName(of: let part): resolveItemName(node, of: part, at: path)
    }
  }

  /// Notes that something else stands where a value of some kind is expected.
  mutating func noteWrongType(
    _ node: DocumentNode, _ english: String, _ chinese: String, suggestion: String? = nil,
    at path: String
  ) {
    let name = path.isEmpty ? "the file" : path
    problems.append(
      .wrongType(
        node.kindWording, allowed: LocalizedText(english, chinese), suggestion: suggestion,
        path: name, at: node.place))
  }

  private mutating func resolveTexts(
    _ node: DocumentNode, as shape: TextShape, at path: String
  ) -> DocumentNode? {
    guard node.items != nil else { return resolveText(node, as: shape, at: path) }
    let texts = ListShape(item: .text(shape), limit: ScenarioLimits.items)
    return resolveList(node, as: texts, at: path)
  }

  private mutating func resolvePaths(
    ofKeys node: DocumentNode, at path: String
  ) -> DocumentNode? {
    if node.entries == nil {
      noteWrongType(node, "a map of paths and values", "“路径: 值” 的映射", at: path)
      return nil
    }
    return node
  }
}

extension DocumentNode {
  /// What stands here, in words.
  var kindWording: LocalizedText {
    switch content {
    case .list: return LocalizedText("a list", "列表")
    case .map: return LocalizedText("a map", "映射")
    case .scalar(let text, let isPlain):
      if isNull { return LocalizedText("empty", "空的") }
      let found = ScenarioProblem.shortened(text)
      let isQuotedNumber =
        switch NumberText(text) {
        case .number: !isPlain
        case .percentage, .notFinite, .ambiguous, .notNumber: false
        }
      if isQuotedNumber {
        return LocalizedText("the text “\(found)” in quotes", "加了引号的文本 “\(found)”")
      }
      return LocalizedText("“\(found)”", " “\(found)”")
    }
  }
}
