import CommunityModel

/// Pieces that several charts share.
enum ChartParts {
  /// Clicking the legend leaves only that strategy in full colour.
  static let legendFocus: JSONValue = [
    [
      "name": "pick",
      "select": ["type": "point", "fields": ["s"], "toggle": "true"],
      "bind": "legend",
    ]
  ]

  /// A legend above the drawing, without title.
  static func legend(_ symbol: JSONMember...) -> JSONValue {
    .object([JSONMember("title", nil), JSONMember("orient", "top")] + symbol)
  }

  /// A line as long as a dash pattern needs.
  static let strokeLegend = legend(
    JSONMember("symbolType", "stroke"), JSONMember("symbolStrokeWidth", 3),
    JSONMember("symbolSize", 420), JSONMember("symbolOpacity", 1))

  /// An opacity that fades where another strategy has the focus.
  static func opacity(_ shown: Double, faded: Double) -> JSONValue {
    [
      "condition": ["param": "pick", "value": .number(shown), "empty": true],
      "value": .number(faded),
    ]
  }

  /// A line across the drawing at one value, with words beside it.
  static func rule(
    at value: Double, channel: String, words: LocalizedText, color: PaletteColor = Palette.muted,
    text: [JSONMember]
  ) -> [JSONValue] {
    let data: JSONValue = ["values": [["at": .number(value), "words": .words(words)]]]
    let place: JSONValue = ["field": "at", "type": "quantitative"]
    return [
      [
        "data": data,
        "mark": [
          "type": "rule", "strokeDash": [4, 4], "strokeWidth": 1.5, "color": .color(color),
        ],
        "encoding": .object([JSONMember(channel, place)]),
      ],
      [
        "data": data,
        "mark": .object(
          [
            JSONMember("type", "text"), JSONMember("fontSize", 12), JSONMember("fontWeight", 600),
            JSONMember("color", .color(color)),
          ] + text),
        "encoding": .object([
          JSONMember(channel, place), JSONMember("text", ["field": "words"]),
        ]),
      ],
    ]
  }

  /// A line of a tooltip.
  static func tip(_ field: String, _ title: LocalizedText, format: String? = nil) -> JSONValue {
    .object(
      [JSONMember("field", .string(field)), JSONMember("title", .words(title))]
        + (format.map { [JSONMember("format", .string($0))] } ?? []))
  }
}
