import CommunityHistory
import CommunityModel

extension HistoryFindings {
  /// The measure that changes most, day by day, with the days on which something may have happened.
  var shocksChart: Chart? {
    let measure =
      largestShocks(1).first?.measure
      ?? [.messages, .active, .joins].first { !days[$0].allSatisfy { $0 == nil } }
    guard let measure else { return nil }
    let line = NamedLines(
      lines: [
        .init(
          name: measure.name,
          points: days[measure].enumerated().compactMap { day, value in
            value.map { .init(x: dayScale.place(day), place: dayScale.name(day), value: $0) }
          })
      ])
    guard line.rows.count > 1 else { return nil }
    let count = description.shocks.count { $0.measure == measure }
    return Chart(
      key: "shocks", title: shocksTitle(measure, count),
      subtitle: LocalizedText(
        "\(measure.name.english.sentenceStart) day by day; dashed lines mark the largest suspected shocks",
        "逐日\(measure.name.chinese)；虚线标出最大的疑似突变"),
      reading: LocalizedText(
        "At a dashed line the level changes, or one day differs from those around it, by more than chance explains. Look up what happened in the group then; what was a campaign or a counting error should not be taken for the usual course.",
        "虚线处水平改变，或当天与前后明显不同，超出偶然的范围。对照当时群里发生了什么：是活动还是统计出错，都不宜当成平常。"),
      isWide: true, rows: line.rows,
      columns: NamedLines.columns(place: LocalizedText("day", "日期"), value: measure.name),
      specification: [
        JSONMember(
          "layer",
          .array(
            line.layers(
              x: dayScale.axis, y: [JSONMember("title", .words(measure.name))], format: ",")
              + marks(of: largestShocks(Self.markedShocks, of: measure))))
      ], height: 260)
  }

  /// More lines hide what they mark.
  private static let markedShocks = 8

  private func shocksTitle(_ measure: HistoryMeasure, _ count: Int) -> LocalizedText {
    guard count > 0 else {
      return LocalizedText(
        "\(measure.name.english.sentenceStart): no day stands out",
        "\(measure.name.chinese)：没有反常的日子")
    }
    let places = NumberWords.counted(count, "suspected shock", "suspected shocks")
    return LocalizedText(
      "\(measure.name.english.sentenceStart): \(places)", "\(measure.name.chinese)：\(count) 处疑似突变")
  }

  private func marks(of shocks: [SuspectedShock]) -> [JSONValue] {
    guard !shocks.isEmpty else { return [] }
    let rows = shocks.map { shock -> JSONValue in
      ["at": dayScale.place(shock.day), "words": .words(sentence(shock).plain)]
    }
    let mark: JSONValue = [
      "type": "rule", "strokeDash": [4, 4], "strokeWidth": 2, "color": .color(Palette.low),
    ]
    let x: JSONValue = .object([JSONMember("field", "at")] + dayScale.axis)
    return [
      [
        "data": ["values": .array(rows)], "mark": mark,
        "encoding": [
          "x": x,
          "tooltip": [ChartParts.tip("words", LocalizedText("suspected shock", "疑似突变"))],
        ],
      ]
    ]
  }

  /// How counts differ between the days of the week.
  var weekdayChart: Chart? {
    let patterns = description.weekdayPatterns
    guard !patterns.isEmpty else { return nil }
    let rows = patterns.flatMap { pattern in
      pattern.factors.map { factor -> JSONValue in
        [
          "g": .words(factor.weekday.name), "s": .words(pattern.measure.name),
          "v": .drawn(factor.factor), "e": .drawn(factor.standardError),
          "t": .string(NumberWords.count(factor.factor, decimals: 1)),
        ]
      }
    }
    return Chart(
      key: "weekdays", title: weekdays[weekdays.count - 1].plain,
      subtitle: LocalizedText(
        "How many times an average day each day of the week has", "一周里每天是平均一天的几倍"),
      reading: LocalizedText(
        "1 is an average day. Days of the week are set against the week around them, so that growth does not pass for a pattern.",
        "1 就是平均一天。每天都和它前后那一周相比，所以增长不会被当成规律。"),
      rows: rows,
      columns: [
        .init(field: "s", name: LocalizedText("measure", "指标")),
        .init(field: "g", name: LocalizedText("weekday", "星期几")),
        .init(field: "v", name: LocalizedText("times an average day", "平均一天的几倍")),
        .init(field: "e", name: LocalizedText("standard error", "标准误")),
      ],
      specification: [JSONMember("layer", weekdayLayers(patterns))], height: 280)
  }

  private func weekdayLayers(_ patterns: [WeekdayPattern]) -> JSONValue {
    let names: JSONValue = .array(patterns.map { .words($0.measure.name) })
    let colors: JSONValue = .array(
      zip(patterns, SeriesStyle.all.dropFirst()).map { .color($0.1.color) })
    let color: JSONValue = [
      "field": "s", "type": "nominal", "scale": ["domain": names, "range": colors],
      "legend": patterns.count > 1 ? ChartParts.legend(JSONMember("symbolSize", 140)) : nil,
    ]
    let shared: [JSONMember] = [
      JSONMember(
        "x",
        [
          "field": "g", "type": "nominal", "sort": nil,
          "axis": ["title": nil, "labelAngle": 0],
        ]),
      JSONMember("xOffset", ["field": "s", "type": "nominal", "scale": ["domain": names]]),
      JSONMember(
        "y",
        [
          "field": "v", "type": "quantitative",
          "title": .words(LocalizedText("times an average day", "平均一天的几倍")),
        ]),
      JSONMember("color", color), JSONMember("opacity", ChartParts.opacity(1, faded: 0.15)),
    ]
    let tips: JSONValue = [
      ChartParts.tip("g", LocalizedText("weekday", "星期几")),
      ChartParts.tip("s", LocalizedText("measure", "指标")),
      ChartParts.tip("v", LocalizedText("times an average day", "平均一天的几倍"), format: ".2f"),
    ]
    let bars: JSONValue = [
      "params": ChartParts.legendFocus, "mark": ["type": "bar", "cornerRadiusEnd": 3],
      "encoding": .object(shared + [JSONMember("tooltip", tips)]),
    ]
    let labels: JSONValue = [
      "mark": ["type": "text", "dy": -7, "fontSize": 11],
      "encoding": .object(shared + [JSONMember("text", ["field": "t"])]),
    ]
    return [bars, labels]
  }
}
