import CommunityModel

extension StudyFindings {
  /// Bars by group (field `g`), in each one for every strategy shown (`s`) with words beside it (`t`).
  ///
  /// - Parameters:
  ///   - x: What the length of a bar says.
  ///   - tips: The lines of its tooltip.
  /// - Returns: The layers of a specification.
  func groupedBars(_ x: JSONValue, tips: [JSONValue]) -> [JSONMember] {
    let color: JSONValue = [
      "field": "s", "type": "nominal", "scale": colorScale,
      "legend": strategies.count > 1 ? ChartParts.legend(JSONMember("symbolSize", 140)) : nil,
    ]
    let shared =
      groupPlaces + [
        JSONMember("x", x), JSONMember("color", color),
        JSONMember("opacity", ChartParts.opacity(1, faded: 0.15)),
      ]
    let bars: JSONValue = [
      "params": ChartParts.legendFocus,
      "mark": ["type": "bar", "cornerRadiusEnd": 4],
      "encoding": .object(shared + [JSONMember("tooltip", .array(tips))]),
    ]
    let labels: JSONValue = [
      "mark": ["type": "text", "align": "left", "dx": 6, "fontSize": 12, "limit": 140],
      "encoding": .object(shared + [JSONMember("text", ["field": "t"])]),
    ]
    return [JSONMember("layer", [bars, labels])]
  }

  /// The height of so many groups, in pixels.
  func groupedHeight(_ groups: Int) -> Int { max(90, groups * (shown.count * 16 + 20)) }

  /// What stands beside a bar: its value and, where several stand together, whose it is.
  func barLabel(_ value: String, of strategy: StrategyFindings) -> String {
    strategies.count > 1 ? "\(value)  \(strategy.name)" : value
  }

  /// Room for labels behind the longest bar, as a share of it.
  var barLabelRoom: Double { strategies.count > 1 ? 0.5 : 0.14 }

  private var groupPlaces: [JSONMember] {
    let group = JSONMember(
      "y",
      [
        "field": "g", "type": "nominal", "sort": nil,
        "axis": ["title": nil, "labelFontSize": 13, "labelPadding": 8],
      ])
    guard shown.count > 1 else { return [group] }
    let names: JSONValue = .array(shown.map { .string($0.name) })
    return [
      group,
      JSONMember("yOffset", ["field": "s", "type": "nominal", "scale": ["domain": names]]),
    ]
  }
}
