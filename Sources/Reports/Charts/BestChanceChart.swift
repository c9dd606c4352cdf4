import CommunityModel
import StudyResults

extension StudyFindings {
  /// In how many futures each strategy is the best.
  var bestChanceChart: Chart? {
    guard leader.firstShare != nil else { return nil }
    let counts = firstCounts
    let rows = ranked.map { strategy -> JSONValue in
      [
        "s": .string(strategy.name), "p": .drawn(strategy.firstShare ?? 0),
        "t": .string(firstText(strategy)),
      ]
    }
    let color: JSONValue = [
      "field": "s", "type": "nominal", "scale": colorScale(of: ranked), "legend": nil,
    ]
    return Chart(
      key: "best", title: bestTitle(counts),
      subtitle: LocalizedText(
        "In \(NumberWords.counted(commonFutures, "future", "futures")) in which all strategies meet the same luck",
        "同一次模拟里各方案用同一组“运气”，所以可以直接比（\(NumberWords.count(Double(commonFutures))) 次）"),
      reading: LocalizedText(
        "Each bar is the share of futures in which the strategy comes out first. It speaks of single futures: "
          + "a strategy that is better on average can still lose many of them.",
        "每根条是该方案排第一的次数占比。它说的是单次结果：平均更好的方案，也可能在不少次里输。"),
      rows: rows,
      columns: [
        .init(field: "s", name: LocalizedText("strategy", "方案")),
        .init(field: "p", name: LocalizedText("share of futures in which it is best", "最好的次数占比")),
      ],
      specification: [
        JSONMember(
          "encoding",
          [
            "y": [
              "field": "s", "type": "nominal", "sort": nil,
              "axis": ["title": nil, "labelFontSize": 14, "labelPadding": 10],
            ],
            "x": [
              "field": "p", "type": "quantitative", "title": nil,
              "axis": ["format": ".0%", "values": [0, 0.25, 0.5, 0.75, 1]],
              "scale": ["domain": [0, 1.08]],
            ],
          ]),
        JSONMember(
          "layer",
          [
            [
              "mark": ["type": "bar", "cornerRadiusEnd": 5, "height": ["band": 0.62]],
              "encoding": [
                "color": color,
                "tooltip": [
                  ChartParts.tip("s", LocalizedText("strategy", "方案")),
                  ChartParts.tip("p", LocalizedText("best in", "排第一"), format: ".1%"),
                ],
              ],
            ],
            [
              "mark": [
                "type": "text", "align": "left", "dx": 8, "fontSize": 18, "fontWeight": 700,
              ],
              "encoding": ["text": ["field": "t"], "color": color],
            ],
          ]),
      ],
      height: max(120, 44 * strategies.count))
  }

  /// The share of futures in which a strategy comes out first; those of all strategies sum to 100 percent.
  func firstText(_ strategy: StrategyFindings) -> String {
    let share = strategy.firstShare ?? .nan
    return share <= 0 || share >= 1
      ? ChanceWords.percent(share, futures: commonFutures)
      : ChanceWords.percent(Double(firstCounts[strategy.place]) / 100)
  }

  private func bestTitle(_ counts: [Int]) -> LocalizedText {
    let top = strategies.indices.max { counts[$0] < counts[$1] } ?? best
    let name = strategies[top].name
    guard strategies.count > 1, counts.count(where: { $0 == counts[top] }) == 1 else {
      return LocalizedText(
        "No strategy comes out first more often than the others", "没有哪个方案排第一的次数更多")
    }
    let share = firstText(strategies[top])
    return LocalizedText(
      "\(name) comes out first in \(share) of futures", "\(name) 排第一的次数占 \(share)")
  }
}
