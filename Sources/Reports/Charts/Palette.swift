import CommunityModel

/// A colour of reports, in the light theme and in the dark one.
///
/// Text in any of them, and every mark that means something, has a contrast of at least 4.5 to the card it
/// stands on (WCAG 2.1).
struct PaletteColor: Sendable, Equatable {
  /// Its name in style sheets, without the leading dashes.
  let name: String
  /// sRGB, `#rrggbb`.
  let light: String
  let dark: String

  /// How a specification or a style names it.
  var reference: String { "var(--\(name))" }
}

/// The colours of reports.
enum Palette {
  static let background = PaletteColor(name: "bg", light: "#f3f5f8", dark: "#0e141b")
  static let card = PaletteColor(name: "card", light: "#ffffff", dark: "#161f29")
  static let text = PaletteColor(name: "fg", light: "#15202e", dark: "#e8eef5")
  static let muted = PaletteColor(name: "mut", light: "#5a6778", dark: "#9fb0c3")
  static let line = PaletteColor(name: "line", light: "#e3e8ee", dark: "#283442")
  static let good = PaletteColor(name: "good", light: "#00704c", dark: "#3ccf9b")
  static let low = PaletteColor(name: "low", light: "#b87000", dark: "#e8b04a")
  static let high = PaletteColor(name: "high", light: "#0072b2", dark: "#56b4e9")
  static let link = PaletteColor(name: "link", light: "#0069a5", dark: "#6fbdf0")

  /// Strategies, in the scenario's order; after Okabe and Ito (2008), darkened for text.
  static let series = [
    PaletteColor(name: "s1", light: "#5f6e83", dark: "#a9b6c8"),
    PaletteColor(name: "s2", light: "#0072b2", dark: "#56b4e9"),
    PaletteColor(name: "s3", light: "#c45100", dark: "#f28e4b"),
    PaletteColor(name: "s4", light: "#7a3e9d", dark: "#cfa3ea"),
  ]

  static let all =
    [background, card, text, muted, line, good, low, high, link] + series

  /// The light colours by the names that specifications use.
  static let lightByReference = Dictionary(
    uniqueKeysWithValues: all.map { ($0.reference, $0.light) })
}

/// How one strategy looks in every chart: colour, dash and shape say the same, so that none is needed alone.
struct SeriesStyle: Sendable, Equatable {
  let color: PaletteColor
  /// Lengths of strokes and gaps, in pixels.
  let dash: [Int]
  /// A symbol of Vega.
  let shape: String

  /// The looks that can be told apart, in the order of the palette.
  static let all = zip(
    Palette.series,
    [
      ([6, 4], "square"), ([1, 0], "circle"), ([10, 3, 2, 3], "triangle-up"), ([2, 3], "diamond"),
    ]
  ).map { SeriesStyle(color: $0, dash: $1.0, shape: $1.1) }

  /// The look of one of several strategies.
  ///
  /// Where there are too many to tell apart, the best one stands out.
  static func style(of place: Int, among count: Int, best: Int) -> SeriesStyle {
    guard count > 1 else { return all[1] }
    guard count > all.count else { return all[place] }
    return place == best ? all[1] : all[0]
  }
}

extension StudyFindings {
  /// Strategies that can be told apart in one chart; more get a chart each.
  static let seriesLimit = Palette.series.count

  /// The look of a strategy.
  func style(of place: Int) -> SeriesStyle {
    .style(of: place, among: strategies.count, best: best)
  }

  /// Strategies that charts show where each mark needs a place of its own: all, or the best two where there
  /// are too many to tell apart.
  var shown: [StrategyFindings] {
    strategies.count > Self.seriesLimit ? [leader, runnerUp].compactMap(\.self) : ranked
  }

  /// Scales by the names of the strategies shown, for the fields of charts.
  var colorScale: JSONValue { colorScale(of: shown) }
  var dashScale: JSONValue { scale(of: shown) { .array($0.dash.map(JSONValue.integer)) } }
  var shapeScale: JSONValue { shapeScale(of: shown) }

  func colorScale(of strategies: [StrategyFindings]) -> JSONValue {
    scale(of: strategies) { .string($0.color.reference) }
  }

  func shapeScale(of strategies: [StrategyFindings]) -> JSONValue {
    scale(of: strategies) { .string($0.shape) }
  }

  private func scale(
    of strategies: [StrategyFindings], _ value: (SeriesStyle) -> JSONValue
  ) -> JSONValue {
    let listed = strategies.sorted { $0.place < $1.place }
    return [
      "domain": .array(listed.map { .string($0.name) }),
      "range": .array(listed.map { value(style(of: $0.place)) }),
    ]
  }
}
