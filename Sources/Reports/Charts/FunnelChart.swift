import CommunityModel
import StudyResults

extension StudyFindings {
  /// How far those who joined came: wrote, came back, bought, brought others.
  var funnelChart: Chart? {
    let stages = funnelStages
    guard !stages.isEmpty else { return nil }
    let rows = stages.flatMap { stage in
      shown.compactMap { strategy -> JSONValue? in
        let share = stage.share(strategy.result)
        guard share.isFinite else { return nil }
        return [
          "g": .words(stage.name), "s": .string(strategy.name), "p": .drawn(share),
          "t": .string(barLabel(NumberWords.percent(share), of: strategy)),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    let x: JSONValue = [
      "field": "p", "type": "quantitative",
      "title": .words(LocalizedText("share of those who joined", "占加入者的比例")),
      "axis": ["format": ".0%", "values": [0, 0.25, 0.5, 0.75, 1]],
      "scale": ["domain": [0, .number(1 + barLabelRoom)]],
    ]
    return Chart(
      key: "funnel", title: funnelTitle(stages),
      subtitle: LocalizedText(
        "Of all who joined within these days, by what they did", "模拟期内所有加入的人，各走到了哪一步"),
      reading: LocalizedText(
        "Bars are shares of those who joined, on average over futures. The biggest step down is where most people are lost. "
          + "Those who joined late have had less time for the later steps.",
        "条是占加入者的平均比例。落差最大的一级就是流失最多的地方。加入较晚的人还没来得及走到后面的步骤。"),
      rows: rows,
      columns: [
        .init(field: "g", name: LocalizedText("step", "步骤")),
        .init(field: "s", name: LocalizedText("strategy", "方案")),
        .init(field: "p", name: LocalizedText("share", "比例")),
      ],
      specification: groupedBars(
        x,
        tips: [
          ChartParts.tip("g", LocalizedText("step", "步骤")),
          ChartParts.tip("s", LocalizedText("strategy", "方案")),
          ChartParts.tip("p", LocalizedText("share", "比例"), format: ".1%"),
        ]),
      height: groupedHeight(stages.count))
  }

  private struct FunnelStage {
    let name: LocalizedText
    let share: (StrategyResult) -> Double
  }

  private var funnelStages: [FunnelStage] {
    let sells = scenario.strategies.contains { !$0.plan.offers.isEmpty }
    let joined = FunnelStage(name: LocalizedText("joined", "加入")) {
      $0[.joined].mean > 0 ? 1 : .nan
    }
    let steps: [FunnelStage] = [
      FunnelStage(name: LocalizedText("wrote", "发过言")) { $0.cohortShare(\.activated.people) },
      FunnelStage(name: LocalizedText("back on day 30", "第 30 天回来过")) {
        $0[.retentionDay30].mean
      },
      FunnelStage(name: LocalizedText("brought others", "带来新人")) {
        $0.cohortShare(\.referring.people)
      },
    ]
    let bought = FunnelStage(name: LocalizedText("bought", "买过")) {
      $0.cohortShare(\.converted.people)
    }
    return [joined] + steps.prefix(2) + (sells ? [bought] : []) + steps.suffix(1)
  }

  private func funnelTitle(_ stages: [FunnelStage]) -> LocalizedText {
    let wrote = stages[1].share(leader.result)
    guard wrote.isFinite else { return LocalizedText("Nobody joined", "没有人加入") }
    let (count, whole) = Self.ratio(of: wrote)
    return strategies.count == 1
      ? LocalizedText("\(count) in \(whole) who join ever write", "加入的人里，\(whole) 个有 \(count) 个发过言")
      : LocalizedText(
        "\(leader.name): \(count) in \(whole) who join ever write",
        "\(leader.name)：加入的人里，\(whole) 个有 \(count) 个发过言")
  }

  /// A share as a count of ten, or of a hundred where ten say nothing.
  private static func ratio(of share: Double) -> (count: Int, whole: Int) {
    let tenths = Int((share * 10).rounded())
    return (1..<10).contains(tenths) ? (tenths, 10) : (Int((share * 100).rounded()), 100)
  }
}

extension StrategyResult {
  /// People of all cohorts who reached a stage ÷ those who joined, by means.
  fileprivate func cohortShare(_ stage: KeyPath<CohortRetention, MeanEstimate>) -> Double {
    let everybody = cohorts.filter { $0.persona == nil }
    let joined = everybody.reduce(0) { $0 + $1.joined.mean }
    return everybody.reduce(0) { $0 + $1[keyPath: stage].mean } / joined
  }
}
