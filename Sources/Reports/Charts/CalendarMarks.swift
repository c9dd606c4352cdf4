import CommunityModel
import StudyResults

extension StudyFindings {
  /// Activities as short bars at the bottom of a drawing over days, phases as lines with their names: those of
  /// the best strategy's plan.
  var calendarMarks: [JSONValue] { activityMarks + phaseMarks }

  /// Activities that take place more often than can be told apart, or nearly always, are left out.
  private static let occurrenceLimit = 60
  private static let busyShare = 0.4

  var activityMarks: [JSONValue] {
    let last = scenario.horizonDays - 1
    let rows = leader.plan.activities.flatMap { activity -> [JSONValue] in
      let busyDays = activity.occurrences.reduce(0) { $0 + $1.count }
      guard activity.occurrences.count <= Self.occurrenceLimit,
        Double(busyDays) <= Self.busyShare * Double(scenario.horizonDays)
      else { return [] }
      return activity.occurrences.filter { $0.lowerBound <= last }.map { days in
        [
          "from": .integer(days.lowerBound), "until": .integer(min(last, days.upperBound) + 1),
          "name": .string(activity.name),
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      [
        "data": ["values": .array(rows)],
        "mark": [
          "type": "bar", "height": 6, "y": ["expr": "height - 4"], "opacity": 0.75,
          "color": .color(Palette.good),
        ],
        "encoding": [
          "x": ["field": "from", "type": "quantitative"], "x2": ["field": "until"],
          "tooltip": [
            ChartParts.tip("name", LocalizedText("activity", "活动")),
            ChartParts.tip("from", LocalizedText("from day", "从第几天")),
          ],
        ],
      ]
    ]
  }

  private var phaseMarks: [JSONValue] {
    let begun = leader.result.phases.filter { $0.chance.mean > 0 && $0.firstDay.count > 0 }
    let rows = begun.map { phase -> JSONValue in
      [
        "at": .drawn(phase.firstDay.quantiles.p50.rounded()), "name": .string(phase.name),
      ]
    }
    guard !rows.isEmpty else { return [] }
    let x: JSONValue = ["field": "at", "type": "quantitative"]
    // Names of short phases beside each other stand at two heights.
    let names = [0, 1].map { row -> JSONValue in
      [
        "data": ["values": .array(rows.indices.filter { $0 % 2 == row }.map { rows[$0] })],
        "mark": [
          "type": "text", "align": "left", "baseline": "top", "dx": 4,
          "y": .integer(2 + 15 * row), "fontSize": 11.5, "limit": 110,
          "color": .color(Palette.muted),
        ],
        "encoding": [
          "x": x, "text": ["field": "name"],
          "tooltip": [
            ChartParts.tip("name", LocalizedText("phase", "阶段")),
            ChartParts.tip("at", LocalizedText("from day", "从第几天")),
          ],
        ],
      ]
    }
    let lines: JSONValue = [
      "data": ["values": .array(rows)],
      "mark": [
        "type": "rule", "strokeDash": [2, 3], "strokeWidth": 1, "color": .color(Palette.muted),
      ],
      "encoding": ["x": x],
    ]
    return [lines] + names
  }
}
