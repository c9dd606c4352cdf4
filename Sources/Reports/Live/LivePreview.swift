import CommunityModel
package import StudyResults

extension LiveView {
  /// What is expected before anything is simulated.
  ///
  /// - Parameters:
  ///   - result: the expected courses.
  ///   - draft: what is being tried.
  package init(_ result: PreviewResult, trying draft: LiveDraft) {
    let course = ExpectedFigures(result)
    self.init(
      .preview,
      [
        JSONMember("seconds", .drawn(result.seconds)), JSONMember("progress", 0),
        JSONMember("replications", 0), JSONMember("sure", .words(Self.unsure)),
        JSONMember(
          "verdict",
          [
            "question": .words(result.scenario.title), "headline": .words(course.headline),
            "facts": .array(course.effect(of: draft).map { [.sentence($0)] } ?? []),
            "risks": [],
          ]),
        JSONMember("changes", .array(draft.changes.map { .words($0.words) })),
        JSONMember(
          "cards", .array(result.strategies.indices.map { course.card($0, of: draft) })),
        JSONMember("charts", .array(course.chart.map { [.chart($0)] } ?? [])),
        JSONMember("table", nil),
      ])
  }

  private static var unsure: LocalizedText {
    LocalizedText(
      "Preview: the expected course without chance. Futures follow.", "预览：只是平均走势，不含偶然。模拟随后就到。")
  }
}

/// The figures of a preview as people read them.
private struct ExpectedFigures {
  private let result: PreviewResult
  private let format: FigureFormat
  private let name: LocalizedText

  init(_ result: PreviewResult) {
    self.result = result
    let scenario = result.scenario
    let figure = scenario.comparison.measure.figure
    format = FigureFormat(unit: figure.unit, currency: scenario.currency)
    name = figure.name(horizonDays: scenario.horizonDays)
  }

  /// What is expected of the deciding figure; not a number where a preview says nothing.
  private func value(_ place: Int) -> Double {
    let strategy = result.strategies[place]
    return switch result.scenario.comparison.measure.figure {
    case .daily(let metric, let day): strategy.series(of: metric)[day]
    case .summary(let metric): strategy[metric]
    }
  }

  /// The place of the strategy that is expected to do best; `nil` where nothing is known.
  private var best: Int? {
    let sign = result.scenario.comparison.measure.goal == .maximize ? 1.0 : -1
    return result.strategies.indices.filter { value($0).isFinite }.max {
      sign * value($0) < sign * value($1)
    }
  }

  private func text(_ value: Double) -> String { format.text(value, error: 0) }

  var headline: LocalizedText {
    guard let best else {
      return LocalizedText(
        "\(name.english.sentenceStart): the futures will tell", "\(name.chinese)：等模拟结果")
    }
    let (strategy, amount) = (result.strategies[best].name, text(value(best)))
    return result.strategies.count == 1
      ? LocalizedText(
        "\(name.english.sentenceStart): expected about \(amount)", "\(name.chinese)：预计大概 \(amount)")
      : LocalizedText(
        "\(strategy) is expected to do best: \(name.english) about \(amount)",
        "预计 \(strategy) 最好：\(name.chinese)大概 \(amount)")
  }

  func effect(of draft: LiveDraft) -> LocalizedSentence? {
    guard let place = draft.place else { return nil }
    let gap = value(place) - value(draft.base)
    guard gap.isFinite else { return nil }
    let (own, base) = (result.strategies[place].name, result.strategies[draft.base].name)
    let size = format.signed(gap, error: 0)
    return LocalizedSentence(
      "\(own) beside \(base), \(name.english): \(strong: size) expected",
      "\(own) 和 \(base) 比，\(name.chinese)预计 \(strong: size)")
  }

  func card(_ place: Int, of draft: LiveDraft) -> JSONValue {
    let strategy = result.strategies[place]
    let money = FigureFormat(unit: .money, currency: result.scenario.currency)
    let cost = strategy[.cost]
    var figures = [
      StrategyCard.Entry(
        name: LocalizedText("Back on day 30", "30 日留存"),
        value: NumberWords.percent(strategy[.retentionDay30]))
    ]
    if cost > 0 {
      figures.insert(
        .init(name: LocalizedText("Cost", "花费"), value: money.text(cost, error: 0)), at: 0)
    }
    let changes = result.scenario.strategies[place].changes.joined(separator: "; ")
    return .card(
      StrategyCard(
        name: strategy.name,
        summary: changes.isEmpty
          ? LocalizedText("the plan as it stands in the file", "文件里写的原方案")
          : LocalizedText(changes, changes),
        isBest: place == best && result.strategies.count > 1, tag: nil, style: style(place),
        median: text(value(place)),
        range: LocalizedSentence("expected; the range follows", "预计值，范围随后给出"), strip: nil,
        figures: figures),
      name, isDraft: place == draft.place)
  }

  private func style(_ place: Int) -> SeriesStyle {
    .style(of: place, among: result.strategies.count, best: best ?? 0)
  }

  /// The expected course of the deciding metric; `nil` for one day.
  var chart: Chart? {
    let scenario = result.scenario
    guard scenario.horizonDays > 1 else { return nil }
    let metric = scenario.comparison.measure.figure.dailyMetric
    let count = result.strategies.count
    let shown =
      count > StudyFindings.seriesLimit
      ? result.strategies.indices.filter { $0 == best || $0 == count - 1 }
      : Array(result.strategies.indices)
    let step = max(1, scenario.horizonDays * shown.count / 720)
    let days = Array(stride(from: 0, to: scenario.horizonDays - 1, by: step))
    let rows = shown.flatMap { place in
      let series = result.strategies[place].series(of: metric)
      return (days + [scenario.horizonDays - 1]).map { day -> JSONValue in
        [
          "d": .integer(day), "s": .string(result.strategies[place].name),
          "m": .drawn(series[day]),
        ]
      }
    }
    return Chart(
      key: StudyFindings.growthKey, title: headline,
      subtitle: LocalizedText("Preview: expected course", "预览：平均走势"),
      reading: LocalizedText(
        "The line is what is expected on average. The bands in which futures lie follow when some are simulated.",
        "线是平均走势；模拟出一些结果之后会补上范围带。"),
      isWide: true, rows: rows,
      columns: [
        .init(field: "s", name: LocalizedText("strategy", "方案")),
        .init(field: "d", name: LocalizedText("day", "第几天")),
        .init(field: "m", name: LocalizedText("expected", "预计")),
      ],
      specification: specification(metric, shown), height: 360)
  }

  private func specification(_ metric: Metric, _ shown: [Int]) -> [JSONMember] {
    let days: JSONValue = [
      "field": "d", "type": "quantitative", "title": .words(LocalizedText("day", "第几天")),
      "axis": ["grid": false, "tickMinStep": 1],
      "scale": [
        "domain": [0, .number(Double(result.scenario.horizonDays - 1) * 1.06)], "nice": false,
      ],
    ]
    let values: JSONValue = [
      "field": "m", "type": "quantitative", "title": .words(metric.name),
      "axis": [
        "format": .string(
          FigureFormat(unit: metric.unit, currency: result.scenario.currency).axisFormat),
        "tickCount": 6,
      ],
      "scale": ["zero": true],
    ]
    let scale = { (look: (SeriesStyle) -> JSONValue) -> JSONValue in
      [
        "domain": .array(shown.map { .string(result.strategies[$0].name) }),
        "range": .array(shown.map { look(style($0)) }),
      ]
    }
    let legend: JSONValue = shown.count > 1 ? ChartParts.strokeLegend : nil
    return [
      JSONMember("mark", ["type": "line", "strokeWidth": 3]),
      JSONMember(
        "encoding",
        [
          "x": days, "y": values,
          "color": [
            "field": "s", "type": "nominal", "legend": legend,
            "scale": scale { .string($0.color.reference) },
          ],
          "strokeDash": [
            "field": "s", "type": "nominal", "legend": legend,
            "scale": scale { .array($0.dash.map(JSONValue.integer)) },
          ],
          "tooltip": [
            ChartParts.tip("s", LocalizedText("strategy", "方案")),
            ChartParts.tip("d", LocalizedText("day", "第几天")),
            ChartParts.tip("m", LocalizedText("expected", "预计"), format: ",.4~g"),
          ],
        ]),
    ]
  }
}
