import CommunityModel

extension ScenarioFormat {
  /// Violations of the rules, and what is done about them.
  static let moderationMap = MapShape(
    keys: [
      KeyShape(
        .rulesVisible, .flag, .constant(.plain("false"), .assumption, source: "neutral"),
        "whether the rules are pinned for all to see", "是否公示群规")
    ] + Moderation.parameters.map(KeyShape.init) + [
      ladderKey,
      KeyShape(
        .kinds, .map(kindsMap), emptyMap, "how often each kind of violation occurs, what it weighs",
        "各类违规的占比与轻重"
      ).decided(.nothing),
    ])

  private static let ladderKey: KeyShape = {
    let words = WordShape(words: Sanction.allCases.map(\.rawValue), unknown: .unknownWord)
    var key = KeyShape(
      .ladder,
      .list(ListShape(item: .word(words), limit: Moderation.ladderLimit, mayBeEmpty: true)),
      .constant(.words(Sanction.usualLadder.map(\.rawValue)), .ruleOfThumb, source: conventions),
      "what follows the first strike, the second and so on; the last repeats",
      "第一次、第二次……违规后的处罚；最后一级重复")
    key.isReplacedWhole = true
    return key
  }()

  private static let conventions = "conventions of platforms"

  private static let kindsMap = MapShape(
    keys: ViolationKind.allCases.map { kind in
      KeyShape(kind.key, table(ViolationWeight.parameters(of: kind)), emptyMap, kind.meaning)
    })
}

extension DocumentNode.Content {
  /// A list of words that no file states.
  fileprivate static func words(_ words: [String]) -> Self {
    let nowhere = SourcePlace(file: "", line: 1, column: 1)
    return .list(words.map { DocumentNode(plain: $0, at: nowhere, support: nil) })
  }
}
