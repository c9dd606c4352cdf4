import CommunityModel
import PortableMath

/// How far the team gets on a day, told from the hours of the last week.
struct ReferenceWorkload {
  /// skill · min(1, hours had ÷ hours needed)^overwork.
  let quality: Double
  /// min(1, hours had ÷ hours needed).
  let serviceLevel: Double

  /// On the last of some days.
  init(_ course: ReferenceCourse, _ days: [ReferenceDay]) {
    let today = days.count - 1
    let plan = course.plan(on: today)
    let had = plan.team.reduce(0) { $0 + ($1.hoursPerWeek - $1.trainingHoursPerWeek) }
    // Each weekday's newest day, in the order of days since day 0.
    let needed = (0..<7).reduce(0.0) { sum, weekday in
      let day = today - ((today - weekday) % 7 + 7) % 7
      return day >= 0 ? sum + Self.needed(course, on: day, of: days) : sum
    }
    let skill = Self.skill(of: course, on: today)
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
  private static func needed(
    _ course: ReferenceCourse, on day: Int, of days: [ReferenceDay]
  ) -> Double {
    let hours = zip(course.whole.workItems, ReferenceHours(course, days, on: day).byItem)
    let sum = { (isMeant: (BudgetItem) -> Bool) in
      hours.filter { isMeant($0.0) }.reduce(0) { $0 + $1.1 }
    }
    let tiers = course.plan(on: day).tiers
    let help = day > 0 ? ReferenceTier.help(of: days[day - 1].tierCounts, in: tiers) : 0
    return sum { !isReactive($0) && !isOrders($0) } + max(0, sum(isReactive) - help)
      + sum(isOrders)
  }

  /// What members can help with.
  private static func isReactive(_ item: BudgetItem) -> Bool {
    item.line == .replies || item.line == .moderation
  }

  private static func isOrders(_ item: BudgetItem) -> Bool {
    item.line == .orders
  }

  /// The mean by hours of what roles have learnt; 1 without a team.
  private static func skill(of course: ReferenceCourse, on day: Int) -> Double {
    let team = course.plan(on: day).team
    let skills = team.map { course.skill(ofRole: $0.role, on: day) }
    let hours = team.reduce(0) { $0 + $1.hoursPerWeek }
    if team.isEmpty { return 1 }
    if hours == 0 { return skills.reduce(0, +) / Double(team.count) }
    return zip(team, skills).reduce(0) { $0 + $1.0.hoursPerWeek * $1.1 } / hours
  }
}
