import CommunityModel
import StudyResults

extension CSVTable {
  /// What happened in every week beside what was forecast of it.
  init(weeksOf result: TrackResult) {
    header =
      ["series", "role", "week", "week_start", "actual", "p50"] + Self.bandEnds.map(\.name)
      + ["evidence"]
    rows = result.series.flatMap { series in
      series.weeks.map { week in
        let start = result.scenario.start.adding(days: 7 * (week.week - 1)).iso8601
        return [
          .text(series.name), .text(series.role.rawValue), .count(week.week), .text(start),
          .optional(week.observed), .number(week.quantiles[Self.medianPlace]),
        ] + Self.bandEnds.map { .number(week.quantiles[$0.place]) } + [.optional(week.evidence)]
      }
    }
  }

  /// Whether the forecast of each number holds.
  init(alarmsOf result: TrackResult) {
    header = [
      "series", "role", "weeks_known", "inside_80", "deviation", "status", "alarm_week",
      "off_since",
      "sentence_en", "sentence_zh",
    ]
    rows = result.series.map { series in
      let sentence = TrackFindings.sentence(series)
      return [
        .text(series.name), .text(series.role.rawValue), .count(series.knownCount),
        .count(series.insideCount), .optional(series.deviation), .text(series.status.rawValue),
        .optional(series.alarm.map { Double($0.week) }),
        .optional(series.alarm.map { Double($0.since) }),
        .text(sentence.english), .text(sentence.chinese),
      ]
    }
  }
}
