import CommunityModel

/// Plans whose members live a known number of days and bring a known mean number of people.
///
/// With a pool of hundreds of millions an accepted invitation brings a Poisson number of people of
/// mean 1.
enum ShortLives {
  /// A member whose life is one day, so that day and generation are the same, and who invites once
  /// with this probability.
  static func memberOfOneDay(invitedPerMember: Double) -> Persona {
    var persona = IsolatedPlan.persona("inviter", pool: 500_000_000)
    persona.visit = IsolatedPlan.certain
    persona.lapsePerDay = IsolatedPlan.immediately
    persona.invitePerVisit = invitedPerMember
    return persona
  }

  /// Members who live exactly two days and bring a Poisson number of people of their own kind, of this
  /// mean, 1 to 2.
  ///
  /// They invite on both days; the invitations beyond the mean are routed to people who never come.
  /// Overload raises fatigue to 5 on the first day and 7.5 on the second, and the lapse hazard
  /// e^{10 · fatigue} · 10⁻³¹ from 5·10⁻¹⁰ to 37.
  static func ofTwoDays(invitedPerMember: Double) -> CommunityPlan {
    var inviter = IsolatedPlan.persona("inviter", pool: 500_000_000)
    inviter.visit = IsolatedPlan.certain
    inviter.invitePerVisit = 1
    inviter.attentionPerDay = 1
    inviter.lapsePerDay = 1e-31
    var plan = IsolatedPlan.plan(inviter, IsolatedPlan.persona("sink", pool: 500_000_000))
    plan.personas[1].lapsePerDay = IsolatedPlan.immediately
    // Of both invitations the share homophily and half of the rest reach their own kind.
    plan.mechanics.homophily = invitedPerMember - 1
    plan.mechanics.overloadCap = 10
    plan.mechanics.fatigueRate = 0.5
    plan.mechanics.strainFatigue = 10
    var posts = ContentStream(name: "posts", value: .information, days: 0...1_000)
    posts.postsPerWeek = 11 * 7
    plan.content = [posts]
    return plan
  }

  /// Members who visit on days of odd number only, and fall silent on their first visit.
  ///
  /// Who joins on an even day so lives two days and invites on the second. The visit disappoints by 1,
  /// which raises the lapse hazard from 10⁻¹⁵ to e⁵⁰ · 10⁻¹⁵, five millions.
  static func ofOneVisitOnOddDays(invitedPerMember: Double, days: Int) -> CommunityPlan {
    var persona = IsolatedPlan.persona("inviter", pool: 500_000_000)
    persona.visit = -IsolatedPlan.certain / 2
    persona.invitePerVisit = invitedPerMember
    persona.lapsePerDay = 1e-15
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.promise = 1
    plan.mechanics.learningRate = 1
    plan.mechanics.strainSatisfaction = 50
    plan.makeCertain(\.visitBoost, on: Array(stride(from: 1, to: days, by: 2)))
    return plan
  }
}
