/// A tool one can start from with `use:`, or by its name alone.
public struct ToolPreset: Sendable {
  /// The name after `use:`; activities need the tool by it.
  public let name: String
  /// What is meant, for people.
  public let meaning: LocalizedText
  /// How well its numbers are supported.
  public let grade = EvidenceGrade.assumption
  /// Where its numbers come from.
  public let source = "our judgement of its usual effect"
  /// The tool; it costs nothing until the file says what it costs.
  public let tool: Tool

  /// The preset with a name, or `nil`.
  public static func named(_ name: String) -> ToolPreset? {
    all.first { $0.name == name }
  }

  init(
    _ name: String, _ english: String, _ chinese: String, _ effect: (inout Tool) -> Void = { _ in }
  ) {
    var tool = Tool(name: name)
    effect(&tool)
    self.name = name
    self.meaning = LocalizedText(english, chinese)
    self.tool = tool
  }
}

extension ToolPreset {
  /// All tool presets, in the order they are listed to users.
  public static let all: [ToolPreset] = [
    ToolPreset("sign-up-form", "a form to sign up for events", "报名表单") {
      $0.activityHours = 0.8
    },
    ToolPreset("lottery", "a service that draws lots", "抽奖工具") { $0.activityHours = 0.7 },
    ToolPreset("check-in", "a service that counts check-ins", "打卡工具") {
      $0.participation = 1.15
      $0.activityHours = 0.5
    },
    ToolPreset("vote", "a service for votes and polls", "投票工具") { $0.activityHours = 0.8 },
    ToolPreset("survey", "a service for surveys", "问卷工具") { $0.activityHours = 0.7 },
    ToolPreset("shared-document", "a document many can write in", "共享文档"),
    ToolPreset("short-link", "short links that can be followed up", "短链接") {
      $0.conversion = 1.03
    },
    ToolPreset("poster-design", "a service that makes posters", "海报设计工具") {
      $0.landingConversion = 1.1
      $0.contentHours = 0.9
    },
    ToolPreset("notes", "notes kept on members", "成员备注工具") { $0.replyMinutes = 0.85 },
    ToolPreset("digest", "a service that sums up the chat", "群聊摘要工具") {
      $0.contentHours = 0.95
    },
    ToolPreset("attribution", "a service that tells channels apart", "渠道归因工具") {
      $0.reachCost = 0.95
    },
  ]
}
