import CommunityEngine
import CommunityModel
import OutputAnalysis

/// Who writes what share of the messages, of all who ever joined.
struct ParticipationShares {
  let top1: Double
  let next9: Double
  /// All others.
  let rest: Double
  /// The share of people who never wrote.
  let silent: Double
  /// Messages a person; `nil` in closed form.
  var messagesPerPerson: Double?

  /// Shares in closed form; the top 10 % include the top 1 %.
  init(top1: Double, top10: Double, silent: Double) {
    self.top1 = top1
    next9 = top10 - top1
    rest = 1 - top10
    self.silent = silent
  }

  /// The means over replications.
  init(_ outcomes: [ReplicationOutcome]) {
    self.init(
      top1: outcomes.moments(of: .top1PercentShare).mean,
      top10: outcomes.moments(of: .top10PercentShare).mean,
      silent: outcomes.moments(of: .silentShare).mean)
    let messages = outcomes.map { outcome in
      outcome.series(of: .messages).reduce(0) { $0 + Double($1) } / outcome.value(of: .joined)
    }
    messagesPerPerson = RunningMoments(messages).mean
  }
}
