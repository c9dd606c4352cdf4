import CommunityModel
import StudyResults

extension StudyFindings {
  /// How many of those who joined are still there, week after week.
  var retentionChart: Chart? {
    guard strategies.allSatisfy({ $0.result.tenure.count > 1 }) else { return nil }
    let last = min(Self.weekLimit, shown.map(\.result.tenure.count).min() ?? 0) - 1
    let rows = shown.flatMap { strategy in
      strategy.result.tenure.prefix(last + 1).filter { $0.stayed.count > 0 }.map {
        week -> JSONValue in
        let quantiles = week.stayed.quantiles
        return [
          "w": .integer(week.week), "s": .string(strategy.name), "m": .drawn(quantiles.p50),
          "lo": .drawn(quantiles.p10), "hi": .drawn(quantiles.p90),
        ]
      }
    }
    guard !rows.isEmpty, last > 0 else { return nil }
    return Chart(
      key: "retention", title: retentionTitle(shown, week: min(4, last)),
      subtitle: retentionSubtitle(shown, week: min(4, last)),
      reading: LocalizedText(
        "Of those who joined, the line shows how many are still in the group after so many weeks; the band holds 8 in 10 futures. "
          + "A line that flattens means that those who stay, stay.",
        "线是加入的人里若干周后还在群里的比例，带子含八成的模拟。线越来越平，说明留下来的人稳住了。"),
      rows: rows,
      columns: [
        .init(field: "s", name: LocalizedText("strategy", "方案")),
        .init(field: "w", name: LocalizedText("weeks since joining", "加入后第几周")),
        .init(field: "lo", name: LocalizedText("p10", "p10")),
        .init(field: "m", name: LocalizedText("median", "中位数")),
        .init(field: "hi", name: LocalizedText("p90", "p90")),
      ],
      specification: retentionLayers(last: last), height: 280)
  }

  /// A season of weeks.
  private static let weekLimit = 13

  private func retentionLayers(last: Int) -> [JSONMember] {
    let x: JSONValue = [
      "field": "w", "type": "quantitative",
      "title": .words(LocalizedText("weeks since joining", "加入后第几周")),
      "axis": ["grid": false, "tickMinStep": 1, "tickCount": .integer(last)],
    ]
    let y = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative",
        "title": .words(LocalizedText("still in the group", "仍在群里的比例")),
        "axis": ["format": ".0%", "tickCount": 5], "scale": ["domain": [0, 1]],
      ]
    }
    let legend =
      strategies.count > 1
      ? ChartParts.legend(
        JSONMember("symbolSize", 110), JSONMember("symbolOpacity", 1)) : nil
    let color: JSONValue = [
      "field": "s", "type": "nominal", "scale": colorScale, "legend": legend,
    ]
    let shade: JSONValue = [
      "params": ChartParts.legendFocus,
      "mark": ["type": "area", "interpolate": "monotone", "tooltip": nil],
      "encoding": [
        "x": x, "y": y("lo"), "y2": ["field": "hi"], "color": color,
        "opacity": ChartParts.opacity(0.18, faded: 0.02),
      ],
    ]
    let line: JSONValue = [
      "mark": ["type": "line", "strokeWidth": 3, "interpolate": "monotone"],
      "encoding": [
        "x": x, "y": y("m"), "color": color,
        "strokeDash": ["field": "s", "type": "nominal", "scale": dashScale, "legend": legend],
        "opacity": ChartParts.opacity(1, faded: 0.1),
      ],
    ]
    let points: JSONValue = [
      "mark": ["type": "point", "filled": true, "size": 70],
      "encoding": [
        "x": x, "y": y("m"),
        "color": color,
        "shape": ["field": "s", "type": "nominal", "scale": shapeScale, "legend": legend],
        "opacity": ChartParts.opacity(1, faded: 0.1),
        "tooltip": [
          ChartParts.tip("s", LocalizedText("strategy", "方案")),
          ChartParts.tip("w", LocalizedText("week", "第几周")),
          ChartParts.tip("m", LocalizedText("median", "中位数"), format: ".0%"),
          ChartParts.tip("lo", LocalizedText("1 in 10 below", "一成低于"), format: ".0%"),
          ChartParts.tip("hi", LocalizedText("1 in 10 above", "一成高于"), format: ".0%"),
        ],
      ],
    ]
    return [JSONMember("layer", [shade, line, points])]
  }

  private func stayed(_ strategy: StrategyFindings, week: Int) -> Estimate {
    strategy.result.tenure[week].stayed
  }

  private func retentionTitle(_ shown: [StrategyFindings], week: Int) -> LocalizedText {
    let share = format(.share)
    let text = { (strategy: StrategyFindings) in
      let estimate = stayed(strategy, week: week)
      return share.text(estimate.quantiles.p50, error: estimate.standardError)
    }
    let known = shown.filter { stayed($0, week: week).count > 0 }
    guard !known.isEmpty else {
      return LocalizedText("Nobody has been in the group that long yet", "还没有人待满 \(week) 周")
    }
    guard known.count > 1 else {
      return LocalizedText(
        "After \(NumberWords.counted(week, "week", "weeks")), \(text(known[0])) are still there",
        "满 \(week) 周还有 \(text(known[0])) 的人在群里")
    }
    let sorted = known.sorted {
      stayed($0, week: week).quantiles.p50 > stayed($1, week: week).quantiles.p50
    }
    let (most, least) = (sorted[0], sorted[sorted.count - 1])
    let gap = stayed(most, week: week).quantiles.p50 - stayed(least, week: week).quantiles.p50
    let error = [most, least].map { stayed($0, week: week).standardError }.max() ?? 0
    guard gap > max(0.02, 2 * (error.isNaN ? 1 : error)) else {
      return LocalizedText("All keep people in the group about equally long", "各方案的人在群里留得差不多久")
    }
    return LocalizedText(
      "\(most.name) keeps people best, \(least.name) loses most",
      "\(most.name) 最留得住人，\(least.name) 流失最多")
  }

  private func retentionSubtitle(_ shown: [StrategyFindings], week: Int) -> LocalizedText {
    let share = format(.share)
    let values = shown.prefix(4).map { strategy in
      let estimate = stayed(strategy, week: week)
      return strategy.name + " "
        + share.text(estimate.quantiles.p50, error: estimate.standardError)
    }
    return LocalizedText(
      "Still members after \(NumberWords.counted(week, "week", "weeks")): "
        + values.joined(separator: ", "),
      "满 \(week) 周还在群里：" + values.joined(separator: "，"))
  }
}
