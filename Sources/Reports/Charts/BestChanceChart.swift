import CommunityModel
import StudyResults

extension StudyFindings {
  /// In how many futures each strategy is the best.
  var bestChanceChart: Chart? {
    guard leader.firstShare != nil else { return nil }
    let counts = firstCounts
    let rows = ranked.map { strategy -> JSONValue in
      let count = counts[strategy.place]
      return [
        "s": .string(strategy.name), "p": .drawn(strategy.firstShare ?? 0),
        "t": .string(ChanceWords.percent(Double(count) / 100)),
      ]
    }
    let color: JSONValue = [
      "field": "s", "type": "nominal", "scale": colorScale(of: ranked), "legend": nil,
    ]
    let futures = strategies.map(\.replications).min() ?? 0
    return Chart(
      key: "best", title: bestTitle(counts),
      subtitle: LocalizedText(
        "In \(NumberWords.counted(futures, "future", "futures")) in which all strategies meet the same luck",
        "同一次模拟里各方案用同一组“运气”，所以可以直接比（\(NumberWords.count(Double(futures))) 次）"),
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
              "axis": ["format": ".0%", "tickCount": 5], "scale": ["domain": [0, 1.08]],
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

  private func bestTitle(_ counts: [Int]) -> LocalizedText {
    let top = strategies.indices.max { counts[$0] < counts[$1] } ?? best
    let name = strategies[top].name
    guard strategies.count > 1, counts.count(where: { $0 == counts[top] }) == 1 else {
      return LocalizedText(
        "No strategy comes out first more often than the others", "没有哪个方案排第一的次数更多")
    }
    let share = ChanceWords.percent(Double(counts[top]) / 100)
    return LocalizedText(
      "\(name) comes out first in \(share) of futures", "\(name) 有 \(share) 的次数排第一")
  }
}
