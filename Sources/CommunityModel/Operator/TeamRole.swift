import PortableMath

/// Someone who runs the community, by the hours they have for it.
public struct TeamRole: Sendable, Equatable, Codable {
  /// The role's name.
  public var role: String
  /// Hours a week, training included.
  public var hoursPerWeek = 0.0
  /// Money an hour.
  public var hourlyCost = 0.0
  /// How well they do it on day 0: multiplies the quality of what is published.
  public var skill = 1.0
  /// Days of practice that take skill 63 % of the way to its top.
  public var practiceDays = 0.0
  /// Hours a week spent on training and not on the community.
  public var trainingHoursPerWeek = 0.0
  /// How much faster skill grows if all hours are training, as a multiple more.
  public var trainingGain = 0.0
  /// The skill that practice leads to; `nil`: it stays as it is.
  public var topSkill: Double?

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
      "hours a week, training included", "每周投入的小时数（含培训）"),
    Parameter(
      "hourly_cost", \.hourlyCost, unit: "money", in: 0...1_000_000, default: 0,
      grade: .assumption, source: "the operator's plan",
      "cost of an hour", "每小时成本"),
    Parameter(
      "skill", \.skill, unit: "share", in: 0...1, default: 1,
      grade: .assumption, source: "neutral",
      "multiplies the quality of what is published", "技能水平，乘以内容质量"),
    Parameter(
      "practice_days", \.practiceDays, unit: "days", in: 0.1...36_600, default: 90,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "days of practice that take skill 63 % of the way to its top", "技能走完 63% 差距所需的实践天数"),
    Parameter(
      "training_hours_per_week", \.trainingHoursPerWeek, unit: "hours per week", in: 0...100_000,
      default: 0, grade: .assumption, source: "neutral",
      "hours a week spent on training and not on the community", "每周用于培训（不做社群工作）的小时数"),
    Parameter(
      "training_gain", \.trainingGain, unit: "multiple", in: 0...1_000, default: 10,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "how much faster skill grows if all hours are training", "全部工时用于培训时技能增长加快的倍数"),
  ]

  /// The numbers that do something: how skill grows means nothing for a role whose skill stays.
  var livingParameters: [Parameter<TeamRole>] {
    topSkill == nil
      ? Self.parameters.filter { $0.path != \.practiceDays && $0.path != \.trainingGain }
      : Self.parameters
  }

  /// Skill on a day: top − (top − start) · exp(−(1 + training_gain · x) · day / practice_days), x the
  /// share of hours spent on training.
  public func skill(on day: Int) -> Double {
    guard let topSkill else { return skill }
    let training = hoursPerWeek > 0 ? trainingHoursPerWeek / hoursPerWeek : 0
    let progress = (1 + trainingGain * training) * Double(day) / practiceDays
    return topSkill - (topSkill - skill) * exponential(-progress)
  }
}

extension [TeamRole] {
  /// Hours a week of all roles that are left for the community.
  public var hoursForCommunityPerWeek: Double {
    reduce(0) { $0 + ($1.hoursPerWeek - $1.trainingHoursPerWeek) }
  }

  /// The mean of roles' skills by hours; 1 for no team.
  ///
  /// - Precondition: there is a skill for every role.
  public func mean(of skills: [Double]) -> Double {
    let hours = reduce(0) { $0 + $1.hoursPerWeek }
    guard hours > 0 else {
      return isEmpty ? 1 : skills.reduce(0, +) / Double(count)
    }
    return zip(self, skills).reduce(0) { $0 + $1.0.hoursPerWeek * $1.1 } / hours
  }
}
