import CommunityModel
import StudyResults

extension StudyFindings {
  /// What each change adds to the advantage, if reasons were asked for.
  var attributionChart: Chart? {
    guard let explanation, !explanation.changes.isEmpty else { return nil }
    let (better, other) = (strategies[explanation.better], strategies[explanation.other])
    let changes = explanation.changes.sorted { abs($0.effect.mean) > abs($1.effect.mean) }
    let name = LocalizedText(
      "adds to the lead: \(outcomeName.english)", "给差距带来的变化：\(outcomeName.chinese)")
    let rows = changes.map { change -> JSONValue in
      [
        "g": .string(change.group.name), "e": .drawn(change.effect.mean),
        "lo": .drawn(change.low), "hi": .drawn(change.high),
        "end": .drawn(max(change.high, change.effect.mean, 0)),
        "side": .string(change.effect.mean < 0 ? "hurts" : "helps"),
        "t": .string(
          outcomeFormat.signed(change.effect.mean, error: change.effect.standardError)),
        "d": .string(
          (change.group.changes + change.group.undone.map { "not " + $0 }).joined(separator: "; ")),
      ]
    }
    let y: JSONValue = [
      "field": "g", "type": "nominal", "sort": nil,
      "axis": ["title": nil, "labelFontSize": 13, "labelPadding": 8],
    ]
    let x = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative", "title": .words(name),
        "axis": ["format": .string(outcomeFormat.axisFormat), "tickCount": 7],
        "scale": ["padding": 40],
      ]
    }
    return Chart(
      key: "why", title: attributionTitle(better, other, changes),
      subtitle: LocalizedText(
        "\(better.name) beside \(other.name), by change; lines are ranges that are right together",
        "\(better.name) 对比 \(other.name)，按改动拆分；横线是同时成立的区间"),
      reading: LocalizedText(
        "Each bar is what this change adds to the lead, averaged over all orders in which the changes can be made (Shapley value). All bars sum to the whole lead.",
        "每根条是这项改动给差距带来的变化，对所有先后顺序取平均（Shapley 值）；加起来等于总差距。"),
      rows: rows,
      columns: [
        .init(field: "g", name: LocalizedText("change", "改动")), .init(field: "e", name: name),
        .init(field: "lo", name: LocalizedText("from", "下限")),
        .init(field: "hi", name: LocalizedText("to", "上限")),
        .init(field: "d", name: LocalizedText("in detail", "具体内容")),
      ],
      specification: [
        JSONMember(
          "layer",
          [
            [
              "mark": ["type": "bar", "cornerRadiusEnd": 4, "height": ["band": 0.55]],
              "encoding": [
                "y": y, "x": x("e"),
                "color": [
                  "field": "side", "type": "nominal", "legend": nil,
                  "scale": [
                    "domain": ["hurts", "helps"],
                    "range": [.color(Palette.low), .color(Palette.high)],
                  ],
                ],
                "tooltip": [
                  ChartParts.tip("g", LocalizedText("change", "改动")),
                  ChartParts.tip("t", LocalizedText("adds", "带来")),
                  ChartParts.tip("d", LocalizedText("in detail", "具体内容")),
                ],
              ],
            ],
            [
              "mark": ["type": "rule", "strokeWidth": 2, "color": .color(Palette.text)],
              "encoding": ["y": y, "x": x("lo"), "x2": ["field": "hi"]],
            ],
            [
              "mark": [
                "type": "text", "align": "left", "dx": 8, "fontSize": 13,
                "fontWeight": 700, "color": .color(Palette.text),
              ],
              "encoding": ["y": y, "x": x("end"), "text": ["field": "t"]],
            ],
            [
              "data": ["values": [["at": 0]]],
              "mark": ["type": "rule", "strokeWidth": 1, "color": .color(Palette.muted)],
              "encoding": ["x": ["field": "at", "type": "quantitative"]],
            ],
          ])
      ],
      height: max(120, 52 * changes.count))
  }

  private func attributionTitle(
    _ better: StrategyFindings, _ other: StrategyFindings, _ changes: [ChangeEffect]
  ) -> LocalizedText {
    guard let largest = changes.first else { return outcomeName }
    let size = outcomeFormat.signed(
      largest.effect.mean, error: largest.effect.standardError)
    return LocalizedText(
      "\(largest.group.name) makes the largest difference: \(size)",
      "影响最大的改动是 \(largest.group.name)：\(size)")
  }
}
