import CommunityModel
import PortableMath

/// How well a team does what it publishes, told from the hours of the last week.
enum ReferenceWorkload {
  /// skill · min(1, hours had ÷ hours needed)^overwork on the last of some days with so many groups.
  static func quality(_ plan: CommunityPlan, groups: [Int]) -> Double {
    guard !plan.team.isEmpty else { return 1 }
    let had = plan.team.reduce(0) { $0 + $1.hoursPerWeek }
    let skilled = plan.team.reduce(0) { $0 + $1.hoursPerWeek * $1.skill }
    let anyone = plan.team.reduce(0) { $0 + $1.skill } / Double(plan.team.count)
    let skill = had > 0 ? skilled / had : anyone
    let today = groups.count - 1
    // Each weekday's newest day, in the order of days since day 0.
    let needed = (0..<7).reduce(0.0) { sum, weekday in
      let day = today - ((today - weekday) % 7 + 7) % 7
      guard day >= 0 else { return sum }
      return sum + ReferenceBudget.hours(of: plan, on: day, groups: groups[day]).reduce(0, +)
    }
    if needed <= had { return skill }
    if had == 0 { return plan.mechanics.overwork > 0 ? 0 : skill }
    return skill * exponential(plan.mechanics.overwork * naturalLogarithm(had / needed))
  }
}
