import CommunityModel
import OutputAnalysis
import StudyResults

extension SearchFindings {
  /// Every plan in the order in which it was tried, and what was expected of the one that led.
  var incumbentChart: Chart? {
    guard result.evaluations.count > 1 else { return nil }
    let rows = result.evaluations.indices.map(triedRow)
    let x: JSONValue = [
      "field": "n", "type": "quantitative",
      "title": .words(LocalizedText("plan, in the order tried", "第几个试的方案")),
      "axis": ["grid": false, "tickCount": .integer(min(result.evaluations.count, 12))],
      "scale": ["nice": false, "padding": 12],
    ]
    let y = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative", "title": .words(goalName),
        "axis": ["format": .string(format.axisFormat), "tickCount": 6],
        "scale": ["zero": false, "padding": 10],
      ]
    }
    let errors: JSONValue = [
      "mark": ["type": "rule", "strokeWidth": 1.5, "opacity": 0.35],
      "encoding": [
        "x": x, "y": y("lo"), "y2": ["field": "hi"], "color": originColor,
      ],
    ]
    let points: JSONValue = [
      "mark": ["type": "point", "size": 90, "opacity": 1, "strokeWidth": 2],
      "encoding": [
        "x": x, "y": y("y"), "color": originColor,
        "shape": [
          "field": "o", "type": "nominal", "scale": originScale { .string($0.shape) },
          "legend": originLegend,
        ],
        "fill": ["field": "f", "type": "nominal", "scale": likelyScale, "legend": nil],
        "tooltip": [
          ChartParts.tip("n", LocalizedText("plan", "第几个方案")),
          ChartParts.tip("ow", LocalizedText("why", "怎么来的")),
          ChartParts.tip("y", goalName, format: ",.4~g"),
          ChartParts.tip("p", LocalizedText("keeps to the limits", "守住限制的可能")),
          ChartParts.tip("c", LocalizedText("changes", "改动")),
        ],
      ],
    ]
    return Chart(
      key: "search", title: incumbentTitle,
      subtitle: LocalizedText(
        "Dots: the mean of each plan tried, with its error; hollow: not likely to keep to the limits. Step line: what is expected of the plan that leads",
        "点是每个试过方案的均值和误差，空心的多半守不住限制；阶梯线是对当时领先方案的预期"),
      reading: LocalizedText(
        "From left to right, plans in the order in which they were tried. A single dot may be high by luck: the line says what the model expects of the leading plan after all that was seen up to then, so it can also fall. Where it stays level, further tries found nothing better.",
        "从左到右是试方案的先后。单个点可能只是运气好；线是看过到那时为止的全部结果后，模型对领先方案的预期，所以也会下降。线走平，就是再试也没找到更好的。"),
      isWide: true, rows: rows,
      columns: [
        .init(field: "n", name: LocalizedText("plan", "第几个方案")),
        .init(field: "o", name: LocalizedText("origin", "来历")),
        .init(field: "y", name: goalName),
        .init(field: "lo", name: LocalizedText("from", "下限")),
        .init(field: "hi", name: LocalizedText("to", "上限")),
        .init(field: "l", name: LocalizedText("expected of the leader", "领先方案的预期")),
        .init(field: "c", name: LocalizedText("changes", "改动")),
      ],
      specification: [
        JSONMember(
          "layer", .array([errors] + leaderLine(x, y("y")) + todayRule(channel: "y") + [points]))
      ],
      height: 320)
  }

  /// One plan as it was tried.
  func triedRow(_ place: Int) -> JSONValue {
    let tried = result.evaluations[place]
    let mean = tried.goals[0]
    let reach = Self.errorReach * mean.standardError
    let origin = tried.origin
    return [
      "n": .integer(place + 1), "o": .string(origin.rawValue), "ow": .words(origin.words),
      "y": .drawn(mean.mean), "lo": .drawn(mean.mean - reach), "hi": .drawn(mean.mean + reach),
      "f": .string(tried.chanceOfFeasibility >= Self.likelyShare ? origin.rawValue : "no"),
      "p": .string(ChanceWords.percent(tried.chanceOfFeasibility)),
      "l": .drawn(tried.leaderExpected ?? .nan),
      "c": .string(tried.changes.joined(separator: "; ")),
    ]
  }

  /// Standard errors on both sides that 95 of 100 means lie within.
  static let errorReach = NormalDistribution.quantile(0.975)

  private func leaderLine(_ x: JSONValue, _ y: JSONValue) -> [JSONValue] {
    let rows = result.evaluations.indices.compactMap { place -> JSONValue? in
      guard let expected = result.evaluations[place].leaderExpected, expected.isFinite else {
        return nil
      }
      return ["n": .integer(place + 1), "y": .drawn(expected)]
    }
    guard rows.count > 1 else { return [] }
    return [
      [
        "data": ["values": .array(rows)],
        "mark": [
          "type": "line", "interpolate": "step-after", "strokeWidth": 2.5,
          "color": .color(Palette.text),
        ],
        "encoding": ["x": x, "y": y],
      ]
    ]
  }

  /// A line at the plan of the file.
  func todayRule(channel: String) -> [JSONValue] {
    let value = outcome(ofStrategy: 0)?.mean ?? today.goals[0].mean
    guard value.isFinite else { return [] }
    return ChartParts.rule(
      at: value, channel: channel, words: LocalizedText("today's plan", "现在的方案"),
      text: channel == "y"
        ? [
          JSONMember("align", "right"), JSONMember("baseline", "bottom"), JSONMember("dy", -4),
          JSONMember("x", ["expr": "width - 4"]),
        ]
        : [
          JSONMember("align", "left"), JSONMember("dx", 5),
          JSONMember("y", ["expr": "height - 4"]), JSONMember("baseline", "bottom"),
        ])
  }

  private var incumbentTitle: LocalizedText {
    let last = result.evaluations.lastIndex { $0.origin != .repeated } ?? 0
    guard let leader = result.evaluations.last?.leader else {
      return LocalizedText(
        "None of \(NumberWords.counted(triedCount, "plan", "plans")) tried is likely to keep to the limits",
        "试过的 \(triedCount) 个方案里，没有多半守得住限制的")
    }
    guard leader > 0 else {
      return LocalizedText(
        "Of \(NumberWords.counted(triedCount, "plan", "plans")) tried none is expected to do better than today's",
        "试过的 \(triedCount) 个方案里，没有预期胜过现在的")
    }
    let idle = last - leader
    return idle > 0
      ? LocalizedText(
        "Plan \(leader + 1) leads; \(NumberWords.counted(idle, "try", "tries")) after it found nothing better",
        "第 \(leader + 1) 个方案领先，之后的 \(idle) 次尝试没有更好的")
      : LocalizedText(
        "Plan \(leader + 1), the last one tried, leads: more tries may find better ones",
        "最后试的第 \(leader + 1) 个方案领先：再试可能还有更好的")
  }
}

extension EvaluatedPlan.Origin {
  /// How such a plan came to be tried.
  var words: LocalizedText {
    switch self {
    case .today: LocalizedText("today's plan", "现在的方案")
    case .start: LocalizedText("even spread at the start", "开始时均匀试的")
    case .model: LocalizedText("proposed by the model", "模型建议的")
    case .repeated: LocalizedText("tried again", "重复试的")
    }
  }

  /// How it looks in charts.
  fileprivate var color: PaletteColor {
    switch self {
    case .today: Palette.series[0]
    case .start: Palette.series[2]
    case .model: Palette.series[1]
    case .repeated: Palette.series[3]
    }
  }

  fileprivate var shape: String {
    switch self {
    case .today: "diamond"
    case .start: "square"
    case .model: "circle"
    case .repeated: "triangle-up"
    }
  }
}

extension SearchFindings {
  private var origins: [EvaluatedPlan.Origin] {
    [.today, .start, .model, .repeated].filter { origin in
      result.evaluations.contains { $0.origin == origin }
    }
  }

  private func originScale(_ value: (EvaluatedPlan.Origin) -> JSONValue) -> JSONValue {
    [
      "domain": .array(origins.map { .string($0.rawValue) }), "range": .array(origins.map(value)),
    ]
  }

  private var originColor: JSONValue {
    [
      "field": "o", "type": "nominal", "scale": originScale { .color($0.color) },
      "legend": originLegend,
    ]
  }

  /// Filled like the outline where the plan is likely to keep to the limits.
  private var likelyScale: JSONValue {
    [
      "domain": .array(origins.map { .string($0.rawValue) } + ["no"]),
      "range": .array(origins.map { .color($0.color) } + ["transparent"]),
    ]
  }

  private var originLegend: JSONValue {
    let expression = { (language: Language) in
      origins.dropLast().map {
        "datum.label == '\($0.rawValue)' ? '\(Self.quoted($0, language))' : "
      }
      .joined() + (origins.last.map { "'\(Self.quoted($0, language))'" } ?? "''")
    }
    return ChartParts.legend(
      JSONMember("symbolSize", 120), JSONMember("symbolOpacity", 1),
      JSONMember("symbolFillColor", "transparent"),
      JSONMember(
        "labelExpr", .words(LocalizedText(expression(.english), expression(.chinese)))))
  }

  private static func quoted(_ origin: EvaluatedPlan.Origin, _ language: Language) -> String {
    origin.words[language].replacing("'", with: "\\'")
  }
}
