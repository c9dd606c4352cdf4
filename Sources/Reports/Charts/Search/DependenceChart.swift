import CommunityModel
import StudyResults

extension SearchFindings {
  /// What the model expects of the first goal along each number, and for each option and calendar.
  var dependenceCharts: [Chart] {
    let numbers = result.dependence.filter { domain(of: $0).numbers != nil }
    let others = result.dependence.filter { domain(of: $0).numbers == nil }
    return [numberChart(numbers), optionChart(others)].compactMap(\.self)
  }

  private func domain(of curve: DependenceCurve) -> SearchDomain {
    plan.variables[curve.variable].domain
  }

  private func numberChart(_ curves: [DependenceCurve]) -> Chart? {
    let x: JSONValue = [
      "field": "x", "type": "quantitative", "title": nil,
      "axis": ["grid": false, "tickCount": 4, "format": ",~f"],
      "scale": ["zero": false, "nice": false, "padding": 4],
    ]
    let blue = JSONValue.color(Palette.series[1])
    let band: JSONValue = [
      "mark": ["type": "area", "opacity": 0.2, "color": blue],
      "encoding": ["x": x, "y": values("lo"), "y2": ["field": "hi"]],
    ]
    let line: JSONValue = [
      "mark": ["type": "line", "strokeWidth": 2.5, "color": blue],
      "encoding": ["x": x, "y": values("m")],
    ]
    return chart(
      "dependence", of: curves, x: x, layers: [band, line],
      subtitle: LocalizedText(
        "Expected \(goalName.english) along one value, all others as recommended; band: what the model does not know",
        "只变一个值、其余按推荐时，\(goalName.chinese)的预期；色带是模型没把握的范围"))
  }

  private func optionChart(_ curves: [DependenceCurve]) -> Chart? {
    let x: JSONValue = [
      "field": "t", "type": "ordinal", "sort": nil, "title": nil,
      "axis": ["labelAngle": -30, "labelLimit": 110],
    ]
    let errors: JSONValue = [
      "mark": ["type": "rule", "strokeWidth": 2, "color": .color(Palette.series[1])],
      "encoding": ["x": x, "y": values("lo"), "y2": ["field": "hi"]],
    ]
    return chart(
      "options", of: curves, x: x, layers: [errors],
      subtitle: LocalizedText(
        "Expected \(goalName.english) with each option, all others as recommended; lines: what the model does not know",
        "换成各个选项、其余按推荐时，\(goalName.chinese)的预期；竖线是模型没把握的范围"))
  }

  private func values(_ field: String) -> JSONValue {
    [
      "field": .string(field), "type": "quantitative", "title": nil,
      "axis": ["format": .string(format.axisFormat), "tickCount": 4],
      "scale": ["zero": false],
    ]
  }

  /// A drawing for each curve, with a dot at every point: hollow where the plan is not likely to keep to the
  /// limits, large where it is recommended.
  private func chart(
    _ key: String, of curves: [DependenceCurve], x: JSONValue, layers: [JSONValue],
    subtitle: LocalizedText
  ) -> Chart? {
    let rows = curves.flatMap { curve in curve.points.indices.map { row(curve, $0) } }
    guard !rows.isEmpty else { return nil }
    let (blue, orange) = (
      JSONValue.color(Palette.series[1]), JSONValue.color(Palette.series[2])
    )
    let dots: JSONValue = [
      "mark": ["type": "point", "opacity": 1, "strokeWidth": 1.5],
      "encoding": [
        "x": x, "y": values("m"),
        "size": [
          "field": "z", "type": "quantitative", "scale": nil, "legend": nil,
        ],
        "color": [
          "field": "r", "type": "nominal", "legend": nil,
          "scale": ["domain": [true, false], "range": [orange, blue]],
        ],
        "fill": [
          "field": "f", "type": "nominal", "legend": nil,
          "scale": [
            "domain": ["best", "likely", "no"], "range": [orange, blue, .color(Palette.card)],
          ],
        ],
        "tooltip": [
          ChartParts.tip("v", LocalizedText("key", "键")),
          ChartParts.tip("t", LocalizedText("value", "取值")),
          ChartParts.tip("m", goalName, format: ",.4~g"),
          ChartParts.tip("p", LocalizedText("keeps to the limits", "守住限制的可能")),
        ],
      ],
    ]
    let names = curves.map { plan.variables[$0.variable].path }
    return Chart(
      key: key, title: dependenceTitle(curves), subtitle: subtitle,
      reading: LocalizedText(
        "The large dot is the recommended value. Hollow dots: the plan is not likely to keep to the limits there. A flat line means that the value hardly matters, a wide band that the model has seen too little to say. All drawings have the same scale of heights.",
        "大点是推荐值。空心点：那里的方案多半守不住限制。线平，说明这个值不太要紧；色带宽，说明模型看得太少、说不准。各小图的纵轴相同，可以直接比。"),
      isWide: true, rows: rows,
      columns: [
        .init(field: "v", name: LocalizedText("key", "键")),
        .init(field: "t", name: LocalizedText("value", "取值")), .init(field: "m", name: goalName),
        .init(field: "lo", name: LocalizedText("from", "下限")),
        .init(field: "hi", name: LocalizedText("to", "上限")),
        .init(field: "p", name: LocalizedText("keeps to the limits", "守住限制的可能")),
      ],
      specification: [
        JSONMember(
          "facet",
          [
            "field": "v", "type": "nominal", "sort": .array(names.map(JSONValue.string)),
            "header": ["title": nil, "labelFontSize": 13, "labelLimit": 240],
          ]),
        JSONMember("columns", .integer(min(3, curves.count))),
        JSONMember("resolve", ["scale": ["x": "independent"]]),
        JSONMember("spec", ["layer": .array(layers + [dots])]),
      ],
      height: 180 * ((curves.count + 2) / 3))
  }

  private func row(_ curve: DependenceCurve, _ place: Int) -> JSONValue {
    let point = curve.points[place]
    let reach = Self.errorReach * point.goal.standardError
    let isLikely = point.chanceOfFeasibility >= Self.likelyShare
    let isBest = place == curve.recommended
    return [
      "v": .string(plan.variables[curve.variable].path),
      "x": .drawn(point.value.number ?? .nan), "t": .string(point.text),
      "m": .drawn(point.goal.mean), "lo": .drawn(point.goal.mean - reach),
      "hi": .drawn(point.goal.mean + reach), "r": .boolean(isBest),
      "z": .integer(isBest ? 150 : 26),
      "f": .string(isLikely ? (isBest ? "best" : "likely") : "no"),
      "p": .string(ChanceWords.percent(point.chanceOfFeasibility)),
    ]
  }

  /// Along which value the goal is expected to change most.
  private func dependenceTitle(_ curves: [DependenceCurve]) -> LocalizedText {
    let spans = curves.map { curve -> (path: String, span: Double, error: Double) in
      let means = curve.points.map(\.goal.mean).filter(\.isFinite)
      let errors = curve.points.map(\.goal.standardError).filter(\.isFinite)
      return (
        plan.variables[curve.variable].path, (means.max() ?? 0) - (means.min() ?? 0),
        errors.max() ?? 0
      )
    }
    guard let widest = spans.max(by: { $0.span < $1.span }),
      widest.span > Self.errorReach * widest.error
    else {
      return LocalizedText(
        "Along no single value is a change expected that the model is sure of",
        "单独改哪一个值，模型都没把握说目标会变")
    }
    let size = format.text(widest.span, error: widest.error)
    return LocalizedText(
      "Of these values \(widest.path) is expected to matter most: \(size) between its worst and best",
      "这些值里预计最要紧的是 \(widest.path)：最差和最好相差 \(size)")
  }
}
