import CommunityModel
import StudyResults

extension SearchFindings {
  /// What the plans on the front gain in the first goal and give up in another; one drawing for each other.
  var frontCharts: [Chart] {
    guard result.front.count > 1 else { return [] }
    return plan.goals.indices.dropFirst().map(frontChart)
  }

  private func frontChart(_ other: Int) -> Chart {
    let rows = result.front.map { frontRow($0, other) }
    let color: JSONValue = .color(Palette.series[1])
    let (x, y) = (axis(0, grid: false), axis(other, grid: true))
    let span = { (from: String, to: String, along: String) -> JSONValue in
      let isLevel = along == "x"
      return [
        "mark": ["type": "rule", "strokeWidth": 1.5, "opacity": 0.5, "color": color],
        "encoding": [
          "x": x(isLevel ? from : "x"), "y": y(isLevel ? "y" : from),
          (isLevel ? "x2" : "y2"): ["field": .string(to)],
        ],
      ]
    }
    let tried: JSONValue = [
      "data": ["values": .array(result.evaluations.map { triedPoint($0, other) })],
      "mark": [
        "type": "point", "filled": true, "size": 34, "opacity": 0.45,
        "color": .color(Palette.series[0]),
      ],
      "encoding": ["x": x("x"), "y": y("y")],
    ]
    let points: JSONValue = [
      "mark": [
        "type": "point", "filled": true, "size": 150, "color": color,
        "stroke": .color(Palette.card),
      ],
      "encoding": [
        "x": x("x"), "y": y("y"),
        "opacity": [
          "field": "p", "type": "quantitative", "legend": nil,
          "scale": ["domain": [0, 1], "range": [0.35, 1]],
        ],
        "tooltip": .array(
          [
            ChartParts.tip("s", LocalizedText("plan", "方案")),
            ChartParts.tip("t", LocalizedText("not beaten in all goals", "没有被全面压过的可能")),
          ]
            + plan.goals.indices.map { ChartParts.tip("g\($0)", name(of: plan.goals[$0])) }),
      ],
    ]
    let names: JSONValue = [
      "mark": [
        "type": "text", "align": "center", "dy": -13, "fontSize": 12, "limit": 150,
        "color": .color(Palette.text),
      ],
      "encoding": ["x": x("x"), "y": y("y"), "text": ["field": "label"]],
    ]
    let first = goalName
    let second = name(of: plan.goals[other])
    return Chart(
      key: other == 1 ? "front" : "front-\(other + 1)",
      title: frontTitle(other),
      subtitle: LocalizedText(
        "Blue: plans to choose from, lines: error, percent: chance that none beats it in all goals; grey: all plans tried",
        "蓝点：可选的方案，横竖线是误差，百分数是没有被全面压过的可能；灰点：试过的全部方案"),
      reading: LocalizedText(
        "Better is further \(direction(0).english) for \(first.english) and further \(direction(other).english) for \(second.english). Along the blue plans one goal gains what the other loses; which of them is right is for you to say.",
        "\(first.chinese)越往\(direction(0).chinese)越好，\(second.chinese)越往\(direction(other).chinese)越好。沿着蓝点走，一个目标变好，另一个就变差；选哪一个由你定。"
      ),
      rows: rows,
      columns: [
        .init(field: "s", name: LocalizedText("plan", "方案")),
        .init(field: "x", name: first), .init(field: "y", name: second),
        .init(field: "p", name: LocalizedText("chance of not being beaten", "不被全面压过的可能")),
      ],
      specification: [
        JSONMember(
          "layer", [tried, span("xlo", "xhi", "x"), span("ylo", "yhi", "y"), points, names])
      ],
      height: 330)
  }

  private func axis(_ goal: Int, grid: Bool) -> (String) -> JSONValue {
    let measure = plan.goals[goal]
    let (name, format) = (name(of: measure), format(of: measure).axisFormat)
    return { field in
      [
        "field": .string(field), "type": "quantitative", "title": .words(name),
        "axis": ["format": .string(format), "tickCount": 6, "grid": .boolean(grid)],
        "scale": ["zero": false, "padding": .integer(grid ? 24 : 54)],
      ]
    }
  }

  /// Where better lies.
  private func direction(_ goal: Int) -> LocalizedText {
    let isMore = plan.goals[goal].goal == .maximize
    return switch (goal == 0, isMore) {
    case (true, true): LocalizedText("right", "右")
    case (true, false): LocalizedText("left", "左")
    case (false, true): LocalizedText("up", "上")
    case (false, false): LocalizedText("down", "下")
    }
  }

  private func frontRow(_ row: FrontPlan, _ other: Int) -> JSONValue {
    let name = name(ofStrategy: row.strategy)
    let chance = ChanceWords.percent(row.chanceNondominated)
    let (x, y) = (row.goals[0], row.goals[other])
    let reach = Self.errorReach
    return .object(
      [
        JSONMember("s", .string(name)), JSONMember("x", .drawn(x.mean)),
        JSONMember("y", .drawn(y.mean)),
        JSONMember("xlo", .drawn(x.mean - reach * x.standardError)),
        JSONMember("xhi", .drawn(x.mean + reach * x.standardError)),
        JSONMember("ylo", .drawn(y.mean - reach * y.standardError)),
        JSONMember("yhi", .drawn(y.mean + reach * y.standardError)),
        JSONMember("p", .drawn(row.chanceNondominated)), JSONMember("t", .string(chance)),
        JSONMember("label", .string("\(name)  \(chance)")),
      ]
        + plan.goals.indices.map {
          JSONMember(
            "g\($0)",
            .string(
              format(of: plan.goals[$0]).text(
                row.goals[$0].mean, error: row.goals[$0].standardError)))
        })
  }

  private func triedPoint(_ tried: EvaluatedPlan, _ other: Int) -> JSONValue {
    ["x": .drawn(tried.goals[0].mean), "y": .drawn(tried.goals[other].mean)]
  }

  /// What it costs in one goal to go from one end of the front to the other.
  private func frontTitle(_ other: Int) -> LocalizedText {
    let first = result.front.map { $0.goals[0] }
    let second = result.front.map { $0.goals[other] }
    guard let least = first.map(\.mean).min(), let most = first.map(\.mean).max(),
      let low = second.map(\.mean).min(), let high = second.map(\.mean).max(),
      most > least || high > low
    else {
      return LocalizedText(
        "The plans that lead do not differ in these goals", "领先的方案在这两个目标上没有差别")
    }
    let error = { (estimates: [MeanEstimate]) in
      estimates.map(\.standardError).filter(\.isFinite).max() ?? 0
    }
    let (gain, price) = (
      format.text(most - least, error: error(first)),
      format(of: plan.goals[other]).text(high - low, error: error(second))
    )
    let name = name(of: plan.goals[other])
    return LocalizedText(
      "The choice spans \(gain) of \(goalName.english) and \(price) of \(name.english)",
      "可选的余地：\(goalName.chinese)相差 \(gain)，\(name.chinese)相差 \(price)")
  }
}
