/// A campaign in which members are rewarded for bringing others (fission).
///
/// While it runs, the invite rate is multiplied by `inviteMultiplier` m and the acceptance of an
/// invitation by `landingConversion`. Of the invitations accepted on such a day a share 1 − 1/m is
/// made for the reward: the people whom those bring are of the personas of `mix`, and fit worse by
/// `matchLoss`.
public struct Referral: Sendable, Equatable, Codable {
  /// The days of each time it runs, in order, both ends included.
  public var occurrences: [ClosedRange<Int>] = []
  /// Multiplies the invite rate.
  public var inviteMultiplier = 1.0
  /// Share of accepted invitations that gets through the landing page.
  public var landingConversion = 1.0
  /// How much worse those who are brought for the reward fit than others of their persona.
  public var matchLoss = 0.0
  /// Money each time it runs.
  public var cost = 0.0
  /// Hours of work each time it runs.
  public var hours = 0.0
  /// What the member who invites is given.
  public var reward = ReferralReward()
  /// What the person who is brought is given.
  public var inviteeReward = ReferralReward()
  /// What rewards may be worth before the campaign stops, in money; `nil`: there is no limit.
  ///
  /// It is asked at the start of a day, so that the points of that day's inviters may take it over.
  public var budget: Double?
  /// Shares of the personas, in the order of the plan's, among those who are brought for the reward;
  /// sums to 1.
  public var mix: [Double]

  /// A campaign with the defaults of the table, which never runs.
  public init(mix: [Double]) {
    self.mix = mix
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// Money for each rewarded person, both sides together.
  public var moneyPerJoin: Double { reward.money + inviteeReward.money }

  /// Budgets a file may state, in money.
  public static let budgetRange = 0.0...1_000_000_000_000.0

  /// The shares of those who would come for a reward: by how many there are and how much they care for
  /// perks; by number alone if nobody cares.
  public static func usualMix(of personas: [Persona]) -> [Double] {
    let eager = personas.map { $0.pool * $0.value.perks }
    for weights in [eager, personas.map(\.pool)] {
      let total = weights.reduce(0, +)
      if total > 0 { return weights.map { $0 / total } }
    }
    return personas.map { _ in 1 / Double(personas.count) }
  }

  /// The numbers that do something: nobody comes for a reward where the invite rate does not rise.
  var livingParameters: [Parameter<Referral>] {
    inviteMultiplier > 1 ? Self.parameters : Self.parameters.filter { $0.path != \.matchLoss }
  }

  /// The numbers of a campaign.
  public static let parameters: [Parameter<Referral>] = [
    Parameter(
      "invite_multiplier", \.inviteMultiplier, unit: "multiple", in: 0...1_000, default: 2.5,
      plausible: .power(1.4), grade: .ruleOfThumb,
      source: "campaigns reach K of 0.6 to 1 for a short while (practitioners)",
      "multiplies the invite rate while it runs", "活动期间邀请率的倍数"),
    Parameter(
      "landing_conversion", \.landingConversion, unit: "share", in: 0...1, default: 1,
      plausible: .factor(1.2), grade: .assumption, source: "neutral",
      "share of accepted invitations that gets through the landing page", "落地页转化率"),
    Parameter(
      "match_loss", \.matchLoss, unit: "share", in: 0...1, default: 0.1,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "how much worse those who are brought for the reward fit", "为奖励而来的人契合度的下降"),
    Parameter(
      "cost", \.cost, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost each time it runs, rewards aside", "每次活动的固定费用（不含奖励）"),
    Parameter(
      "hours", \.hours, unit: "hours", in: 0...100_000, default: 0,
      grade: .assumption, source: "neutral",
      "hours of work each time it runs", "每次活动的工时"),
  ]
}

/// What somebody is given for a person who comes.
public struct ReferralReward: Sendable, Equatable, Codable {
  /// Money, paid when the person is admitted to a group.
  public var money = 0.0
  /// Points: the inviter's when the invitation is accepted, the invited person's when they join.
  public var points = 0.0

  /// No reward.
  public init() {}

  /// The numbers of a reward.
  public static let parameters: [Parameter<ReferralReward>] = [
    Parameter(
      "money", \.money, unit: "money", in: 0...1_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "money for each person who is admitted", "每带来一人奖励的金额"),
    Parameter(
      "points", \.points, unit: "points", in: 0...10_000, isWhole: true, default: 0,
      grade: .assumption, source: "neutral",
      "points for each person who comes", "每带来一人奖励的积分"),
  ]
}
