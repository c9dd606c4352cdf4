/// A referral campaign in one replication: whether it runs, and what it has given away.
///
/// It runs on its days as long as the budget holds one more reward, asked at the start of the day: the
/// points of that day's inviters are given even if they take it over. Rewards of a day's joins are for
/// invitations accepted the day before, and only given while the budget lasts.
struct Campaign: Sendable {
  private var terms: CampaignTerms?
  /// Whether it runs today, and whether it ran yesterday.
  private(set) var isRunning = false
  private var hasRun = false
  /// What has been given away, points at their worth in money.
  private var spent = 0.0
  /// People whose coming was rewarded today.
  private(set) var rewardedToday = 0.0

  init(_ terms: CampaignTerms?) {
    self.terms = terms
  }

  /// Goes on as another phase has it.
  mutating func follow(_ terms: CampaignTerms?) {
    self.terms = terms
  }

  /// Decides whether it runs on a day.
  mutating func beginDay(_ day: Int) {
    guard let terms else { return }
    rewardedToday = 0
    hasRun = isRunning
    isRunning = terms.isPlanned[day] && canAfford(terms.worthOfReward)
  }

  /// Whether someone who has just been admitted on an invitation of yesterday is rewarded.
  mutating func rewardJoin() -> Bool {
    guard let terms, hasRun, terms.isRewarding, canAfford(terms.worthPerJoin) else { return false }
    spent += terms.worthPerJoin
    rewardedToday += 1
    return true
  }

  /// Rewards as many of so many expected joins on invitations of yesterday as the budget holds.
  mutating func rewardJoins(_ joins: Double) {
    guard let terms, hasRun, terms.isRewarding else { return }
    let left = terms.budget.map { max(0, $0 - spent) } ?? .infinity
    let rewarded = terms.worthPerJoin > 0 ? min(joins, left / terms.worthPerJoin) : joins
    spent += rewarded * terms.worthPerJoin
    rewardedToday += rewarded
  }

  /// Ends a day on which so many invitations were accepted.
  mutating func endDay(accepted: Double) {
    guard let terms, isRunning else { return }
    spent += accepted * terms.worthPerInvitation
  }

  /// Factor on the invite rate of the day.
  var inviteFactor: Double { isRunning ? terms?.inviteMultiplier ?? 1 : 1 }

  /// Factor on the acceptance of the day's invitations.
  var acceptFactor: Float { isRunning ? terms?.landingConversion ?? 1 : 1 }

  /// Share of the day's accepted invitations that is made for the reward.
  var rewardDriven: Double { isRunning ? terms?.rewardDriven ?? 0 : 0 }

  /// Points for an invitation that is accepted today.
  var inviterPoints: UInt32 { isRunning ? terms?.inviterPoints ?? 0 : 0 }

  private func canAfford(_ amount: Double) -> Bool {
    guard let budget = terms?.budget else { return true }
    return spent + amount <= budget
  }
}
