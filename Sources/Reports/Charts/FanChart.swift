import CommunityModel
import StudyResults

extension StudyFindings {
  /// The deciding metric from day to day: how it may go under each strategy.
  var fanChart: Chart? {
    let metric = dailyMetric
    guard scenario.horizonDays > 1,
      strategies.allSatisfy({ $0.dailyEstimates(of: metric) != nil })
    else { return nil }
    let isSplit = strategies.count > Self.seriesLimit
    return Chart(
      key: Self.growthKey, title: fanTitle(metric), subtitle: fanSubtitle,
      reading: fanReading(isSplit),
      isWide: true, rows: fanRows(metric),
      columns: [
        .init(field: "s", name: LocalizedText("strategy", "方案")),
        .init(field: "d", name: LocalizedText("day", "第几天")),
      ]
        + zip(["lo", "q1", "m", "q3", "hi"], ["p10", "p25", "p50", "p75", "p90"]).map {
          .init(field: $0, name: LocalizedText($1, $1))
        },
      specification: isSplit ? splitFan(metric) : sharedFan(metric),
      height: isSplit ? 150 : 360)
  }

  /// The name of the chart of how things go from day to day.
  static let growthKey = "growth"

  private func fanTitle(_ metric: Metric) -> LocalizedText {
    let format = format(metric.unit)
    guard strategies.count > 1, let other = runnerUp,
      let own = leader.dailyEstimates(of: metric), let others = other.dailyEstimates(of: metric),
      let end = own.last, let otherEnd = others.last
    else {
      guard let start = leader.dailyEstimates(of: metric)?.first,
        let end = leader.dailyEstimates(of: metric)?.last
      else { return metric.name }
      let (from, to) = (format.range(start).median, format.range(end).median)
      return LocalizedText(
        "\(metric.name.english.sentenceStart): from \(from) to about \(to) by the end",
        "\(metric.name.chinese)：从 \(from) 到期末的大约 \(to)")
    }
    let gap = end.quantiles.p50 - otherEnd.quantiles.p50
    let error = max(end.standardError, otherEnd.standardError)
    let size = format.text(abs(gap), error: error)
    guard abs(gap) > 2 * error else {
      return LocalizedText(
        "\(leader.name) and \(other.name) end close together",
        "\(leader.name) 和 \(other.name) 期末相差不大")
    }
    let sign = gap > 0 ? 1.0 : -1.0
    // The last day on which the other was higher.
    let crossing = zip(own, others).enumerated().reversed().first { _, pair in
      sign * (pair.0.quantiles.p50 - pair.1.quantiles.p50) < 0
    }?.offset
    let (upper, lower) = gap > 0 ? (leader.name, other.name) : (other.name, leader.name)
    guard let crossing else {
      return LocalizedText(
        "\(upper) is never below \(lower) and ends \(size) higher",
        "\(upper) 一直不低于 \(lower)，期末高 \(size)")
    }
    return LocalizedText(
      "From day \(crossing + 1) on \(upper) stays above \(lower) and ends \(size) higher",
      "从第 \(crossing + 1) 天起 \(upper) 一直高于 \(lower)，期末高 \(size)")
  }

  private func fanReading(_ isSplit: Bool) -> LocalizedText {
    let marks =
      isSplit || activityMarks.isEmpty
      ? LocalizedText("", "") : LocalizedText(" Marks at the bottom are activities.", "底部的小条是活动。")
    let pointing =
      isSplit
      ? LocalizedText("", "") : LocalizedText(" Point to read a day.", "指一下可看当天数值。")
    let focus =
      isSplit || strategies.count == 1
      ? LocalizedText("", "")
      : LocalizedText(" Click the legend to focus on a strategy.", "点图例可聚焦某个方案。")
    let extra = [marks, pointing, focus, thinned]
    return LocalizedText(
      "At each day, half of the simulated futures lie in the dark band, 8 in 10 in the light one, and the line halves them."
        + extra.map(\.english).joined(),
      "任意一天，一半的模拟落在深色带里，八成落在浅色带里，线把它们一分为二。" + extra.map(\.chinese).joined())
  }

  private var fanSubtitle: LocalizedText {
    LocalizedText(
      "Line: median; dark: half of the futures; light: 8 in 10", "线是中位数，深色带含一半的模拟，浅色带含八成")
  }

  /// Days between two that are drawn, so that long horizons stay small.
  private var dayStep: Int { max(1, scenario.horizonDays * min(strategies.count, 16) / 720) }

  private var thinned: LocalizedText {
    dayStep == 1
      ? LocalizedText("", "")
      : LocalizedText(
        " Every \(dayStep) days are drawn; daily.csv has all of them.",
        "每 \(dayStep) 天画一个点，全部在 daily.csv 里。")
  }

  private var drawnDays: [Int] {
    let last = scenario.horizonDays - 1
    return Array(stride(from: 0, to: last, by: dayStep)) + [last]
  }

  private func fanRows(_ metric: Metric) -> [JSONValue] {
    ranked.flatMap { strategy -> [JSONValue] in
      guard let values = strategy.dailyEstimates(of: metric) else { return [] }
      return drawnDays.map { day in
        let quantiles = values[values.startIndex + day].quantiles
        return [
          "d": .integer(day), "s": .string(strategy.name), "lo": .drawn(quantiles.p10),
          "q1": .drawn(quantiles.p25), "m": .drawn(quantiles.p50), "q3": .drawn(quantiles.p75),
          "hi": .drawn(quantiles.p90),
        ]
      }
    }
  }

  /// The target on the metric's own scale.
  private func dailyTarget(_ metric: Metric) -> Double? {
    target.flatMap { self.threshold(ofEvent: $0, on: .daily(metric, day: 0)) }
  }

  // MARK: One drawing for all

  private func sharedFan(_ metric: Metric) -> [JSONMember] {
    var layers = [
      fanBand(metric, "lo", "hi", opacity: 0.15, hasFocus: true),
      fanBand(metric, "q1", "q3", opacity: 0.26, hasFocus: false), fanLine(metric),
    ]
    layers += calendarMarks + fanEnds(metric)
    if let threshold = dailyTarget(metric) { layers += targetRule(threshold, metric) }
    layers.append(fanReader(metric))
    return [JSONMember("layer", .array(layers))]
  }

  private var fanDays: JSONValue {
    let last = scenario.horizonDays - 1
    // Room for the numbers at the right end.
    return [
      "field": "d", "type": "quantitative", "title": .words(LocalizedText("day", "第几天")),
      "axis": ["grid": false, "tickMinStep": 1],
      "scale": ["domain": [0, .number(Double(last) * 1.06)], "nice": false],
    ]
  }

  private func fanValues(_ field: String, _ metric: Metric) -> JSONValue {
    [
      "field": .string(field), "type": "quantitative", "title": .words(metric.name),
      "axis": ["format": .string(format(metric.unit).axisFormat), "tickCount": 6],
      "scale": ["domain": fanDomain(metric)],
    ]
  }

  /// From 0, or the lowest value below it, to the highest band or the target, with room for its words.
  private func fanDomain(_ metric: Metric) -> JSONValue {
    let quantiles = strategies.compactMap { $0.dailyEstimates(of: metric) }.joined().map(
      \.quantiles)
    let lowest = quantiles.map(\.p10).filter(\.isFinite).min() ?? 0
    let highest = quantiles.map(\.p90).filter(\.isFinite).max() ?? 1
    let target = dailyTarget(metric).map { $0 * 1.08 } ?? highest
    return [.drawn(min(0, lowest)), .drawn(max(highest, target, lowest + 1e-9))]
  }

  private var strategyColor: JSONValue {
    [
      "field": "s", "type": "nominal", "scale": colorScale,
      "legend": strategies.count > 1 ? ChartParts.strokeLegend : nil,
    ]
  }

  private func fanBand(
    _ metric: Metric, _ low: String, _ high: String, opacity: Double, hasFocus: Bool
  ) -> JSONValue {
    let encoding: JSONValue = [
      "x": fanDays, "y": fanValues(low, metric), "y2": ["field": .string(high)],
      "color": strategyColor, "opacity": ChartParts.opacity(opacity, faded: 0.02),
    ]
    let focus = hasFocus ? [JSONMember("params", ChartParts.legendFocus)] : []
    return .object(
      focus + [
        JSONMember("mark", ["type": "area", "tooltip": nil]), JSONMember("encoding", encoding),
      ])
  }

  private func fanLine(_ metric: Metric) -> JSONValue {
    [
      "mark": ["type": "line", "strokeWidth": 3, "tooltip": nil],
      "encoding": [
        "x": fanDays, "y": fanValues("m", metric), "color": strategyColor,
        "strokeDash": [
          "field": "s", "type": "nominal", "scale": dashScale,
          "legend": strategies.count > 1 ? ChartParts.strokeLegend : nil,
        ],
        "opacity": ChartParts.opacity(1, faded: 0.1),
      ],
    ]
  }

  /// The medians of the last day in numbers.
  private func fanEnds(_ metric: Metric) -> [JSONValue] {
    let format = format(metric.unit)
    let ends = ranked.compactMap { strategy in
      strategy.dailyEstimates(of: metric)?.last.map { (strategy, $0) }
    }
    let places = separated(ends.map(\.1.quantiles.p50))
    let rows = zip(ends, places).map { end, place -> JSONValue in
      [
        "d": .integer(scenario.horizonDays - 1), "s": .string(end.0.name), "m": .drawn(place),
        "t": .string(format.range(end.1).median),
      ]
    }
    return [
      [
        "data": ["values": .array(rows)],
        "mark": ["type": "text", "align": "left", "dx": 7, "fontSize": 14, "fontWeight": 700],
        "encoding": [
          "x": fanDays, "y": fanValues("m", metric), "text": ["field": "t"],
          "color": strategyColor,
          "opacity": ChartParts.opacity(1, faded: 0.1),
        ],
      ]
    ]
  }

  /// Places for labels that would cover each other, moved apart by a twentieth of the drawing's height.
  private func separated(_ values: [Double]) -> [Double] {
    let metric = dailyMetric
    let top = strategies.compactMap { $0.dailyEstimates(of: metric)?.map(\.quantiles.p90).max() }
      .max()
    let distance = (top ?? 0) / 20
    var places = values
    let order = values.indices.sorted { values[$0] < values[$1] }
    for (lower, upper) in zip(order, order.dropFirst())
    where places[upper] < places[lower] + distance {
      places[upper] = places[lower] + distance
    }
    return places
  }

  private func targetRule(_ threshold: Double, _ metric: Metric) -> [JSONValue] {
    let text = format(metric.unit).text(threshold, error: 0)
    return ChartParts.rule(
      at: threshold, channel: "y", words: LocalizedText("target \(text)", "目标 \(text)"),
      text: [
        JSONMember("align", "left"), JSONMember("baseline", "bottom"), JSONMember("dy", -4),
        JSONMember("x", 8),
      ])
  }

  /// A line that follows the pointer and reads the day for all strategies.
  private func fanReader(_ metric: Metric) -> JSONValue {
    let format = format(metric.unit)
    let rows = drawnDays.map { day -> JSONValue in
      var members = [JSONMember("d", .integer(day))]
      for (index, strategy) in ranked.enumerated() {
        guard let values = strategy.dailyEstimates(of: metric) else { continue }
        let (low, median, high) = format.range(values[values.startIndex + day])
        members.append(
          JSONMember("v\(index)", .string("\(median)  (\(RangeWords.symbols(low, high)))")))
      }
      return .object(members)
    }
    var tips = [ChartParts.tip("d", LocalizedText("day", "第几天"))]
    for (index, strategy) in ranked.enumerated() {
      tips.append(ChartParts.tip("v\(index)", LocalizedText(strategy.name, strategy.name)))
    }
    return [
      "data": ["values": .array(rows)],
      "params": [
        [
          "name": "hover",
          "select": [
            "type": "point", "fields": ["d"], "on": "pointerover", "nearest": true,
            "clear": "pointerout",
          ],
        ]
      ],
      "mark": ["type": "rule", "color": .color(Palette.muted), "strokeWidth": 1],
      "encoding": [
        "x": fanDays,
        "opacity": [
          "condition": ["param": "hover", "empty": false, "value": 0.7], "value": 0,
        ],
        "tooltip": .array(tips),
      ],
    ]
  }

  // MARK: A drawing each

  private func splitFan(_ metric: Metric) -> [JSONMember] {
    let x: JSONValue = [
      "field": "d", "type": "quantitative", "title": nil,
      "axis": ["grid": false, "tickCount": 4, "tickMinStep": 1],
    ]
    let band = { (low: String, high: String, opacity: Double) -> JSONValue in
      [
        "mark": ["type": "area", "opacity": .number(opacity), "color": .color(Palette.series[1])],
        "encoding": ["x": x, "y": fanValues(low, metric), "y2": ["field": .string(high)]],
      ]
    }
    let line: JSONValue = [
      "mark": ["type": "line", "strokeWidth": 2.5, "color": .color(Palette.series[1])],
      "encoding": [
        "x": x, "y": fanValues("m", metric),
        "tooltip": [
          ChartParts.tip("s", LocalizedText("strategy", "方案")),
          ChartParts.tip("d", LocalizedText("day", "第几天")),
          ChartParts.tip("m", LocalizedText("median", "中位数"), format: ",.4~g"),
        ],
      ],
    ]
    var layers = [band("lo", "hi", 0.18), band("q1", "q3", 0.3), line]
    if let threshold = dailyTarget(metric) {
      layers.append([
        "mark": [
          "type": "rule", "strokeDash": [4, 4], "strokeWidth": 1.5, "color": .color(Palette.muted),
        ],
        "encoding": ["y": ["datum": .number(threshold)]],
      ])
    }
    return [
      JSONMember(
        "facet",
        [
          "field": "s", "type": "nominal",
          "sort": .array(ranked.map { .string($0.name) }),
          "header": ["title": nil, "labelFontSize": 13, "labelLimit": 240],
        ]),
      JSONMember("columns", 3),
      JSONMember("spec", ["layer": .array(layers)]),
    ]
  }
}
