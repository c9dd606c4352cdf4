import CommunityModel
import StudyResults

extension FitFindings {
  /// The history beside what the numbers learned let expect of it, measure by measure.
  var checksChart: Chart? {
    let metrics = result.checks.map(\.metric).reduce(into: [Metric]()) { known, metric in
      if !known.contains(metric) { known.append(metric) }
    }
    guard !metrics.isEmpty else { return nil }
    return Chart(
      key: "checks", title: checksTitle,
      subtitle: LocalizedText(
        "Bands: what was learned lets expect, 9 chances in 10; points: the history, daily means of some weeks",
        "色带：按学到的结果预计的范围，九成把握；点：历史上几周的日均值"),
      reading: LocalizedText(
        "Futures are simulated with the numbers as the history taught them. Where points lie in the bands, the plan explains what happened; several misses in a row are something that the plan does not have.",
        "用学到的数值再模拟一遍。点落在色带里，说明计划解释得了当时发生的事；连着几段都在外面，说明有计划里没有的事。"),
      isWide: true, rows: result.checks.map(row),
      columns: [
        .init(field: "s", name: LocalizedText("measure", "指标")),
        .init(field: "days", name: LocalizedText("days", "日期")),
        .init(field: "v", name: LocalizedText("happened", "实际")),
        .init(field: "lo", name: LocalizedText("expected from", "预计下限")),
        .init(field: "m", name: LocalizedText("expected, middle", "预计中位数")),
        .init(field: "hi", name: LocalizedText("expected to", "预计上限")),
        .init(field: "k", name: LocalizedText("in the band", "是否落在范围内")),
      ],
      specification: [
        JSONMember(
          "facet",
          [
            "field": "s", "type": "nominal", "sort": .array(metrics.map { .words($0.name) }),
            "header": ["title": nil, "labelFontSize": 13, "labelLimit": 240],
          ]),
        JSONMember("columns", .integer(min(3, metrics.count))),
        JSONMember("resolve", ["scale": ["y": "independent"]]),
        JSONMember("spec", ["layer": .array(layers)]),
      ],
      height: 180 * ((metrics.count + 2) / 3))
  }

  private var scale: DayScale { DayScale(firstDate: result.scenario.start) }

  private func row(_ check: PredictiveCheck) -> JSONValue {
    let (first, last) = (check.days.lowerBound, check.days.upperBound - 1)
    let days = LocalizedText(
      "\(scale.name(first).english) to \(scale.name(last).english)",
      "\(scale.name(first).chinese) 至 \(scale.name(last).chinese)")
    return [
      "s": .words(check.metric.name), "days": .words(days), "from": scale.place(first),
      "to": scale.place(check.days.upperBound), "at": scale.place((first + last) / 2),
      "v": .drawn(check.observed), "lo": .drawn(check.expected[0]), "m": .drawn(check.expected[1]),
      "hi": .drawn(check.expected[2]), "k": .words(Self.place(check.isInside)),
    ]
  }

  private static func place(_ isInside: Bool) -> LocalizedText {
    isInside ? LocalizedText("in the band", "在范围内") : LocalizedText("missed", "没落进")
  }

  private var layers: [JSONValue] {
    let x = { (field: String) -> JSONValue in
      .object([JSONMember("field", .string(field))] + scale.shortAxis)
    }
    let y = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative", "title": nil,
        "axis": ["format": ",~f", "tickCount": 4],
      ]
    }
    let blue = JSONValue.color(Palette.series[1])
    let band: JSONValue = [
      "mark": ["type": "rect", "opacity": 0.25, "color": blue],
      "encoding": [
        "x": x("from"), "x2": ["field": "to"], "y": y("lo"), "y2": ["field": "hi"],
      ],
    ]
    let middle: JSONValue = [
      "mark": ["type": "rule", "strokeWidth": 2, "color": blue],
      "encoding": ["x": x("from"), "x2": ["field": "to"], "y": y("m")],
    ]
    let names = [true, false].map(Self.place)
    let look = { (values: [JSONValue]) -> JSONValue in
      [
        "field": "k", "type": "nominal",
        "scale": ["domain": .array(names.map(JSONValue.words)), "range": .array(values)],
        "legend": ChartParts.legend(JSONMember("symbolSize", 110)),
      ]
    }
    let points: JSONValue = [
      "mark": ["type": "point", "filled": true, "size": 60, "opacity": 1],
      "encoding": [
        "x": x("at"), "y": y("v"),
        "color": look([.color(Palette.text), .color(Palette.series[2])]),
        "shape": look(["circle", "diamond"]),
        "tooltip": [
          ChartParts.tip("s", LocalizedText("measure", "指标")),
          ChartParts.tip("days", LocalizedText("days", "日期")),
          ChartParts.tip("v", LocalizedText("happened", "实际"), format: ",.4~g"),
          ChartParts.tip("lo", LocalizedText("expected from", "预计下限"), format: ",.4~g"),
          ChartParts.tip("hi", LocalizedText("expected to", "预计上限"), format: ",.4~g"),
        ],
      ],
    ]
    return [band, middle, points]
  }
}
