import CommunityModel
import OutputAnalysis
import StudyResults

extension SearchFindings {
  /// How much of the variation of the first goal each number explains, alone and with what it does together
  /// with others.
  var sensitivityChart: Chart? {
    let shown = result.sensitivity.filter { $0.total.center.isFinite }
      .sorted { $0.total.center > $1.total.center }.prefix(Self.inputLimit)
    guard !shown.isEmpty else { return nil }
    let rows = shown.flatMap { input -> [JSONValue] in
      [
        row(input, "total", input.total.center, input.total.lowerBound, input.total.upperBound),
        row(
          input, "alone", input.firstOrder.center, input.firstOrder.lowerBound,
          input.firstOrder.upperBound),
      ]
    }
    let y: JSONValue = [
      "field": "n", "type": "nominal", "sort": nil,
      "axis": ["title": nil, "labelFontSize": 13, "labelPadding": 8],
    ]
    let offset: JSONValue = [
      "field": "k", "type": "nominal", "scale": ["domain": ["total", "alone"]],
    ]
    let name = LocalizedText("share of the variation", "占波动的比例")
    // Words stand behind the bars.
    let top = 1.2 * max(0.05, shown.map { min($0.total.upperBound, 1) }.max() ?? 1)
    let x = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative", "title": .words(name),
        "axis": ["format": ".0%", "tickCount": 6],
        "scale": ["domain": [0, .drawn(top)], "nice": false],
      ]
    }
    let bars: JSONValue = [
      "mark": ["type": "bar", "cornerRadiusEnd": 3],
      "encoding": [
        "y": y, "yOffset": offset, "x": x("m"),
        "color": [
          "field": "k", "type": "nominal",
          "scale": [
            "domain": ["total", "alone"],
            "range": [.color(Palette.series[1]), .color(Palette.series[0])],
          ],
          "legend": [
            "title": nil, "orient": "top", "symbolSize": 140,
            "labelExpr": .words(
              LocalizedText(
                "datum.label == 'total' ? 'with what it does together with others' : 'alone'",
                "datum.label == 'total' ? '含和别的数共同的作用' : '单独'")),
          ],
        ],
        "tooltip": [
          ChartParts.tip("n", LocalizedText("number", "数")),
          ChartParts.tip("path", LocalizedText("key", "键")),
          ChartParts.tip("m", name, format: ".0%"),
          ChartParts.tip("lo", LocalizedText("from", "下限"), format: ".0%"),
          ChartParts.tip("hi", LocalizedText("to", "上限"), format: ".0%"),
        ],
      ],
    ]
    let errors: JSONValue = [
      "mark": ["type": "rule", "strokeWidth": 1.5, "color": .color(Palette.text)],
      "encoding": [
        "y": y, "yOffset": offset, "x": x("lo"), "x2": ["field": "hi"],
      ],
    ]
    let notes: JSONValue = [
      "mark": [
        "type": "text", "align": "left", "dx": 8, "fontSize": 12, "color": .color(Palette.muted),
      ],
      "encoding": ["y": y, "yOffset": offset, "x": x("end"), "text": ["field": "note"]],
    ]
    return Chart(
      key: "sensitivity", title: sensitivityTitle,
      subtitle: LocalizedText(
        "Share of the variation of \(goalName.english) when all numbers move at once; lines are 95% ranges",
        "所有数一起变动时，各自占\(goalName.chinese)波动的比例；细线是 95% 区间"),
      reading: LocalizedText(
        "A long bar: knowing or choosing this number well is worth most. The lower bar is what it does alone; where the upper one is much longer, it matters in combination. A range that reaches 0 is said to be not distinguishable from 0. These are shares worked out with the learned model or the preview, not with the simulator itself.",
        "条越长，定好或核实这个数就越值得。下面一根是它单独的作用；上面一根长出很多，说明它要和别的数配合着看。区间碰到 0 的，写明和 0 分不开。这些比例由学到的模型或快速预估算出，不是直接模拟。"
      ),
      isWide: true, rows: rows,
      columns: [
        .init(field: "n", name: LocalizedText("number", "数")),
        .init(field: "path", name: LocalizedText("key", "键")),
        .init(field: "k", name: LocalizedText("kind", "类别")), .init(field: "m", name: name),
        .init(field: "lo", name: LocalizedText("from", "下限")),
        .init(field: "hi", name: LocalizedText("to", "上限")),
      ],
      specification: [JSONMember("layer", [bars, errors, notes])],
      height: max(140, 44 * shown.count))
  }

  /// Numbers that a chart has room for.
  private static let inputLimit = 12

  private func row(
    _ input: InputSensitivity, _ kind: String, _ middle: Double, _ low: Double, _ high: Double
  ) -> JSONValue {
    let isUnclear = kind == "total" && !input.isDistinguishable
    let inside = { (share: Double) in min(max(share, 0), 1) }
    return [
      "n": .words(input.name), "path": .string(input.path), "k": .string(kind),
      "m": .drawn(inside(middle)), "lo": .drawn(inside(low)), "hi": .drawn(inside(high)),
      "end": .drawn(max(inside(high), inside(middle))),
      "note": .words(
        isUnclear
          ? LocalizedText("not distinguishable from 0", "和 0 分不开") : LocalizedText("", "")),
    ]
  }

  private var sensitivityTitle: LocalizedText {
    let clear = result.sensitivity.filter(\.isDistinguishable)
    guard let most = clear.max(by: { $0.total.center < $1.total.center }) else {
      return LocalizedText(
        "No number's share can be told from 0", "没有哪个数的影响能和 0 区分开")
    }
    let share = Self.share(most.total.center)
    let rest = result.sensitivity.count - clear.count
    return LocalizedText(
      "\(most.name.english) moves the goal most, by about \(share) of the variation"
        + (rest > 0 ? "; \(rest) of \(result.sensitivity.count) cannot be told from 0" : ""),
      "\(most.name.chinese) 影响最大，约占波动的 \(share)"
        + (rest > 0 ? "；\(result.sensitivity.count) 个里有 \(rest) 个和 0 分不开" : ""))
  }
}
