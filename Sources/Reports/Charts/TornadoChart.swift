import CommunityModel
import StudyResults

/// One assumption of a tornado: what is at its two ends.
private struct TornadoBar {
  let name: LocalizedText
  let path: String
  let ends: ClosedRange<Double>
  let atLowest: Double
  let atHighest: Double

  var span: Double { abs(atHighest - atLowest) }
}

extension StudyFindings {
  /// Whether a tornado is about the lead of the best strategy, rather than its outcome.
  private var isLead: Bool { kind == .comparison && strategies.count > 1 }

  /// Bars of a tornado.
  private static let barLimit = 8

  /// Which assumptions move the lead of the best strategy, or its outcome.
  var tornadoChart: Chart? {
    isLead ? leadTornado : outcomeTornado
  }

  private var leadTornado: Chart? {
    guard let other = runnerUp, isAhead else { return nil }
    let drivers = leadDrivers.filter(\.isCertain)
    let bars = drivers.map {
      TornadoBar(
        name: $0.name, path: $0.assumption, ends: $0.ends, atLowest: $0.leadAtLowest.mean,
        atHighest: $0.leadAtHighest.mean)
    }
    let lead = strategies[best].outcome.mean - other.outcome.mean
    let name = LocalizedText(
      "\(leader.name) less \(other.name): \(outcomeName.english)",
      "\(leader.name) 比 \(other.name) 多的\(outcomeName.chinese)")
    let flips = drivers.contains { $0.breakEven != nil }
    return tornado(
      bars, around: lead, name: name,
      title: drivers.first.map { driver in
        flips
          ? LocalizedText(
            "Check first: \(driver.name.english)", "最该先验证：\(driver.name.chinese)")
          : LocalizedText(
            "No assumption that stands out turns the answer: \(leader.name) stays better",
            "影响明显的假设，单独哪一个有偏差，\(leader.name) 都更好")
      },
      subtitle: LocalizedText(
        "How the lead over \(other.name) changes with one assumption, all others as drawn",
        "只看一个假设高低不同时，领先 \(other.name) 的幅度怎么变"),
      decision: (
        0, LocalizedText("\(other.name) is better here", "这一侧 \(other.name) 更好")
      ))
  }

  private var outcomeTornado: Chart? {
    let drivers = outcomeDrivers.filter(\.isCertain)
    let known = Dictionary(
      leader.plan.assumptions.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let middle = leader.outcome.mean
    let bars = drivers.compactMap { driver -> TornadoBar? in
      guard let ends = known[driver.assumption]?.ends else { return nil }
      return TornadoBar(
        name: driver.name, path: driver.assumption, ends: ends,
        atLowest: middle - driver.effect / 2, atHighest: middle + driver.effect / 2)
    }
    let threshold = target.flatMap { self.threshold(ofEvent: $0, on: measure.figure) }
    return tornado(
      bars, around: middle,
      name: LocalizedText("\(outcomeName.english) (mean)", "\(outcomeName.chinese)（均值）"),
      title: drivers.first.map {
        LocalizedText("Check first: \($0.name.english)", "最该先验证：\($0.name.chinese)")
      },
      subtitle: LocalizedText(
        "How the outcome of \(leader.name) changes with one assumption, all others as drawn",
        "只看一个假设高低不同时，\(leader.name) 的结果怎么变"),
      decision: threshold.map { ($0, LocalizedText("target", "目标")) })
  }

  private func tornado(
    _ found: [TornadoBar], around middle: Double, name: LocalizedText, title: LocalizedText?,
    subtitle: LocalizedText, decision: (value: Double, words: LocalizedText)?
  ) -> Chart? {
    let bars = found.sorted { $0.span > $1.span }.prefix(Self.barLimit)
    guard let title, middle.isFinite, !bars.isEmpty else { return nil }
    let rows = bars.flatMap { bar -> [JSONValue] in
      [
        row(bar, middle, "lo", bar.ends.lowerBound, bar.atLowest),
        row(bar, middle, "hi", bar.ends.upperBound, bar.atHighest),
      ]
    }
    let y: JSONValue = [
      "field": "n", "type": "nominal", "sort": nil,
      "axis": ["title": nil, "labelFontSize": 13, "labelPadding": 8],
    ]
    let x = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative", "title": .words(name),
        "axis": ["format": .string(outcomeFormat.axisFormat), "tickCount": 8],
        "scale": ["zero": false, "padding": 46],
      ]
    }
    let color: JSONValue = [
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
    ]
    let bar: JSONValue = [
      "mark": ["type": "bar", "height": ["band": 0.62], "cornerRadiusEnd": 4],
      "encoding": [
        "y": y, "x": x("x0"), "x2": ["field": "x1"], "color": color,
        "tooltip": [
          ChartParts.tip("n", LocalizedText("assumption", "假设")),
          ChartParts.tip("path", LocalizedText("key", "键")),
          ChartParts.tip("v", LocalizedText("value", "取值")),
          ChartParts.tip("x1", name, format: ",.4~g"),
        ],
      ],
    ]
    let labels = [true, false].compactMap { isRight -> JSONValue? in
      let ends = bars.flatMap { bar in
        [(bar, bar.ends.lowerBound, bar.atLowest), (bar, bar.ends.upperBound, bar.atHighest)]
      }.filter { ($0.2 >= middle) == isRight }
      guard !ends.isEmpty else { return nil }
      let rows = ends.map { row($0.0, middle, "", $0.1, $0.2) }
      return [
        "data": ["values": .array(rows)],
        "mark": [
          "type": "text", "align": isRight ? "left" : "right", "dx": isRight ? 6 : -6,
          "fontSize": 12, "color": .color(Palette.muted),
        ],
        "encoding": ["y": y, "x": x("x1"), "text": ["field": "v"]],
      ]
    }
    let base: JSONValue = [
      "data": ["values": [["at": .drawn(middle)]]],
      "mark": ["type": "rule", "strokeWidth": 2, "color": .color(Palette.text)],
      "encoding": ["x": ["field": "at", "type": "quantitative"]],
    ]
    var layers = [bar] + labels
    if let decision, isNear(decision.value, bars, middle) {
      layers += decisionRule(at: decision.value, decision.words)
    }
    return Chart(
      key: "assumptions", title: title, subtitle: subtitle,
      reading: LocalizedText(
        "Each bar shows where the result would lie if this assumption were at the lowest or the highest plausible value, which is written beside it. "
          + "The longest bars are worth measuring before the launch. Only effects that are no accident of the simulation are drawn.",
        "每根条表示该假设取最低或最高合理值（写在条的两端）时结果会落在哪里。条越长，越值得上线前先核实。只画出不是模拟偶然的影响。"),
      isWide: true, rows: rows,
      columns: [
        .init(field: "n", name: LocalizedText("assumption", "假设")),
        .init(field: "path", name: LocalizedText("key", "键")),
        .init(field: "v", name: LocalizedText("value", "取值")),
        .init(field: "x1", name: name),
      ],
      specification: [JSONMember("layer", .array(layers + [base]))],
      height: max(130, 38 * bars.count + 20))
  }

  /// Whether a line is near enough not to squeeze the bars.
  private func isNear(_ value: Double, _ bars: ArraySlice<TornadoBar>, _ middle: Double) -> Bool {
    let reach = bars.flatMap { [$0.atLowest, $0.atHighest] }.map { abs($0 - middle) }.max() ?? 0
    return abs(value - middle) < 2.5 * reach
  }

  private func decisionRule(at value: Double, _ words: LocalizedText) -> [JSONValue] {
    ChartParts.rule(
      at: value, channel: "x", words: words, color: Palette.series[2],
      text: [
        // On the side that the words are about.
        JSONMember("align", isLead && measure.goal == .maximize ? "right" : "left"),
        JSONMember("dx", isLead && measure.goal == .maximize ? -6 : 6),
        JSONMember("y", ["expr": "height - 4"]), JSONMember("baseline", "bottom"),
      ])
  }

  private func row(
    _ bar: TornadoBar, _ middle: Double, _ side: String, _ value: Double, _ outcome: Double
  ) -> JSONValue {
    [
      "n": .words(bar.name), "path": .string(bar.path), "side": .string(side),
      "v": .string(AssumptionValueWords.text(value)), "x0": .drawn(middle), "x1": .drawn(outcome),
    ]
  }
}
