import CommunityModel

extension ScenarioFormat {
  /// The team answers posts.
  static let repliesMap = MapShape(
    keys: [
      KeyShape(
        .scope,
        .word(WordShape(words: ReplyService.Scope.allCases.map(\.rawValue), unknown: .unknownWord)),
        .constant(.plain(ReplyService().scope.rawValue), .assumption, source: "our judgement"),
        "posts the team looks after", "团队负责回复哪些发言")
    ] + ReplyService.parameters.map(KeyShape.init))

  /// Members whose bond has reached a level.
  static let tierMap = MapShape(
    keys: [KeyShape(.name, .text(.name), .required, "name of the tier", "层级名")]
      + Tier.parameters.map(KeyShape.init))
}
