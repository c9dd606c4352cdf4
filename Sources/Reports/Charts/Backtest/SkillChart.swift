import CommunityModel
import Foundation
import StudyResults

extension BacktestFindings {
  /// The error of each method as a multiple of the best baseline's, by series and horizon.
  var skillChart: Chart? {
    let entries = result.verdicts.enumerated().flatMap { place, outcome in
      result.forecasters.compactMap { entry(of: $0, in: outcome, at: place) }
    }
    let farthest = max(Self.farBaseline, entries.flatMap(\.judgedEnds).max() ?? 0)
    let shown = entries.filter { $0.ratio <= farthest }
    guard !shown.isEmpty else { return nil }
    let left = entries.count - shown.count
    let looks = self.looks
    return Chart(
      key: "skill", title: skillTitle,
      subtitle: LocalizedText(
        "Error of the whole forecast (CRPS) as a multiple of the best simple one's; lines: 19 chances in 20",
        "整个预测的误差（CRPS）是最好的简单方法的几倍；横线：95% 区间"),
      reading: LocalizedText(
        "Left of the line the method is better than the best simple one, right of it worse. Where the bar of a point crosses the line, chance may have made the difference. The scale is one of ratios: half as much and twice as much are equally far from 1."
          + (left > 0
            ? " Simple forecasts that are much worse are left out; the table has them." : ""),
        "竖线左边，比最好的简单方法准；右边，更差。点上的横线跨过竖线，说明差别可能只是偶然。刻度按倍数：一半和两倍离 1 一样远。"
          + (left > 0 ? "差得太远的简单方法没有画，见下表。" : "")
      ),
      isWide: true, rows: shown.map(\.row),
      columns: [
        .init(field: "g", name: LocalizedText("series and horizon", "序列和提前量")),
        .init(field: "n", name: LocalizedText("forecast by", "预测方法")),
        .init(field: "v", name: LocalizedText("error ÷ best baseline's", "误差 ÷ 最佳基准")),
        .init(field: "lo", name: LocalizedText("from", "下限")),
        .init(field: "hi", name: LocalizedText("to", "上限")),
      ],
      specification: [JSONMember("layer", .array(skillLayers(shown, looks)))],
      height: max(150, 30 * (looks.count) * result.verdicts.count + 40))
  }

  private var skillTitle: LocalizedText {
    let lower = result.verdicts.compactMap { outcome in
      mainLine(of: outcome).flatMap { skill(of: $0.forecaster, in: outcome)?.skill }
    }
    let count = lower.count { $0 > 0 }
    return LocalizedText(
      "The error is lower than the best simple forecast's in \(count) of \(NumberWords.counted(lower.count, "case", "cases"))",
      "\(lower.count) 项里有 \(count) 项，误差低于最好的简单方法")
  }

  /// A row of the chart.
  private struct Entry {
    let row: JSONValue
    let ratio: Double
    /// The ends of the interval of a method that is judged.
    let judgedEnds: [Double]
  }

  private func entry(
    of forecaster: BacktestForecaster, in outcome: BacktestOutcome, at place: Int
  ) -> Entry? {
    guard let skill = skill(of: forecaster.name, in: outcome),
      let ratio = skill.skill.map({ 1 - $0 }), ratio > 0
    else { return nil }
    let interval = skill.skillInterval.map { (1 - $0.upperBound, 1 - $0.lowerBound) }
    let (low, high) = interval.flatMap { $0.0 > 0 ? $0 : nil } ?? (ratio, ratio)
    let isBaseline = forecaster.role == .baseline
    return Entry(
      row: [
        "g": .words(caseNames[place]), "n": .words(name(ofForecaster: forecaster.name)),
        "s": .words(isBaseline ? Self.others : forecaster.title), "v": .drawn(ratio),
        "lo": .drawn(low), "hi": .drawn(high),
      ], ratio: ratio, judgedEnds: isBaseline ? [] : [low, high])
  }

  /// As a multiple of the best one: simple forecasts worse than this would squeeze the others.
  private static let farBaseline = 3.0

  private static let others = LocalizedText("other simple forecasts", "其他简单方法")

  /// What the legend names, with its looks: as many judged forecasters as can be told apart.
  private var looks: [(name: LocalizedText, style: SeriesStyle)] {
    Array(
      zip(
        judged.map(\.title) + [Self.others],
        Array(SeriesStyle.all.dropFirst().prefix(judged.count)) + [SeriesStyle.all[0]]
      ).map { (name: $0, style: $1) })
  }

  private func skillLayers(
    _ entries: [Entry], _ looks: [(name: LocalizedText, style: SeriesStyle)]
  ) -> [JSONValue] {
    let ends = [1] + entries.map(\.ratio) + entries.flatMap(\.judgedEnds)
    let (least, most) = (ends.min() ?? 1, ends.max() ?? 1)
    let x = { (field: String) -> JSONValue in
      [
        "field": .string(field), "type": "quantitative",
        "title": .words(
          LocalizedText(
            "better  ←   × the best baseline's error   → worse", "更准  ←   最佳基准误差的倍数   → 更差")),
        "axis": ["values": Self.ticks(from: least, to: most), "format": "~g", "grid": true],
        "scale": [
          "type": "log", "domain": [.drawn(least * 0.94), .drawn(most * 1.06)], "nice": false,
        ],
      ]
    }
    let offset: JSONValue = [
      "field": "s", "type": "nominal",
      "scale": ["domain": .array(looks.map { .words($0.name) })],
    ]
    let look = { (value: (SeriesStyle) -> JSONValue) -> JSONValue in
      [
        "field": "s", "type": "nominal",
        "scale": [
          "domain": .array(looks.map { .words($0.name) }),
          "range": .array(looks.map { value($0.style) }),
        ],
        "legend": ChartParts.legend(JSONMember("symbolSize", 110), JSONMember("symbolOpacity", 1)),
      ]
    }
    let color = look { .string($0.color.reference) }
    let spans: JSONValue = [
      "params": ChartParts.legendFocus,
      "mark": ["type": "rule", "strokeWidth": 2, "clip": true],
      "encoding": [
        "y": caseAxis, "yOffset": offset, "x": x("lo"), "x2": ["field": "hi"], "color": color,
        "opacity": ChartParts.opacity(0.7, faded: 0.1),
      ],
    ]
    let points: JSONValue = [
      "mark": ["type": "point", "filled": true, "size": 90],
      "encoding": [
        "y": caseAxis, "yOffset": offset, "x": x("v"), "color": color,
        "shape": look { .string($0.shape) }, "opacity": ChartParts.opacity(1, faded: 0.1),
        "tooltip": [
          ChartParts.tip("g", LocalizedText("series and horizon", "序列和提前量")),
          ChartParts.tip("n", LocalizedText("forecast by", "预测方法")),
          ChartParts.tip(
            "v", LocalizedText("error ÷ best baseline's", "误差 ÷ 最佳基准"), format: ".3~g"),
          ChartParts.tip("lo", LocalizedText("from", "下限"), format: ".3~g"),
          ChartParts.tip("hi", LocalizedText("to", "上限"), format: ".3~g"),
        ],
      ],
    ]
    let rule: JSONValue = [
      "data": ["values": [["at": 1]]],
      "mark": ["type": "rule", "strokeWidth": 2, "color": .color(Palette.text)],
      "encoding": ["x": ["field": "at", "type": "quantitative"]],
    ]
    return [rule, spans, points]
  }

  /// Round ratios within the ends.
  private static func ticks(from least: Double, to most: Double) -> JSONValue {
    let isWide = most / least > 4
    let ratios: [Double] =
      isWide
      ? [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 1_000]
      : [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 2, 2.5, 3, 4]
    return .array(ratios.filter { (least...most).contains($0) }.map(JSONValue.number))
  }
}
