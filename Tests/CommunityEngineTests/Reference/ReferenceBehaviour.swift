import CommunityModel
import PortableMath

/// What one persona's engaged member does in a day, in single precision.
struct ReferenceBehaviour {
  private let persona: Persona
  private let mechanics: Mechanics

  init(_ persona: Persona, _ mechanics: Mechanics) {
    self.persona = persona
    self.mechanics = mechanics
  }

  /// u < logistic(a + sd z + visit_satisfaction S + visit_habit (H − ½) − visit_fatigue F).
  ///
  /// The day adds `offset` for everyone and `leaning` for this member.
  func visits(
    _ member: ReferenceMember, offset: Double, leaning: [Float], uniform: Float
  ) -> Bool {
    var logit = Float(persona.visit) + Float(offset)
    logit += leaning.reduce(member.character.inclination(persona), +)
    logit += Float(mechanics.visitSatisfaction) * member.satisfaction
    logit += Float(mechanics.visitHabit) * (member.habit - 0.5)
    logit -= Float(mechanics.visitFatigue) * member.fatigue
    return uniform * (1 + exponential(-logit)) < 1
  }

  func feel(_ member: ReferenceMember, visits: Bool, _ feed: ReferenceFeed) {
    if visits {
      let company = Float(mechanics.bondBenefit * persona.value.social) * member.bond
      let fit = member.matchShift * Float(feed.enjoyedPerMatch)
      let surprise = Float(feed.surprise(for: member)) + fit + company
      member.satisfaction += Float(mechanics.learningRate) * (surprise - member.satisfaction)
    } else {
      member.satisfaction *= Float(1 - mechanics.forgetting)
    }
    let visited: Float = visits ? 1 : 0
    member.habit += Float(mechanics.habitRate) * (visited - member.habit)
    member.fatigue +=
      Float(mechanics.fatigueRate) * (visited * Float(feed.overload(for: member)) - member.fatigue)
  }

  /// A visitor's trust moves toward what was found.
  func trust(_ member: ReferenceMember, _ terms: Trust?, _ feed: ReferenceFeed) {
    guard let terms, let target = feed.trustTarget else { return }
    member.trust += Float(terms.rate) * (target - member.trust)
  }

  /// Messages a visitor writes: none, or geometric from 1 on.
  ///
  /// Given u < p = logistic(…), u/p is uniform and says how many. The day adds `offset` for everyone and
  /// `leaning` for this member.
  func messages(
    _ member: ReferenceMember, offset: Double, leaning: Float, uniform: Float
  ) -> Int {
    var logit = Float(persona.post) + Float(offset)
    logit +=
      Float(persona.statedPostSpread ?? mechanics.postSpread)
      * member.character.inclination(persona)
    logit += Float(mechanics.postSatisfaction) * member.satisfaction
    logit += Float(mechanics.postBond) * member.bond
    logit += leaning
    let share = uniform * (1 + exponential(-logit))
    if share >= 1 { return 0 }
    if mechanics.messagesStop >= 1 { return 1 }
    let perFurther = Float(1 / naturalLogarithm(1 - mechanics.messagesStop))
    return 1 + Int((naturalLogarithm(share) * perFurther - 0.5).rounded(.toNearestOrEven))
  }

  /// `reply` is the chance of an answer.
  func strengthenBond(_ member: ReferenceMember, posted: Bool, reply: Double) {
    let before = member.bond
    let growth = posted ? Float(mechanics.bondRate * reply) : 0
    member.bond = before + growth * (1 - before) - Float(mechanics.bondDecay) * before
  }

  /// Whether a visitor sends an invitation, and whether it is accepted and gets through a landing page.
  func invitation(
    _ member: ReferenceMember, factor: Double, landing: Float, uniform: Float
  ) -> ReferenceInvitation {
    let eager =
      Float(persona.invitePerVisit) * Float(factor)
      * exponential(Float(mechanics.inviteSatisfaction) * member.satisfaction)
    let accepting = Float(mechanics.inviteAccept) * landing
    return ReferenceInvitation(
      isSent: uniform < min(1, eager), isAccepted: uniform < accepting * min(1, eager))
  }

  /// Takes the day's hazards off what is left of the thresholds.
  func wear(_ member: ReferenceMember) -> (lapses: Bool, leaves: Bool) {
    var logStrain = Float(mechanics.strainFatigue) * member.fatigue
    logStrain -= Float(mechanics.strainSatisfaction) * member.satisfaction
    logStrain -= Float(mechanics.strainBond) * member.bond
    let strain = exponential(logStrain)
    member.lapseMargin -=
      member.character.lapseHazard(persona) * strain * (1 + member.newcomer)
    member.leaveMargin -= Float(persona.leavePerDay) * strain
    member.newcomer *= Float(exponential(-1 / mechanics.newcomerDays))
    return (member.lapseMargin <= 0, member.leaveMargin <= 0)
  }
}

/// What became of a visitor's inclination to invite.
struct ReferenceInvitation {
  let isSent: Bool
  let isAccepted: Bool
}
