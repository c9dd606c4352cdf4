import CommunityModel
import StudyResults

/// The table that pastes into a spreadsheet.
struct NumbersTable: Equatable {
  var columns: [LocalizedText]
  var rows: [Row]

  struct Row: Equatable {
    var name: String
    var isBest: Bool
    var style: SeriesStyle
    var cells: [String]
  }
}

extension StudyFindings {
  /// A row a strategy, the best first.
  var numbersTable: NumbersTable {
    let columns = numberColumns
    return NumbersTable(
      columns: columns.map(\.name),
      rows: ranked.map { strategy in
        NumbersTable.Row(
          name: strategy.name, isBest: isPicked(strategy.place),
          style: style(of: strategy.place), cells: columns.map { $0.text(strategy) })
      })
  }

  private struct Column {
    let name: LocalizedText
    let text: (StrategyFindings) -> String
  }

  private var numberColumns: [Column] {
    outcomeColumns + searchColumns + eventColumns + competitionColumns + moneyColumns + otherColumns
  }

  private var outcomeColumns: [Column] {
    let (name, format) = (outcomeName, outcomeFormat)
    return [
      Column(name: LocalizedText("\(name.english.sentenceStart), median", "\(name.chinese)（中位数）")) {
        format.range($0.outcome).median
      },
      Column(name: LocalizedText("8 in 10 futures", "八成可能")) {
        let (low, _, high) = format.range($0.outcome)
        return RangeWords.symbols(low, high)
      },
    ]
  }

  /// The goals of a search beside the first, and whether its limits are kept.
  private var searchColumns: [Column] {
    guard let search else { return [] }
    let goals = search.plan.goals.indices.dropFirst().map { place in
      let goal = search.plan.goals[place]
      let (name, format) = (search.name(of: goal), search.format(of: goal))
      return Column(
        name: LocalizedText("\(name.english.sentenceStart), mean", "\(name.chinese)（均值）")
      ) {
        let mean = search.mean(ofGoal: place, strategy: $0.place)
        return format.text(mean.mean, error: mean.standardError)
      }
    }
    guard !search.plan.simulatedConstraints.isEmpty else { return goals }
    return goals + [
      Column(name: LocalizedText("Keeps to the limits", "守住限制")) {
        ChanceWords.percent(search.evaluation(ofStrategy: $0.place).chanceOfFeasibility)
      }
    ]
  }

  private var eventColumns: [Column] {
    scenario.events.indices.map { place in
      let name = scenario.events[place].name
      return Column(name: LocalizedText(name, name)) {
        let event = $0.result.events[place]
        return ChanceWords.percent(event.chance, futures: event.replications)
      }
    }
  }

  private var competitionColumns: [Column] {
    guard leader.firstShare != nil else { return [] }
    return [
      Column(name: LocalizedText("Comes out first", "排第一")) { firstText($0) },
      Column(name: LocalizedText("Short of the best in hindsight", "平均比事后最优差")) {
        regretText($0)
      },
    ]
  }

  private var moneyColumns: [Column] {
    guard costsMoney else { return [] }
    let format = format(.money)
    let cost = [
      Column(name: LocalizedText("Cost", "花费")) { format.range($0.result[.cost]).median },
      Column(name: LocalizedText("Per net member", "净增一人成本")) { netCost($0) },
    ]
    guard earnsMoney else { return cost }
    return cost + [
      Column(name: LocalizedText("Profit", "利润")) { format.range($0.result[.profit]).median }
    ]
  }

  private var otherColumns: [Column] {
    let share = format(.share)
    let members = SummaryMetric.membersEnd
    let isShown = measure.figure == .summary(members)
    let count = format(.count)
    return [
      Column(name: LocalizedText("Back on day 30", "30 日留存")) {
        let retention = $0.result[.retentionDay30]
        return share.text(retention.quantiles.p50, error: retention.standardError)
      }
    ]
      + (isShown
        ? []
        : [
          Column(
            name: LocalizedText(members.name.english.sentenceStart, members.name.chinese)
          ) { count.range($0.result[members]).median }
        ])
  }
}
