import CommunityEngine
import CommunityModel
import OutputAnalysis

/// What the reading club in WeChat groups looks like after 91 days, in many futures.
struct LaunchFigures {
  /// One figure of every future.
  private(set) var values: [LaunchFigure: [Double]] = [:]

  /// With all numbers of the plan as they are.
  static let fixed = Result { try LaunchFigures(futures: 100, .fixed) }
  /// With the uncertain ones drawn anew in every future.
  static let drawn = Result { try LaunchFigures(futures: 200, .drawn) }

  private init(futures: Int, _ assumptions: AssumptionTreatment) throws {
    let plan = LeverPlan.plan()
    for number in 0..<futures {
      let (outcome, census) = try MessageCensus.outcome(
        of: plan, days: LeverPlan.horizonDays, number: number, assumptions)
      let (_, earlier) = try MessageCensus.outcome(
        of: plan, days: LeverPlan.horizonDays - 7, number: number, assumptions)
      let activity = ActivityByRank(totals: census.totals)
      for figure in LaunchFigure.allCases {
        let value: Double =
          switch figure {
          case .retention1: outcome.value(of: .retentionDay1)
          case .retention7: outcome.value(of: .retentionDay7)
          case .retention30: outcome.value(of: .retentionDay30)
          case .weeklySpeakers: census.shareWriting(since: earlier)
          case .dailySpeakers: outcome.value(of: .speakingRate, on: LeverPlan.lastDay)
          case .messagesPerMember:
            outcome.value(of: .messages, on: LeverPlan.lastDay)
              / outcome.value(of: .members, on: LeverPlan.lastDay)
          case .rankCorrelation: activity.correlation
          case .spread: activity.spread
          case .silentGroups:
            outcome.value(of: .deadGroups, on: LeverPlan.lastDay)
              / outcome.value(of: .groups, on: LeverPlan.lastDay)
          case .everSilent: outcome.series(of: .deadGroups).contains { $0 > 0 } ? 1 : 0
          }
        values[figure, default: []].append(value)
      }
    }
  }

  /// The mean of a figure over the futures.
  func moments(of figure: LaunchFigure) -> RunningMoments {
    RunningMoments(values[figure] ?? [])
  }

  /// The tenth and ninetieth percentile.
  func middle(of figure: LaunchFigure) -> ClosedRange<Double> {
    let ends = quantiles(of: values[figure] ?? [], at: [0.1, 0.9])
    return ends[0]...ends[1]
  }
}

/// A figure of a launch that something published can be put beside.
enum LaunchFigure: CaseIterable {
  case retention1
  case retention7
  case retention30
  /// Members of the last day who wrote in its week ÷ members of the last day.
  case weeklySpeakers
  case dailySpeakers
  case messagesPerMember
  case rankCorrelation
  /// Spread of log activity between members.
  case spread
  /// Groups silent for a week or more on the last day ÷ groups.
  case silentGroups
  /// Whether any group was ever silent for a week.
  case everSilent
}
