/// What is special about the seed members: they are picked by hand.
public struct Seeding: Sendable, Equatable, Codable {
  /// How much better they fit than others of their persona.
  public var matchGain = 0.0
  /// Satisfaction on day 0.
  public var satisfaction = 0.0
  /// Bond on day 0.
  public var bond = 0.0
  /// Money for each.
  public var costEach = 0.0
  /// Hours of work for each, on day 0.
  public var hoursEach = 0.0

  /// The defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of seeding.
  public static let parameters: [Parameter<Seeding>] = [
    Parameter(
      "match_gain", \.matchGain, unit: "share", in: 0...1, default: 0.2,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "how much better they fit than others of their persona", "比同类人多出的契合度"),
    Parameter(
      "satisfaction", \.satisfaction, unit: "benefit", in: -1...1, default: 0.1,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "satisfaction on day 0", "第 0 天的满意度"),
    Parameter(
      "bond", \.bond, unit: "share", in: 0...1, default: 0.2,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "bond on day 0", "第 0 天的归属感"),
    Parameter(
      "cost_each", \.costEach, unit: "money", in: 0...1_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost of winning one", "招募每个种子成员的费用"),
    Parameter(
      "hours_each", \.hoursEach, unit: "hours", in: 0...1_000, default: 0,
      grade: .assumption, source: "neutral",
      "hours of work to win one", "招募每个种子成员的工时"),
  ]
}
