/// A platform one can name with `use:`.
public struct PlatformPreset: Sendable {
  /// The name after `use:`.
  public let name: String
  /// What is meant, for people.
  public let meaning: LocalizedText
  /// How well its numbers are supported.
  public let grade: EvidenceGrade
  /// Where its numbers come from.
  public let source: String
  /// The platform.
  public let platform: Platform

  /// The preset with a name, or `nil`.
  public static func named(_ name: String) -> PlatformPreset? {
    all.first { $0.name == name }
  }

  init(
    _ name: String, _ english: String, _ chinese: String, capacity: Int?, qrLimit: Int? = nil,
    friction: Double, grade: EvidenceGrade, source: String
  ) {
    var platform = Platform()
    platform.name = name
    platform.capacity = capacity
    platform.qrLimit = qrLimit
    platform.joinFriction = friction
    self.name = name
    self.meaning = LocalizedText(english, chinese)
    self.grade = grade
    self.source = source
    self.platform = platform
  }
}

extension PlatformPreset {
  /// All platform presets, in the order they are listed to users.
  ///
  /// Capacities are the platforms' stated limits; the friction of the way in is an assumption
  /// (each extra step is said to lose 15–20 % of people).
  public static let all: [PlatformPreset] = [
    PlatformPreset(
      "wechat-group", "WeChat group, at most 500 members, 200 of them by QR code",
      "微信群，最多 500 人，扫码入群到 200 人为止",
      capacity: 500, qrLimit: 200, friction: 0.15, grade: .ruleOfThumb,
      source: "platform limit; each step on the way in loses 15–20 % (practitioners)"),
    PlatformPreset(
      "qq-group", "QQ group, at most 2,000 members", "QQ 群，最多 2,000 人",
      capacity: 2_000, friction: 0.1, grade: .ruleOfThumb,
      source: "platform limit; friction is our assumption"),
    PlatformPreset(
      "telegram", "Telegram group, at most 200,000 members", "Telegram 群，最多 200,000 人",
      capacity: 200_000, friction: 0.05, grade: .ruleOfThumb,
      source: "platform limit; friction is our assumption"),
    PlatformPreset(
      "discord", "Discord server", "Discord 服务器",
      capacity: nil, friction: 0.05, grade: .assumption, source: "friction is our assumption"),
    PlatformPreset(
      "slack", "Slack workspace", "Slack 工作区",
      capacity: nil, friction: 0.1, grade: .assumption, source: "friction is our assumption"),
    PlatformPreset(
      "forum", "web forum", "论坛",
      capacity: nil, friction: 0.2, grade: .assumption, source: "friction is our assumption"),
  ]
}
