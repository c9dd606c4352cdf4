import CommunityModel

/// A few lines in one drawing, told apart by colour, dash and shape: rows have the fields `x`, `when` (the
/// place in words), `s` (the line's name) and `v`.
struct NamedLines {
  /// A line: its name and its points.
  struct Line {
    let name: LocalizedText
    let points: [Point]
  }

  /// A point: where it is, what people call that place, and the value.
  struct Point {
    let x: JSONValue
    let place: LocalizedText
    let value: Double
  }

  /// At most as many as there are colours.
  let lines: [Line]

  /// The rows of all lines.
  var rows: [JSONValue] {
    lines.flatMap { line in
      line.points.map { point in
        [
          "x": point.x, "when": .words(point.place), "s": .words(line.name),
          "v": .drawn(point.value),
        ]
      }
    }
  }

  /// The columns of the table of the data.
  ///
  /// - Parameters:
  ///   - place: What `when` is.
  ///   - value: What `v` is.
  /// - Returns: The columns with their headings.
  static func columns(place: LocalizedText, value: LocalizedText) -> [Chart.Column] {
    [
      .init(field: "s", name: LocalizedText("line", "曲线")), .init(field: "when", name: place),
      .init(field: "v", name: value),
    ]
  }

  /// The layers of a specification.
  ///
  /// - Parameters:
  ///   - x: The horizontal place, without its field.
  ///   - y: The value, without its field.
  ///   - format: How a tooltip writes the value.
  ///   - interpolation: How points are joined.
  /// - Returns: The lines and the points on them.
  func layers(
    x: [JSONMember], y: [JSONMember], format: String, interpolation: String = "linear"
  ) -> [JSONValue] {
    let place: JSONValue = .object([JSONMember("field", "x")] + x)
    let value: JSONValue = .object(
      [JSONMember("field", "v"), JSONMember("type", "quantitative")] + y)
    let line: JSONValue = [
      "params": ChartParts.legendFocus,
      "mark": ["type": "line", "strokeWidth": 2.5, "interpolate": .string(interpolation)],
      "encoding": [
        "x": place, "y": value, "color": look { .string($0.color.reference) },
        "strokeDash": look { .array($0.dash.map(JSONValue.integer)) },
        "opacity": ChartParts.opacity(1, faded: 0.1),
      ],
    ]
    let points: JSONValue = [
      "mark": ["type": "point", "filled": true, "size": .integer(pointSize)],
      "encoding": [
        "x": place, "y": value, "color": look { .string($0.color.reference) },
        "shape": look { .string($0.shape) }, "opacity": ChartParts.opacity(1, faded: 0.1),
        "tooltip": [
          ChartParts.tip("s", LocalizedText("line", "曲线")),
          ChartParts.tip("when", LocalizedText("when", "何时")),
          ChartParts.tip("v", LocalizedText("value", "数值"), format: format),
        ],
      ],
    ]
    return [line, points]
  }

  /// Points stand out where they stand apart, in square pixels.
  private var pointSize: Int { lines.contains { $0.points.count > 60 } ? 6 : 45 }

  private func look(_ value: (SeriesStyle) -> JSONValue) -> JSONValue {
    let legend =
      lines.count > 1
      ? ChartParts.legend(JSONMember("symbolSize", 110), JSONMember("symbolOpacity", 1)) : nil
    // A line alone is a whole one.
    let looks = zip(lines, lines.count > 1 ? SeriesStyle.all : [SeriesStyle.all[1]])
    return [
      "field": "s", "type": "nominal", "legend": legend,
      "scale": [
        "domain": .array(looks.map { .words($0.0.name) }),
        "range": .array(looks.map { value($0.1) }),
      ],
    ]
  }
}
