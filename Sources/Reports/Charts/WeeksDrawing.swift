import CommunityModel
import StudyResults

/// Forecasts of weeks and what happened in them.
struct WeeksDrawing {
  /// In order of time.
  let weeks: [Week]
  /// Everything that is known, by day.
  let course: [(day: Int, value: Double)]
  let title: LocalizedText
  let scale: DayScale

  /// A week that was forecast.
  struct Week {
    /// Its first day.
    let day: Int
    /// What happened; `nil` if it is not known.
    let observed: Double?
    /// What was forecast at `PastForecast.levels`; `nil` where a forecast is missing, so that nothing is drawn
    /// across it.
    let quantiles: [Double]?
  }

  /// The columns of its table.
  static let columns: [Chart.Column] = [
    .init(field: "when", name: LocalizedText("week from", "周起始日")),
    .init(field: "v", name: LocalizedText("happened", "实际")),
    .init(field: "m", name: LocalizedText("forecast, median", "预测中位数")),
    .init(field: "q1", name: LocalizedText(symbols: "p25")),
    .init(field: "q3", name: LocalizedText(symbols: "p75")),
    .init(field: "lo", name: LocalizedText(symbols: "p10")),
    .init(field: "hi", name: LocalizedText(symbols: "p90")),
    .init(field: "k", name: LocalizedText("in the 80% band", "是否在 80% 区间内")),
  ]

  /// A row a week.
  var rows: [JSONValue] { weeks.map(row) }

  private func row(_ week: Week) -> JSONValue {
    let quantiles = week.quantiles ?? [Double](repeating: .nan, count: 7)
    let bands = zip(["lo", "q1", "m", "q3", "hi"], quantiles[1...5]).map {
      JSONMember($0, .drawn($1))
    }
    return .object(
      [
        JSONMember("x", scale.place(week.day)), JSONMember("when", .words(scale.name(week.day))),
        JSONMember("v", .drawn(week.observed ?? .nan)),
        JSONMember("k", Self.look(week).map { .words($0.name) } ?? nil),
      ] + bands)
  }

  private static func look(_ week: Week) -> Look? {
    guard let observed = week.observed, let quantiles = week.quantiles else { return nil }
    return (quantiles[1]...quantiles[5]).contains(observed) ? .inside : .outside
  }

  /// The highest place drawn: forecasts may reach far beyond what happened, which must stay visible.
  private var top: Double {
    let happened = weeks.compactMap(\.observed).max() ?? highest
    let median = weeks.compactMap { $0.quantiles?[3] }.max() ?? 0
    let least = highest < 1 ? highest : 1
    return max(min(highest, max(1.4 * happened, min(1.1 * median, 3 * happened))), least)
  }

  private var highest: Double {
    weeks.compactMap { week in [week.observed, week.quantiles?[5]].compactMap(\.self).max() }.max()
      ?? 0
  }

  /// Whether bands reach beyond the drawing.
  var isCut: Bool { highest > top }

  /// From the back to the front.
  var layers: [JSONValue] {
    [band("lo", "hi", 0.18), band("q1", "q3", 0.3), line, median, points]
  }

  private func x(_ field: String) -> JSONValue {
    .object([JSONMember("field", .string(field))] + scale.axis(ticks: 6))
  }

  private func y(_ field: String) -> JSONValue {
    [
      "field": .string(field), "type": "quantitative", "title": .words(title),
      "axis": ["format": ",~f", "tickCount": 5],
      "scale": ["domain": [.drawn(min(0, lowest)), .drawn(top)], "nice": false],
    ]
  }

  private var lowest: Double { weeks.compactMap { $0.quantiles?[1] }.min() ?? 0 }

  private func band(_ low: String, _ high: String, _ opacity: Double) -> JSONValue {
    [
      "mark": [
        "type": "area", "opacity": .number(opacity), "color": .color(Palette.series[1]),
        "clip": true,
      ],
      "encoding": ["x": x("x"), "y": y(low), "y2": ["field": .string(high)]],
    ]
  }

  /// All weeks that are known, those before the first forecast too.
  private var line: JSONValue {
    let rows = course.map { one -> JSONValue in
      ["x": scale.place(one.day), "v": .drawn(one.value)]
    }
    return [
      "data": ["values": .array(rows)],
      "mark": [
        "type": "line", "strokeWidth": 1, "opacity": 0.6, "color": .color(Palette.text),
        "clip": true,
      ],
      "encoding": ["x": x("x"), "y": y("v")],
    ]
  }

  private var median: JSONValue {
    [
      "mark": [
        "type": "line", "strokeWidth": 2.5, "color": .color(Palette.series[1]), "clip": true,
      ],
      "encoding": ["x": x("x"), "y": y("m")],
    ]
  }

  private var points: JSONValue {
    let looks = Look.allCases
    let scaled = { (value: (Look) -> JSONValue) -> JSONValue in
      [
        "field": "k", "type": "nominal",
        "scale": [
          "domain": .array(looks.map { .words($0.name) }), "range": .array(looks.map(value)),
        ],
        "legend": ChartParts.legend(JSONMember("symbolSize", 90)),
      ]
    }
    return [
      "transform": [["filter": ["field": "v", "valid": true]]],
      "mark": [
        "type": "point", "filled": true, "opacity": 1,
        "size": .integer(weeks.count > 50 ? 18 : 40),
      ],
      "encoding": [
        "x": x("x"), "y": y("v"), "color": scaled { .color($0.color) },
        "shape": scaled { .string($0.shape) },
        "tooltip": [
          ChartParts.tip("when", LocalizedText("week from", "周起始日")),
          ChartParts.tip("v", LocalizedText("happened", "实际"), format: ",.4~g"),
          ChartParts.tip("m", LocalizedText("forecast, median", "预测中位数"), format: ",.4~g"),
          ChartParts.tip("lo", LocalizedText("80% band from", "80% 区间下限"), format: ",.4~g"),
          ChartParts.tip("hi", LocalizedText("80% band to", "80% 区间上限"), format: ",.4~g"),
        ],
      ],
    ]
  }

  /// Where what happened lies.
  private enum Look: CaseIterable {
    case inside, outside

    var name: LocalizedText {
      switch self {
      case .inside: LocalizedText("happened, in the 80% band", "实际，在 80% 区间内")
      case .outside: LocalizedText("happened, outside", "实际，在区间外")
      }
    }

    var color: PaletteColor { self == .inside ? Palette.text : Palette.series[2] }
    var shape: String { self == .inside ? "circle" : "diamond" }
  }
}
