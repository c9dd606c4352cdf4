import CommunityModel
import StudyResults

/// One strategy at a glance.
struct StrategyCard: Equatable {
  var name: String
  /// What it does differently, in a line.
  var summary: LocalizedText
  var isBest: Bool
  /// What is said of it beside its name.
  var tag: LocalizedText?
  var style: SeriesStyle
  /// The deciding figure's median.
  var median: String
  var range: LocalizedSentence
  /// Where the range, the median and the target lie on a strip that all cards share, in percent of its
  /// width; `nil` if there is nothing to draw.
  var strip: Strip?
  /// Further figures: what it is, and its value.
  var figures: [Entry]

  struct Entry: Equatable {
    var name: LocalizedText
    var value: String
  }

  struct Strip: Equatable {
    var low: Double
    var width: Double
    var median: Double
    var target: Double?
  }
}

extension StudyFindings {
  /// Strategies with a card; all of them are in the table.
  private static let cardLimit = 6

  /// The cards, in the scenario's order.
  var cards: [StrategyCard] {
    let shown = Set(order.prefix(Self.cardLimit)).union([best])
    return strategies.filter { shown.contains($0.place) }.map(card)
  }

  private func card(_ strategy: StrategyFindings) -> StrategyCard {
    let (low, median, high) = outcomeFormat.range(strategy.outcome)
    let range = RangeWords.text(low, high)
    return StrategyCard(
      name: strategy.name, summary: summary(of: strategy),
      isBest: isPicked(strategy.place), tag: isPicked(strategy.place) ? bestTag : nil,
      style: style(of: strategy.place), median: median,
      range: LocalizedSentence(
        "8 in 10 futures: \(strong: range.english)", "八成可能落在 \(strong: range.chinese)"),
      strip: strip(strategy), figures: figures(of: strategy))
  }

  /// A forecast does not decide, and not every comparison.
  private var bestTag: LocalizedText {
    selection?.isDecided == true
      ? LocalizedText("Pick", "推荐") : LocalizedText("Leads", "领先")
  }

  private func summary(of strategy: StrategyFindings) -> LocalizedText {
    guard !strategy.changes.isEmpty else {
      return LocalizedText("the plan as it stands in the file", "文件里写的原方案")
    }
    let changes = strategy.changes.joined(separator: "; ")
    return LocalizedText(changes, changes)
  }

  private func figures(of strategy: StrategyFindings) -> [StrategyCard.Entry] {
    var entries: [StrategyCard.Entry] = []
    if let target {
      let event = strategy.result.events[target]
      entries.append(
        .init(
          name: isTargetDecisive
            ? LocalizedText("Target", "达到目标") : LocalizedText(event.event.name, event.event.name),
          value: ChanceWords.percent(event.chance, futures: event.replications)))
    }
    if costsMoney {
      let cost = strategy.result[.cost]
      entries.append(
        .init(name: LocalizedText("Cost", "花费"), value: format(.money).range(cost).median))
      entries.append(
        .init(name: LocalizedText("Per net member", "净增一人成本"), value: netCost(strategy)))
    }
    let retention = strategy.result[.retentionDay30]
    entries.append(
      .init(
        name: LocalizedText("Back on day 30", "30 日留存"),
        value: format(.share).text(
          retention.quantiles.p50, error: retention.standardError)))
    return entries
  }

  /// Money for each member won.
  func netCost(_ strategy: StrategyFindings) -> String {
    let relative = strategy.result[.membersEnd].standardError / strategy.netMembers
    return format(.money).text(
      strategy.costPerNetMember, error: abs(strategy.costPerNetMember * relative))
  }

  private func strip(_ strategy: StrategyFindings) -> StrategyCard.Strip? {
    let threshold = target.flatMap { self.threshold(ofEvent: $0, on: measure.figure) }
    let values = strategies.flatMap { [$0.outcome.quantiles.p05, $0.outcome.quantiles.p95] }
      .filter(\.isFinite)
    guard let least = values.min(), let most = values.max(), most > least else { return nil }
    // A target far from everything that happens does not squeeze what does.
    let near = threshold.flatMap { abs($0 - (least + most) / 2) < 1.5 * (most - least) ? $0 : nil }
    let (low, high) = (min(least, near ?? least), max(most, near ?? most))
    let percent = { (value: Double) in
      (min(max((value - low) / (high - low), 0), 1) * 960).rounded() / 10 + 2
    }
    let quantiles = strategy.outcome.quantiles
    guard quantiles.p50.isFinite else { return nil }
    return StrategyCard.Strip(
      low: percent(quantiles.p10), width: percent(quantiles.p90) - percent(quantiles.p10),
      median: percent(quantiles.p50), target: near.map(percent))
  }
}
