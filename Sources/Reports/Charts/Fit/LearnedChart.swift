import CommunityModel
import OutputAnalysis
import StudyResults

extension FitFindings {
  /// What was thought of each number before and after, each on its own scale.
  ///
  /// The scale is the normal score of what was thought before: prior bars are equally long, and the shorter
  /// the bar after the history, the more was learned.
  var learnedChart: Chart? {
    let shown = Array(influential.prefix(Self.shownNumbers))
    guard !shown.isEmpty else { return nil }
    let known = influential.count { [.taught, .beyond].contains($0.verdict) }
    let rest = influential.count - shown.count
    return Chart(
      key: "learned",
      title: LocalizedText(
        "Of \(NumberWords.counted(influential.count, "number that moves", "numbers that move")) what was seen, \(known) \(known == 1 ? "is" : "are") much clearer now",
        "影响所观察到的有 \(influential.count) 个数值，其中 \(known) 个现在清楚多了"),
      subtitle: LocalizedText(
        "Pale: thought before the history, 9 chances in 10; strong: after it; line inside: the middle; percent: how much was learned"
          + (rest > 0 ? "; \(rest) more are in the table" : ""),
        "浅色：看历史之前，九成把握；深色：看历史之后；条中的线：中位数；百分数：学到多少" + (rest > 0 ? "；另有 \(rest) 个见下表" : "")),
      reading: LocalizedText(
        "Every number has its own scale, on which what was thought before has the same length. The shorter the strong bar, the more the history said; as long as the pale one, it said nothing. A bar that has moved aside says that the number is lower or higher than thought.",
        "每个数值各用各的刻度，让“之前”的长度都相同。深色条越短，历史说得越清楚；和浅色一样长，就是什么也没说。条偏到一边，说明实际比原来想的低或高。"
      ),
      isWide: true, rows: shown.map(Self.row),
      columns: [
        .init(field: "n", name: LocalizedText("number", "数值")),
        .init(field: "path", name: LocalizedText("key", "参数名")),
      ]
        + ["prior", "posterior"].flatMap { time in
          ["p05", "p50", "p95"].map {
            Chart.Column(field: "\(time)_\($0)", name: LocalizedText(symbols: "\(time)_\($0)"))
          }
        } + [.init(field: "learned", name: LocalizedText("learned", "学到"))],
      specification: [JSONMember("layer", .array(Self.layers(shown)))],
      height: 48 * shown.count + 40)
  }

  /// More do not fit a page.
  private static let shownNumbers = 16
  private static let priorReach = NormalDistribution.quantile(0.95)

  private static func row(_ number: FittedNumber) -> JSONValue {
    let (before, after) = (Self.symbols(number.prior), Self.symbols(number.posterior))
    let label = "\(NumberWords.percent(number.learned)) · \(before) → \(after)"
    let isBeyond = number.verdict == .beyond
    let values = [("prior", number.prior), ("posterior", number.posterior)].flatMap {
      time, values in
      zip(["p05", "p50", "p95"], values).map { JSONMember("\(time)_\($0)", .drawn($1)) }
    }
    return .object(
      [
        JSONMember("n", .words(number.name)), JSONMember("path", .string(number.assumption.path)),
        JSONMember("lo", .drawn(number.scores[0])), JSONMember("m", .drawn(number.scores[1])),
        JSONMember("hi", .drawn(number.scores[2])),
        JSONMember("prior_lo", .drawn(-priorReach)), JSONMember("prior_hi", .drawn(priorReach)),
        JSONMember("learned", .drawn(number.learned)),
        JSONMember(
          "t",
          .words(
            LocalizedText(
              "\(label)\(isBeyond ? " · at the edge" : "")", "\(label)\(isBeyond ? " · 到了边缘" : "")")
          )),
        JSONMember("said", .words(number.verdict.words)),
      ] + values)
  }

  private static func symbols(_ values: [Double]) -> String {
    RangeWords.symbols(
      AssumptionValueWords.text(values[0]), AssumptionValueWords.text(values[2]))
  }

  private static func layers(_ shown: [FittedNumber]) -> [JSONValue] {
    let reach = shown.flatMap(\.scores).map(abs).max() ?? 0
    let end = max(2.5, reach + 0.2)
    let x = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative",
        "title": .words(
          LocalizedText("lower than thought  ←   → higher than thought", "比原来想的低  ←   → 比原来想的高")),
        "axis": ["labels": false, "ticks": false, "values": [-2, 0, 2]],
        "scale": ["domain": [.number(-end), .number(end)], "nice": false],
      ]
    }
    let y: JSONValue = [
      "field": "n", "type": "nominal", "sort": nil,
      "axis": ["title": nil, "labelFontSize": 13, "labelPadding": 8, "grid": false],
    ]
    let bar = {
      (look: Look, rows: [FittedNumber]?, low: String, high: String, opacity: Double) -> JSONValue
      in
      let data = rows.map { [JSONMember("data", ["values": .array($0.map(row))])] } ?? []
      return .object(
        data + [
          JSONMember(
            "mark",
            [
              "type": "bar", "height": .integer(look.height), "cornerRadius": 3,
              "opacity": .number(opacity),
            ]),
          JSONMember(
            "encoding",
            [
              "y": y, "x": x(low), "x2": ["field": .string(high)], "color": color(look),
              "tooltip": tips,
            ]),
        ])
    }
    let isBeyond = { (number: FittedNumber) in number.verdict == .beyond }
    let (kept, beyond) = (shown.filter { !isBeyond($0) }, shown.filter(isBeyond))
    let middle: JSONValue = [
      "mark": [
        "type": "tick", "orient": "vertical", "thickness": 2.5, "size": .integer(Look.after.height),
        "opacity": 1,
        "color": .color(Palette.card),
      ],
      "encoding": ["y": y, "x": x("m")],
    ]
    let labels: JSONValue = [
      "mark": [
        "type": "text", "align": "left", "dy": -16, "fontSize": 12, "color": .color(Palette.muted),
      ],
      "encoding": ["y": y, "x": ["value": 2], "text": ["field": "t"]],
    ]
    return [bar(.before, nil, "prior_lo", "prior_hi", 0.4)]
      + (kept.isEmpty ? [] : [bar(.after, kept, "lo", "hi", 1)])
      + (beyond.isEmpty ? [] : [bar(.beyond, beyond, "lo", "hi", 1)]) + [middle, labels]
  }

  private static let tips: JSONValue = [
    ChartParts.tip("n", LocalizedText("number", "数值")),
    ChartParts.tip("path", LocalizedText("key", "参数名")),
    ChartParts.tip("t", LocalizedText("learned · before → after", "学到 · 之前 → 之后")),
    ChartParts.tip("said", LocalizedText("the history", "历史")),
  ]

  /// What a bar stands for.
  private enum Look: CaseIterable {
    case before, after, beyond

    var name: LocalizedText {
      switch self {
      case .before: LocalizedText("before", "之前")
      case .after: LocalizedText("after", "之后")
      case .beyond:
        LocalizedText("after, at the edge", "之后，到了边缘")
      }
    }

    /// In pixels; told apart by it without colours.
    var height: Int { self == .before ? 18 : 10 }

    var color: PaletteColor {
      switch self {
      case .before: Palette.series[0]
      case .after: Palette.series[1]
      case .beyond: Palette.series[2]
      }
    }
  }

  private static func color(_ look: Look) -> JSONValue {
    [
      "datum": .words(look.name), "type": "nominal",
      "scale": [
        "domain": .array(Look.allCases.map { .words($0.name) }),
        "range": .array(Look.allCases.map { .color($0.color) }),
      ],
      "legend": ChartParts.legend(
        JSONMember("symbolType", "square"), JSONMember("symbolSize", 140),
        JSONMember("symbolOpacity", 1)),
    ]
  }
}
