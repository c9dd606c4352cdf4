import CommunityModel
import StudyResults

extension StudyFindings {
  /// The outcome of the best strategy as fifty dots, each a fiftieth of the futures.
  ///
  /// A quantile dotplot: Kay, Kola, Hullman and Munson 2016, “When (ish) is my bus?”.
  var dotplotChart: Chart? {
    let dots = leader.dots
    guard let least = dots.first, let most = dots.last, most > least else { return nil }
    let threshold = target.flatMap { self.threshold(ofEvent: $0, on: measure.figure) }
    let condition = target.map { scenario.events[$0].condition }
    let reached = { (value: Double) in
      guard threshold != nil, let condition else { return true }
      return condition.holds(for: value)
    }
    let width = (most - least) / 22
    var heights: [Int: Int] = [:]
    let rows = dots.map { value -> JSONValue in
      let bin = Int(((value - least) / width).rounded(.down))
      let height = heights[bin, default: 0]
      heights[bin] = height + 1
      return [
        "x": .drawn(least + (Double(bin) + 0.5) * width), "j": .number(Double(height) + 0.5),
        "v": .drawn(value), "ok": .boolean(reached(value)),
      ]
    }
    let highest = Double(heights.values.max() ?? 1)
    let reachedColor = JSONValue.color(style(of: best).color)
    let scale = { (other: JSONValue) -> JSONValue in
      ["domain": [true, false], "range": [reachedColor, other]]
    }
    let symbols: JSONValue = [
      "mark": ["type": "point", "size": 150, "opacity": 1, "strokeWidth": 2],
      "encoding": [
        "x": [
          "field": "x", "type": "quantitative", "title": .words(outcomeName),
          "axis": [
            "format": .string(outcomeFormat.axisFormat), "grid": false, "tickCount": 7,
          ],
          "scale": ["zero": false, "padding": 18],
        ],
        "y": [
          "field": "j", "type": "quantitative", "title": nil, "axis": nil,
          "scale": ["domain": [0, .number(max(6, highest) + 0.3)]],
        ],
        "color": [
          "field": "ok", "type": "nominal", "scale": scale(.color(Palette.muted)), "legend": nil,
        ],
        "fill": ["field": "ok", "type": "nominal", "scale": scale("transparent"), "legend": nil],
        "tooltip": [ChartParts.tip("v", outcomeName, format: ",.4~g")],
      ],
    ]
    var layers = [symbols]
    if let threshold { layers += Self.targetRule(at: threshold) }
    let count = dots.count { reached($0) }
    return Chart(
      key: "dots", title: dotTitle(threshold == nil ? nil : count),
      subtitle: LocalizedText(
        "\(leader.name): each dot is 1 future in 50", "\(leader.name)：每个点代表 2% 的可能"),
      reading: LocalizedText(
        "Count dots as chances: 5 dots to the right of a value are a chance of 10%. Where they pile up the outcome is likeliest."
          + (threshold == nil
            ? "" : " Filled dots end on the wanted side of the line, hollow ones do not."),
        "数点就是数可能性：某个值右边有 5 个点，就有 10% 的可能比它大。点堆得高的地方最常出现。"
          + (threshold == nil ? "" : "实心点期末在线的达标一侧，空心点不在。")),
      rows: rows,
      columns: [
        .init(field: "v", name: outcomeName),
        .init(field: "ok", name: LocalizedText("on the wanted side at the end", "期末在达标一侧")),
      ],
      specification: [JSONMember("layer", .array(layers))],
      height: 210)
  }

  private static func targetRule(at threshold: Double) -> [JSONValue] {
    ChartParts.rule(
      at: threshold, channel: "x", words: LocalizedText("target", "目标"),
      text: [
        JSONMember("align", "left"), JSONMember("dx", 5), JSONMember("y", 4),
        JSONMember("baseline", "top"),
      ])
  }

  private func dotTitle(_ reached: Int?) -> LocalizedText {
    guard let reached else {
      let (low, _, high) = outcomeFormat.range(leader.outcome)
      let range = RangeWords.text(low, high)
      return LocalizedText(
        "\(outcomeName.english.sentenceStart): mostly \(range.english)",
        "\(outcomeName.chinese)多半在 \(range.chinese) 之间")
    }
    return LocalizedText(
      "\(reached) of 50 dots end on the wanted side of the target",
      "50 个点里有 \(reached) 个期末在目标线的达标一侧")
  }
}
