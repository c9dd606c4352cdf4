import CommunityModel
import PortableMath

/// How well the team does what it publishes, and what it gets to, given the hours it has.
///
/// Quality f = skill · min(1, hours had ÷ hours needed)^overwork and service level min(1, hours had ÷
/// hours needed), over the last seven days; both 1 without a team. Days before the first need nothing.
struct Workload: Sendable {
  /// By day.
  private let skill: [Double]
  private let hoursPerWeek: Double
  private let overwork: Double
  /// Hours needed on the last seven days.
  private var needed = [Double](repeating: 0, count: 7)

  init(_ plan: CommunityPlan, horizonDays: Int) {
    skill = (0..<horizonDays).map(plan.team.meanSkill)
    hoursPerWeek = plan.team.isEmpty ? .infinity : plan.team.hoursForCommunityPerWeek
    overwork = plan.mechanics.overwork
  }

  /// Takes in the hours that a day takes.
  mutating func plan(_ day: Int, hours: Double) {
    needed[day % 7] = hours
  }

  /// The factor on the quality of what is published on a day.
  func quality(on day: Int) -> Double {
    let week = needed.reduce(0, +)
    guard week > hoursPerWeek else { return skill[day] }
    guard hoursPerWeek > 0 else { return overwork > 0 ? 0 : skill[day] }
    return skill[day] * exponential(overwork * naturalLogarithm(hoursPerWeek / week))
  }

  /// The share of the work that the team gets to.
  var serviceLevel: Double {
    let week = needed.reduce(0, +)
    return week > hoursPerWeek ? max(0, hoursPerWeek) / week : 1
  }
}
