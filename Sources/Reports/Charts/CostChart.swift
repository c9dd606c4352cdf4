import CommunityModel
import StudyResults

extension StudyFindings {
  /// What each strategy costs and brings, with the front of those that none beats in both.
  var costChart: Chart? {
    guard strategies.count > 1, costsMoney, measure.figure != .summary(.cost) else { return nil }
    let front = costFront
    let rows = ranked.map { strategy -> JSONValue in
      let isNamed = front.contains(strategy.place) || strategy.place == best
      let (cost, outcome) = (strategy.result[.cost].quantiles, strategy.outcome.quantiles)
      return [
        "s": .string(strategy.name), "c": .drawn(cost.p50), "clo": .drawn(cost.p10),
        "chi": .drawn(cost.p90), "y": .drawn(outcome.p50), "lo": .drawn(outcome.p10),
        "hi": .drawn(outcome.p90), "n": .string(isNamed ? strategy.name : ""),
      ]
    }
    let money = LocalizedText("cost (\(scenario.currency))", "总花费（\(scenario.currency)）")
    let x = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative", "title": .words(money),
        "axis": ["format": ",~f", "tickCount": 6, "grid": false],
        "scale": ["zero": false, "padding": 24],
      ]
    }
    let y = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative",
        "title": .words(
          LocalizedText("\(outcomeName.english) (median)", "\(outcomeName.chinese)（中位数）")),
        "axis": ["format": .string(outcomeFormat.axisFormat), "tickCount": 5],
        "scale": ["zero": false, "padding": 12],
      ]
    }
    let isSplit = strategies.count > Self.seriesLimit
    let legend = isSplit ? nil : ChartParts.legend(JSONMember("symbolSize", 140))
    let color: JSONValue = [
      "field": "s", "type": "nominal", "scale": colorScale(of: ranked), "legend": legend,
    ]
    let points: JSONValue = [
      "params": ChartParts.legendFocus,
      "mark": ["type": "point", "filled": true, "size": 190, "opacity": 1],
      "encoding": [
        "x": x("c"), "y": y("y"), "color": color,
        "shape": [
          "field": "s", "type": "nominal", "scale": shapeScale(of: ranked), "legend": legend,
        ],
        "opacity": ChartParts.opacity(1, faded: 0.2),
        "tooltip": [
          ChartParts.tip("s", LocalizedText("strategy", "方案")),
          ChartParts.tip("y", outcomeName, format: ",.4~g"),
          ChartParts.tip("lo", LocalizedText("1 in 10 below", "一成低于"), format: ",.4~g"),
          ChartParts.tip("hi", LocalizedText("1 in 10 above", "一成高于"), format: ",.4~g"),
          ChartParts.tip("c", money, format: ",.4~g"),
        ],
      ],
    ]
    let upright: JSONValue = [
      "mark": ["type": "rule", "strokeWidth": 2.5],
      "encoding": [
        "x": x("c"), "y": y("lo"), "y2": ["field": "hi"], "color": color,
        "opacity": ChartParts.opacity(isSplit ? 0.35 : 0.9, faded: 0.1),
      ],
    ]
    let level: JSONValue = [
      "mark": ["type": "rule", "strokeWidth": 2.5],
      "encoding": [
        "x": x("clo"), "x2": ["field": "chi"], "y": y("y"), "color": color,
        "opacity": ChartParts.opacity(isSplit ? 0.35 : 0.9, faded: 0.1),
      ],
    ]
    let names: [JSONValue] =
      isSplit
      ? [
        [
          "mark": [
            "type": "text", "align": "left", "dx": 10, "dy": -10, "fontSize": 12, "limit": 120,
          ],
          "encoding": [
            "x": x("c"), "y": y("y"), "text": ["field": "n"], "color": color,
          ],
        ]
      ] : []
    return Chart(
      key: "cost", title: costTitle(front),
      subtitle: LocalizedText(
        "Crosses span 8 in 10 futures; the green dashed line joins what no strategy beats in both.",
        "十字线是八成可能的范围；绿色虚线连起“没有更便宜又更好”的方案。"),
      reading: LocalizedText(
        "Further \(isUpBetter ? "up" : "down") is better, further left is cheaper. For a point off the dashed line another strategy costs no more and does at least as well.",
        "越往\(isUpBetter ? "上" : "下")越好，越往左越省。不在虚线上的点，都有另一个方案不更贵、效果也不差。"),
      rows: rows,
      columns: [
        .init(field: "s", name: LocalizedText("strategy", "方案")),
        .init(field: "c", name: money), .init(field: "y", name: outcomeName),
        .init(field: "lo", name: LocalizedText("p10", "p10")),
        .init(field: "hi", name: LocalizedText("p90", "p90")),
      ],
      specification: [
        JSONMember(
          "layer", .array([upright, level, frontLine(front, x("c"), y("y")), points] + names))
      ],
      height: 300)
  }

  private var isUpBetter: Bool { measure.goal == .maximize }

  /// Strategies, by their places, that none beats in both medians, the cheapest first.
  private var costFront: [Int] {
    let sign = isUpBetter ? 1.0 : -1.0
    let point = { (place: Int) -> (cost: Double, gain: Double) in
      let strategy = strategies[place]
      return (
        strategy.result[.cost].quantiles.p50, sign * strategy.outcome.quantiles.p50
      )
    }
    let front = strategies.indices.filter { place in
      let own = point(place)
      return !strategies.indices.contains { other in
        let beside = point(other)
        return beside.cost <= own.cost && beside.gain >= own.gain
          && (beside.cost < own.cost || beside.gain > own.gain)
      }
    }
    return front.sorted { point($0).cost < point($1).cost }
  }

  private func frontLine(_ front: [Int], _ x: JSONValue, _ y: JSONValue) -> JSONValue {
    let rows = front.map { place -> JSONValue in
      [
        "c": .drawn(strategies[place].result[.cost].quantiles.p50),
        "y": .drawn(strategies[place].outcome.quantiles.p50),
      ]
    }
    return [
      "data": ["values": .array(rows)],
      "mark": [
        "type": "line", "interpolate": "step-after", "color": .color(Palette.good),
        "strokeWidth": 2, "strokeDash": [5, 3],
      ],
      "encoding": ["x": x, "y": y],
    ]
  }

  private func costTitle(_ front: [Int]) -> LocalizedText {
    guard let cheapest = front.first.map({ strategies[$0] }) else {
      return LocalizedText("Cost and outcome", "花费与结果")
    }
    let best = leader
    guard front.contains(best.place) else {
      return LocalizedText(
        "Another strategy costs no more than \(best.name) and does at least as well",
        "有别的方案不比 \(best.name) 贵，效果也不差")
    }
    guard front.count > 1 else {
      return LocalizedText(
        "\(best.name) is both the best and the cheapest", "\(best.name) 又好又省")
    }
    guard cheapest.place != best.place else {
      return LocalizedText("\(best.name) is the cheapest", "\(best.name) 最省钱")
    }
    let money = format(.money)
    let more = best.result[.cost].quantiles.p50 - cheapest.result[.cost].quantiles.p50
    let gain = abs(best.outcome.quantiles.p50 - cheapest.outcome.quantiles.p50)
    let error = max(best.result[.cost].standardError, cheapest.result[.cost].standardError)
    let (price, step) = (
      money.text(more, error: error), outcomeFormat.text(gain, error: best.outcome.standardError)
    )
    return LocalizedText(
      "\(best.name) costs \(price) more than \(cheapest.name) and does better by \(step)",
      "\(best.name) 比 \(cheapest.name) 多花 \(price)，结果好 \(step)")
  }
}
