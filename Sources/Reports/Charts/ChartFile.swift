import CommunityModel

/// A chart in a file of its own: Vega-Lite for slides, notebooks and other programs, light on white.
package enum ChartFile {
  /// The folder of charts.
  package static let folder = "charts"
  /// How names of their files end.
  package static let ending = ".vl.json"

  /// The name of a chart's file in the results' folder.
  static func name(of chart: Chart, in language: Language) -> String {
    "\(folder)/\(chart.key).\(language.rawValue)\(ending)"
  }

  /// The specification with its data.
  static func text(of chart: Chart, in language: Language) -> String {
    let isSplit = chart.specification.contains { $0.key == "facet" }
    let size: [JSONMember] =
      isSplit
      ? [] : [JSONMember("width", 960), JSONMember("height", .integer(max(420, chart.height)))]
    let head: [JSONMember] =
      [
        JSONMember("$schema", "https://vega.github.io/schema/vega-lite/v5.json"),
        JSONMember("description", .words(chart.reading)),
      ] + size + [
        JSONMember("background", "white"), JSONMember("padding", 24),
        JSONMember("title", title(of: chart)), JSONMember("config", config),
        JSONMember("data", ["values": .array(chart.rows)]),
      ]
    return JSONValue.object(head + chart.specification).resolved(in: language).compactText + "\n"
  }

  private static func title(of chart: Chart) -> JSONValue {
    [
      "text": .words(chart.title), "subtitle": .words(chart.subtitle), "anchor": "start",
      "fontSize": 26, "subtitleFontSize": 16, "offset": 18, "color": .color(Palette.text),
      "subtitleColor": .color(Palette.muted),
    ]
  }

  private static let config: JSONValue = [
    // A list that ends with a generic family: renderers drop all text if no named font is there.
    "font":
      "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, WenQuanYi Micro Hei, Droid Sans Fallback, sans-serif",
    "view": ["stroke": nil],
    "axis": [
      "gridColor": .color(Palette.line), "domain": false, "tickColor": .color(Palette.line),
      "labelColor": .color(Palette.muted), "titleColor": .color(Palette.muted),
      "titleFontWeight": "normal", "labelFontSize": 15, "titleFontSize": 15, "labelLimit": 300,
    ],
    "legend": ["orient": "top", "labelFontSize": 15, "labelLimit": 300, "columnPadding": 22],
    "header": ["labelColor": .color(Palette.text)],
  ]
}
