/// A member as they move between blocks: joining, lapsing, returning.
///
/// Most members of a large community have lapsed and are kept so; days and spells, which are no more than
/// `Scenario.horizonRange`, take 16 bits for their sake.
struct Member: Sendable {
  /// Number within the persona; with the persona it is the key of every draw.
  var person: UInt32
  var background: Background
  /// The day they joined.
  var joinedDay: UInt16
  /// The newest day they were engaged, in a lapsed member.
  var lastEngagedDay: UInt16 = 0
  /// Days visited: bit d is set if they visited d days before the newest day they were engaged.
  var visitHistory: UInt32 = 0
  /// Messages written so far.
  var messages: UInt32 = 0
  /// Spread times random intercept: their own part of the visit logit.
  var inclination: Float = 0
  /// Lapse hazard times frailty, per day.
  var lapseHazard: Float = 0
  /// Extra lapse hazard of newcomers, a multiple, on the day after the newest one they were engaged.
  var newcomer: Float
  var satisfaction: Float = 0
  var fatigue: Float = 0
  var bond: Float = 0
  /// Cumulated hazard left until they leave.
  var leaveMargin: Float = 0

  /// Fills storage that is not in use.
  static let placeholder = Member(
    person: 0, background: Background(source: 0), joinedDay: 0, newcomer: 0)
}

/// What is known of a member but not asked daily.
struct Background: Sendable {
  /// Place in `CommunityPlan.sources`.
  var source: UInt16
  /// 0 for those whom no member invited, one more than their inviter's for others.
  var generation: UInt16 = 0
  /// The number of their tree of invitations.
  var tree: UInt32 = 0
  /// Completed engaged spells.
  var spell: UInt16 = 0
}

/// What single members have of their own in plans that tell them apart.
///
/// It travels beside a member and not inside, so that plans that tell nobody apart move less.
struct Standing: Sendable {
  /// How much better than others of their persona the community fits them.
  var matchShift: Float = 0
  /// Points they hold.
  var points: UInt32 = 0
  /// How far they trust the operator.
  var trust: Float = 1
  /// The offers they have bought from and kept the goods, as bits.
  var bought: UInt32 = 0
  /// The first day on which they may write again, or `silencedForGood`.
  var silencedUntil: UInt16 = 0
  /// Steps of the ladder they have been through, no more than fit here.
  var strikes: UInt8 = 0
  /// Whether their first post was answered.
  var isLifted = false

  /// Later than any day.
  static let silencedForGood = UInt16.max
}
