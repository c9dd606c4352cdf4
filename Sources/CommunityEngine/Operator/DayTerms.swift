import CommunityModel
import ReplicationOutcomes

/// What one block lives by on one day: the persona's coefficients with what the day adds to them.
struct DayTerms {
  private(set) var visit: VisitTerms
  let feel: FeelDay
  private(set) var post: PostTerms
  /// The bond that posts build.
  let bond: BondTerms
  private(set) var invite: InviteTerms
  let strain: StrainTerms
  /// `nil` if nobody mutes.
  let muting: MutingDay?
  /// The activities that take place.
  let occurrences: [OccurrenceDay]
  /// What it brings to single members; `nil` in plans that do not tell them apart.
  let levers: LeverDay?
  /// Today, to tell who is new.
  let day: Int

  /// The day of joining of those whose visit today counts as retention on day 30; none before day 30.
  var retainedDay: UInt32 {
    UInt32(truncatingIfNeeded: day - CohortCounts.tenureDays[2])
  }

  /// Whether taking part can change a bond that decides on a tier: then those of the morning do.
  var needsMorningBonds: Bool { !occurrences.isEmpty && levers?.tiers != nil }

  /// Whether anybody can break a rule or be taken for someone who did.
  var conductMayGoWrong: Bool { levers?.conduct?.mayGoWrong ?? false }

  /// Whether nothing of it makes some members more inclined to visit than others.
  var treatsAlike: Bool {
    occurrences.isEmpty && muting == nil && levers?.tiers == nil && levers?.points == nil
  }

  /// Today's terms of one persona in one group.
  ///
  /// - Parameters:
  ///   - persona: the coefficients.
  ///   - operation: what the day brings to everyone.
  ///   - feel: what the group's feed does to a visitor.
  ///   - call: visit logit of the day's pushes; those who have muted lose it again.
  ///   - muting: who has; `nil` if nobody mutes.
  ///   - levers: what it brings to single members; `nil` in plans that do not tell them apart.
  init(
    _ persona: borrowing PersonaTerms, _ operation: borrowing OperatorDay, feel: FeelDay,
    call: Double,
    muting: MutingDay?, levers: LeverDay?
  ) {
    self.feel = feel
    self.muting = muting
    self.levers = levers
    let usualBond = persona.bond
    bond = levers?.bond ?? usualBond
    strain = persona.strain
    day = operation.day
    occurrences = operation.occurrences
    visit = persona.visit
    post = persona.post
    invite = persona.invite
    visit.intercept += Float(operation.visitOffset + call)
    post.intercept += Float(operation.postOffset)
    invite.invite *= Float(operation.inviteFactor)
    invite.accept *= operation.acceptFactor
  }
}
