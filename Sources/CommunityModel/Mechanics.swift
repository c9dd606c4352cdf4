/// How members react, whoever they are: the coefficients of the core model.
public struct Mechanics: Sendable, Equatable, Codable {
  /// Supply of each value that gives 63 % of its full benefit, in posts a day.
  public var saturation = ValueWeights(perks: 1, information: 4, social: 30, learning: 2.5)
  /// Supply of each value in one member message.
  public var contribution = ValueWeights(perks: 0, information: 0.015, social: 0.3, learning: 0.004)
  /// The benefit of a visit that people were led to expect.
  public var promise = 0.0
  /// Weight of the newest visit in satisfaction.
  public var learningRate = 0.0
  /// Share of satisfaction lost on a day without a visit.
  public var forgetting = 0.0
  /// Weight of the newest day in habit.
  public var habitRate = 0.0
  /// Weight of the newest day in fatigue.
  public var fatigueRate = 0.0
  /// Effect of satisfaction on visiting, logit.
  public var visitSatisfaction = 0.0
  /// Effect of habit on visiting, logit.
  public var visitHabit = 0.0
  /// Effect of fatigue against visiting, logit.
  public var visitFatigue = 0.0
  /// Effect of satisfaction on posting, logit.
  public var postSatisfaction = 0.0
  /// Effect of bond on posting, logit.
  public var postBond = 0.0
  /// Share of the spread between members that posting has in common with visiting.
  public var postSpread = 0.0
  /// Growth of bond by an answered post.
  public var bondRate = 0.0
  /// Share of bond lost a day.
  public var bondDecay = 0.0
  /// Expected share of posts that are answered.
  public var reply = 0.0
  /// Benefit of a full bond to someone who comes only for company.
  public var bondBenefit = 0.0
  /// Benefit lost for each full measure of messages above the attention span.
  public var overloadCost = 0.0
  /// The largest overload felt.
  public var overloadCap = 0.0
  /// Probability that a message written in a visit is the last one.
  public var messagesStop = 0.0
  /// Effect of satisfaction on inviting, log.
  public var inviteSatisfaction = 0.0
  /// Probability that an invitation is accepted.
  public var inviteAccept = 0.0
  /// Share of accepted invitations that stay within the inviter's persona.
  public var homophily = 0.0
  /// Effect of satisfaction against lapsing and leaving, log hazard.
  public var strainSatisfaction = 0.0
  /// Effect of bond against lapsing and leaving, log hazard.
  public var strainBond = 0.0
  /// Effect of fatigue on lapsing and leaving, log hazard.
  public var strainFatigue = 0.0
  /// Extra lapse hazard on the day of joining, as a multiple of the usual one.
  public var newcomerHazard = 0.0
  /// Days in which the extra hazard of newcomers falls to 37 %.
  public var newcomerDays = 0.0
  /// Rise of the return hazard when the group writes as much as a persona can follow.
  public var returnBuzz = 0.0
  /// Effect of the satisfaction at lapsing on returning, log hazard.
  public var returnSatisfaction = 0.0
  /// Leave hazard of lapsed members as a multiple of the persona's.
  public var lapsedLeave = 0.0
  /// Visit logit on a day with many pushes; one push gives 63 % of it.
  public var pushVisit = 0.0
  /// Power of hours had ÷ hours needed, where those are too few, in the quality of what is published.
  public var overwork = 0.0
  /// Effect lost by each earlier activity of the same kind within 30 days, log.
  public var activityWear = 0.0

  /// The defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }
}
