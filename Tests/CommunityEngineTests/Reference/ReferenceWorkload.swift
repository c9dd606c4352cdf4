import CommunityModel
import PortableMath

/// How far the team gets on a day, told from the hours of the last week.
struct ReferenceWorkload {
  /// skill · min(1, hours had ÷ hours needed)^overwork.
  let quality: Double
  /// min(1, hours had ÷ hours needed).
  let serviceLevel: Double

  /// On the last of some days.
  init(_ plan: CommunityPlan, _ days: [ReferenceDay]) {
    let today = days.count - 1
    let had = plan.team.reduce(0) { $0 + ($1.hoursPerWeek - $1.trainingHoursPerWeek) }
    // Each weekday's newest day, in the order of days since day 0.
    let needed = (0..<7).reduce(0.0) { sum, weekday in
      let day = today - ((today - weekday) % 7 + 7) % 7
      return day >= 0 ? sum + Self.needed(plan, on: day, of: days) : sum
    }
    let skill = Self.skill(of: plan.team, on: today)
    if plan.team.isEmpty || needed <= had {
      serviceLevel = 1
      quality = skill
    } else if had > 0 {
      serviceLevel = had / needed
      quality = skill * exponential(plan.mechanics.overwork * naturalLogarithm(had / needed))
    } else {
      serviceLevel = 0
      quality = plan.mechanics.overwork > 0 ? 0 : skill
    }
  }

  /// Hours that are left to the team after the help of members, who cannot do what was planned.
  private static func needed(_ plan: CommunityPlan, on day: Int, of days: [ReferenceDay]) -> Double
  {
    let hours = zip(plan.workItems, ReferenceHours(plan, days).byItem(on: day))
    let planned = hours.filter { !isReactive($0.0) }.reduce(0) { $0 + $1.1 }
    let reactive = hours.filter { isReactive($0.0) }.reduce(0) { $0 + $1.1 }
    let help = day > 0 ? ReferenceTier.help(of: days[day - 1].tierCounts, in: plan.tiers) : 0
    return planned + max(0, reactive - help)
  }

  private static func isReactive(_ item: BudgetItem) -> Bool {
    item.line == .replies || item.line == .moderation
  }

  /// The mean by hours of what roles have learnt; 1 without a team.
  private static func skill(of team: [TeamRole], on day: Int) -> Double {
    let skills = team.map { skill(of: $0, on: day) }
    let hours = team.reduce(0) { $0 + $1.hoursPerWeek }
    if team.isEmpty { return 1 }
    if hours == 0 { return skills.reduce(0, +) / Double(team.count) }
    return zip(team, skills).reduce(0) { $0 + $1.0.hoursPerWeek * $1.1 } / hours
  }

  private static func skill(of role: TeamRole, on day: Int) -> Double {
    guard let top = role.topSkill else { return role.skill }
    let training = role.hoursPerWeek > 0 ? role.trainingHoursPerWeek / role.hoursPerWeek : 0
    let speed = 1 + role.trainingGain * training
    return top - (top - role.skill) * exponential(-(speed * Double(day) / role.practiceDays))
  }
}
