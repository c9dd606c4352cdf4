/// Someone who runs the community, by the hours they have for it.
public struct TeamRole: Sendable, Equatable {
  /// The role's name.
  public var role: String
  /// Hours a week.
  public var hoursPerWeek = 0.0
  /// Money an hour.
  public var hourlyCost = 0.0
  /// How well they do it: multiplies the quality of what is published.
  public var skill = 1.0

  /// A role with the defaults of the table.
  public init(role: String) {
    self.role = role
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of a role.
  public static let parameters: [Parameter<TeamRole>] = [
    Parameter(
      "hours_per_week", \.hoursPerWeek, unit: "hours per week", in: 0...100_000, default: nil,
      grade: .assumption, source: "the operator's plan",
      "hours a week for the community", "每周投入的小时数"),
    Parameter(
      "hourly_cost", \.hourlyCost, unit: "money", in: 0...1_000_000, default: 0,
      grade: .assumption, source: "the operator's plan",
      "cost of an hour", "每小时成本"),
    Parameter(
      "skill", \.skill, unit: "share", in: 0...1, default: 1,
      grade: .assumption, source: "neutral",
      "multiplies the quality of what is published", "技能水平，乘以内容质量"),
  ]
}

extension [TeamRole] {
  /// Hours a week of all roles.
  public var hoursPerWeek: Double { reduce(0) { $0 + $1.hoursPerWeek } }

  /// Skill by hours; 1 for no team.
  public var meanSkill: Double {
    let hours = hoursPerWeek
    guard hours > 0 else { return isEmpty ? 1 : reduce(0) { $0 + $1.skill } / Double(count) }
    return reduce(0) { $0 + $1.hoursPerWeek * $1.skill } / hours
  }
}
