import OutputAnalysis

/// How unequally members take part.
package struct ParticipationInequality: Sendable, Equatable {
  /// A share or coefficient with its standard error by the jackknife.
  package struct Estimate: Sendable, Equatable {
    /// The value.
    package let value: Double
    /// Its standard error; not a number below two members.
    package let standardError: Double
  }

  /// Members, those whose join was not seen too.
  package let memberCount: Int
  /// The share of members who never wrote.
  package let neverPostedShare: Double
  /// The share of members who were never active.
  package let neverActiveShare: Double
  /// The share of members who were active on exactly one day.
  package let oneDayShare: Double
  /// Messages of the median member who wrote; not a number if nobody did.
  package let medianMessagesOfPosters: Double
  /// The share of the messages by the most active 1 % of the members, at least one of them.
  package let top1PercentShare: Estimate
  /// The share of the messages by the most active 10 % of the members.
  package let top10PercentShare: Estimate
  /// The Gini coefficient of messages over members.
  package let gini: Estimate

  /// The inequality in a log; `nil` if nobody is a member.
  package init?(_ log: MemberLog) {
    let lives = MemberLives(log, countedJoinsOnly: false).lives
    guard !lives.isEmpty else { return nil }
    let count = Double(lives.count)
    let messages = lives.map(\.messageCount)
    memberCount = lives.count
    neverPostedShare = Double(messages.count { $0 == 0 }) / count
    neverActiveShare = Double(lives.count { $0.activeDays.isEmpty }) / count
    oneDayShare = Double(lives.count { $0.activeDays.count == 1 }) / count
    medianMessagesOfPosters =
      quantiles(of: messages.filter { $0 > 0 }.map(Double.init), at: [0.5])[0]
    let histogram = TotalsHistogram(messages)
    let jackknife = InequalityJackknife(messages)
    top1PercentShare = Estimate(
      value: histogram.shareHeldByTop(0.01),
      standardError: jackknife.standardErrorOfTopShare(0.01))
    top10PercentShare = Estimate(
      value: histogram.shareHeldByTop(0.1), standardError: jackknife.standardErrorOfTopShare(0.1))
    gini = Estimate(
      value: histogram.giniCoefficient, standardError: jackknife.standardErrorOfGini)
  }
}
