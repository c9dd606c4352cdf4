import CommunityModel
import PortableMath

/// How well the team does what it publishes, given the hours it has.
///
/// f = skill · min(1, hours had ÷ hours needed)^overwork over the last seven days, and 1 without a team.
/// Days before the first need nothing.
struct Workload: Sendable {
  private let skill: Double
  private let hoursPerWeek: Double
  private let overwork: Double
  /// Hours needed on the last seven days.
  private var needed = [Double](repeating: 0, count: 7)

  init(_ plan: CommunityPlan) {
    skill = plan.team.meanSkill(on: 0)
    hoursPerWeek = plan.team.isEmpty ? .infinity : plan.team.hoursPerWeek
    overwork = plan.mechanics.overwork
  }

  /// The factor on the quality of what is published on a day that takes so many hours.
  mutating func quality(on day: Int, hours: Double) -> Double {
    needed[day % 7] = hours
    let week = needed.reduce(0, +)
    guard week > hoursPerWeek else { return skill }
    guard hoursPerWeek > 0 else { return overwork > 0 ? 0 : skill }
    return skill * exponential(overwork * naturalLogarithm(hoursPerWeek / week))
  }
}
