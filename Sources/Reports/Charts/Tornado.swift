import CommunityModel

/// Bars that show where a result lies with one number at either end of its range, all others as they are.
struct Tornado {
  /// One number.
  struct Bar {
    let name: LocalizedText
    let path: String
    let low: End?
    let high: End?
  }

  /// An end of its range.
  struct End {
    /// The number there.
    let value: String
    let outcome: Double
    /// Half the length of the range of its error; 0: it is not drawn.
    var reach = 0.0
  }

  let key: String
  /// The longest first.
  let bars: [Bar]
  /// Where all bars begin.
  let middle: Double
  /// What the axis shows.
  let name: LocalizedText
  /// In D3's notation.
  let axisFormat: String
  let title: LocalizedText
  let subtitle: LocalizedText
  let reading: LocalizedText
  /// What the bars are about.
  let subject: LocalizedText
  /// A line at which the answer turns; left out where it is so far away that it would squeeze the bars.
  let decision: Decision?

  /// A line across all bars.
  struct Decision {
    let value: Double
    /// As it is drawn.
    let layers: [JSONValue]
  }

  /// The chart; `nil` if there is nothing to draw.
  var chart: Chart? {
    guard middle.isFinite, !bars.isEmpty else { return nil }
    let rows = bars.flatMap { bar in ends(of: bar).map { row(bar, $0.side, $0.end) } }
    return Chart(
      key: key, title: title, subtitle: subtitle, reading: reading, isWide: true, rows: rows,
      columns: [
        .init(field: "n", name: subject), .init(field: "path", name: LocalizedText("key", "键")),
        .init(field: "v", name: LocalizedText("value", "取值")), .init(field: "x1", name: name),
      ],
      specification: [
        JSONMember(
          "layer", .array([barLayer] + errorLayers + labelLayers + decisionLayers + [baseLayer]))
      ],
      height: max(130, 38 * bars.count + 20))
  }

  private var decisionLayers: [JSONValue] {
    guard let decision else { return [] }
    let reach = bars.flatMap { ends(of: $0) }.map { abs($0.end.outcome - middle) }.max() ?? 0
    return abs(decision.value - middle) < 2.5 * reach ? decision.layers : []
  }

  private func ends(of bar: Bar) -> [(side: String, end: End)] {
    [("lo", bar.low), ("hi", bar.high)].compactMap { side, end in end.map { (side, $0) } }
  }

  private let y: JSONValue = [
    "field": "n", "type": "nominal", "sort": nil,
    "axis": ["title": nil, "labelFontSize": 13, "labelPadding": 8],
  ]

  private func x(_ field: String) -> JSONValue {
    [
      "field": .string(field), "type": "quantitative", "title": .words(name),
      "axis": ["format": .string(axisFormat), "tickCount": 8],
      "scale": ["zero": false, "padding": 46],
    ]
  }

  private var barLayer: JSONValue {
    [
      "mark": ["type": "bar", "height": ["band": 0.62], "cornerRadiusEnd": 4],
      "encoding": [
        "y": y, "x": x("x0"), "x2": ["field": "x1"],
        "color": [
          "field": "side", "type": "nominal",
          "scale": [
            "domain": ["lo", "hi"], "range": [.color(Palette.low), .color(Palette.high)],
          ],
          "legend": [
            "title": nil, "orient": "top", "symbolSize": 160,
            "labelExpr": .words(
              LocalizedText(
                "datum.label == 'lo' ? 'at its lowest value' : 'at its highest value'",
                "datum.label == 'lo' ? '取最低值' : '取最高值'")),
          ],
        ],
        "tooltip": [
          ChartParts.tip("n", subject), ChartParts.tip("path", LocalizedText("key", "键")),
          ChartParts.tip("v", LocalizedText("value", "取值")),
          ChartParts.tip("x1", name, format: ",.4~g"),
        ],
      ],
    ]
  }

  /// The errors of the ends, where they are known.
  private var errorLayers: [JSONValue] {
    let rows = bars.flatMap { bar in
      ends(of: bar).filter { $0.end.reach > 0 }.map { _, end -> JSONValue in
        [
          "n": .words(bar.name), "lo": .drawn(end.outcome - end.reach),
          "hi": .drawn(end.outcome + end.reach),
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      [
        "data": ["values": .array(rows)],
        "mark": ["type": "rule", "strokeWidth": 1.5, "color": .color(Palette.text)],
        "encoding": ["y": y, "x": x("lo"), "x2": ["field": "hi"]],
      ]
    ]
  }

  /// The values of the ends, beside them.
  private var labelLayers: [JSONValue] {
    [true, false].compactMap { isRight -> JSONValue? in
      let rows = bars.flatMap { bar in
        ends(of: bar).filter { ($0.end.outcome >= middle) == isRight }.map { _, end -> JSONValue in
          [
            "n": .words(bar.name), "v": .string(end.value),
            "x1": .drawn(end.outcome + (isRight ? end.reach : -end.reach)),
          ]
        }
      }
      guard !rows.isEmpty else { return nil }
      return [
        "data": ["values": .array(rows)],
        "mark": [
          "type": "text", "align": isRight ? "left" : "right", "dx": isRight ? 6 : -6,
          "fontSize": 12, "limit": 150, "color": .color(Palette.muted),
        ],
        "encoding": ["y": y, "x": x("x1"), "text": ["field": "v"]],
      ]
    }
  }

  private var baseLayer: JSONValue {
    [
      "data": ["values": [["at": .drawn(middle)]]],
      "mark": ["type": "rule", "strokeWidth": 2, "color": .color(Palette.text)],
      "encoding": ["x": ["field": "at", "type": "quantitative"]],
    ]
  }

  private func row(_ bar: Bar, _ side: String, _ end: End) -> JSONValue {
    [
      "n": .words(bar.name), "path": .string(bar.path), "side": .string(side),
      "v": .string(end.value), "x0": .drawn(middle), "x1": .drawn(end.outcome),
    ]
  }
}
