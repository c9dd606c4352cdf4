/// Members whose bond has reached a level: regulars, core members.
///
/// A member belongs to the last tier whose bond they reach, and to none below the first.
public struct Tier: Sendable, Equatable, Codable {
  /// The name used in the file.
  public var name: String
  /// The bond from which on a member belongs to it, 0…1; tiers ascend strictly by it.
  public var bond = 0.0
  /// Hours a week that each of its engaged members gives to replies and moderation, for free.
  public var helpHoursPerWeek = 0.0
  /// Visit logit of being treated apart: a name, a room of their own, a say.
  public var visitBoost = 0.0

  /// A tier with the defaults of the table.
  public init(name: String) {
    self.name = name
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// Tiers one plan may have.
  public static let limit = 3

  /// The numbers of a tier.
  public static let parameters: [Parameter<Tier>] = [
    Parameter(
      "bond", \.bond, unit: "share", in: 0...1, default: nil,
      grade: .assumption, source: "the operator's plan",
      "bond from which on a member belongs to it", "达到多少归属感属于这一层"),
    Parameter(
      "help_hours_per_week", \.helpHoursPerWeek, unit: "hours per week", in: 0...168, default: 0,
      plausible: .factor(1.5), grade: .assumption, source: "neutral",
      "hours a week that each of its engaged members gives to replies and moderation",
      "每个活跃的该层成员每周义务承担的回复与管理小时数"),
    Parameter(
      "visit_boost", \.visitBoost, unit: "logit", in: -10...10, default: 0,
      plausible: .factor(1.5), grade: .assumption, source: "neutral",
      "inclination to visit of those treated apart", "特别对待对访问倾向的提升"),
  ]
}
