/// A daily summary of the chat, for those who have never written.
public struct Digest: Sendable, Equatable, Codable {
  /// What is left of the members' messages that weigh on someone who has never written.
  public var ratio = 1.0
  /// Hours a day to write it.
  public var hoursPerDay = 0.0

  /// A digest with the defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of a digest.
  public static let parameters: [Parameter<Digest>] = [
    Parameter(
      "ratio", \.ratio, unit: "share", in: 0...1, default: 0.3,
      plausible: .factor(1.5), grade: .assumption,
      source: "our judgement: a page instead of the whole chat",
      "what is left of the members' messages that weigh on someone who has never written",
      "从不发言的人感到的消息量所剩比例"),
    Parameter(
      "hours_per_day", \.hoursPerDay, unit: "hours per day", in: 0...24, default: 0.3,
      grade: .assumption, source: "our judgement",
      "hours a day to write it", "每天撰写的小时数"),
  ]
}
