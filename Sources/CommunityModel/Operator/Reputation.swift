/// What people say about the brand, in (0, 1); one half neither helps nor harms.
///
/// It moves toward `logistic(sensitivity · mean satisfaction of the day's visitors)` with its
/// half-life, and multiplies the conversion of channels by ½ + R.
public struct Reputation: Sendable, Equatable, Codable {
  /// On day 0.
  public var start = 0.5
  /// Days in which half of the way is made.
  public var halfLifeDays = 90.0
  /// Effect of the visitors' mean satisfaction on what is said, logit.
  public var sensitivity = 0.0

  /// A reputation with the defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of a reputation.
  public static let parameters: [Parameter<Reputation>] = [
    Parameter(
      "start", \.start, unit: "share", in: 0...1, default: 0.5,
      grade: .assumption, source: "neutral",
      "what people say on day 0; 0.5 is neutral", "第 0 天的口碑，0.5 为中性"),
    Parameter(
      "half_life_days", \.halfLifeDays, unit: "days", in: 1...3660, default: 90,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement: a season",
      "days in which half of the way to today's satisfaction is made", "口碑走完一半距离所需的天数"),
    Parameter(
      "sensitivity", \.sensitivity, unit: "logit", in: 0...100, default: 6,
      plausible: .factor(1.5), grade: .assumption,
      source: "our judgement: satisfaction ±0.2 gives 0.77 and 0.23",
      "effect of the visitors' mean satisfaction on what is said", "访客平均满意度对口碑的影响"),
  ]
}
