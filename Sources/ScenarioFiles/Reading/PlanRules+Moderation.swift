import CommunityModel

extension PlanRules {
  mutating func checkModeration() {
    if lacks(.moderation) { checkItems(.personas) { $0.checkUnmoderated($1, at: $2) } }
    guard let kinds = root[.moderation]?[.kinds] else { return }
    let shares = ViolationKind.allCases.compactMap { kinds[$0.key]?[.share]?.number }
    let sum = shares.reduce(0, +)
    guard shares.count == ViolationKind.allCases.count, abs(sum - 1) > ShapeResolver.sumTolerance
    else { return }
    note(.wrongSum(sum, path: "moderation.kinds", at: kinds.place))
  }

  /// Notes violations of a persona, which nobody commits without moderation.
  private mutating func checkUnmoderated(_ persona: DocumentNode, at path: String) {
    guard let violations = persona[.violationsPerMessage] else { return }
    note(
      .ineffectiveKey(
        "\(path).violations_per_message", without: .moderation, at: violations.place))
  }
}
