import CommunityModel
import StudyResults

extension StudyFindings {
  /// Whether a tornado is about the lead of the best strategy, rather than its outcome.
  private var isLead: Bool { kind == .comparison && strategies.count > 1 }

  /// Bars of a tornado.
  private static let barLimit = 8

  /// Which assumptions move the lead of the best strategy, or its outcome.
  ///
  /// A search has one of its own.
  var tornadoChart: Chart? {
    guard search == nil else { return nil }
    return isLead ? leadTornado : outcomeTornado
  }

  private var leadTornado: Chart? {
    guard let other = runnerUp, isAhead else { return nil }
    let drivers = leadDrivers.filter(\.isCertain)
    let bars = drivers.map {
      bar(
        $0.name, $0.assumption, $0.ends, atLowest: $0.leadAtLowest.mean,
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
    let bars = drivers.compactMap { driver -> Tornado.Bar? in
      guard let ends = known[driver.assumption]?.ends else { return nil }
      return bar(
        driver.name, driver.assumption, ends, atLowest: middle - driver.effect / 2,
        atHighest: middle + driver.effect / 2)
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

  private func bar(
    _ name: LocalizedText, _ path: String, _ ends: ClosedRange<Double>, atLowest: Double,
    atHighest: Double
  ) -> Tornado.Bar {
    let value = AssumptionValueWords.text
    return Tornado.Bar(
      name: name, path: path,
      low: Tornado.End(value: value(ends.lowerBound), outcome: atLowest),
      high: Tornado.End(value: value(ends.upperBound), outcome: atHighest))
  }

  private func tornado(
    _ found: [Tornado.Bar], around middle: Double, name: LocalizedText, title: LocalizedText?,
    subtitle: LocalizedText, decision: (value: Double, words: LocalizedText)?
  ) -> Chart? {
    guard let title else { return nil }
    let span = { (bar: Tornado.Bar) in
      abs((bar.high?.outcome ?? middle) - (bar.low?.outcome ?? middle))
    }
    let bars = Array(found.sorted { span($0) > span($1) }.prefix(Self.barLimit))
    return Tornado(
      key: "assumptions", bars: bars, middle: middle, name: name,
      axisFormat: outcomeFormat.axisFormat, title: title, subtitle: subtitle,
      reading: LocalizedText(
        "Each bar shows where the result would lie if this assumption were at the lowest or the highest plausible value, which is written beside it. "
          + "The longest bars are worth measuring before the launch. Only effects that are no accident of the simulation are drawn.",
        "每根条表示该假设取最低或最高合理值（写在条的两端）时结果会落在哪里。条越长，越值得上线前先核实。只画出不是模拟偶然的影响。"),
      subject: LocalizedText("assumption", "假设"),
      decision: decision.map {
        Tornado.Decision(value: $0.value, layers: decisionRule(at: $0.value, $0.words))
      }
    ).chart
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
}
