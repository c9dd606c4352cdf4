import CommunityHistory
import CommunityModel

extension CSVTable {
  /// What happened week by week, a row a week.
  init(weeksOf description: HistoryDescription) {
    header = [
      "week", "first_day", "week_start", "days", "members", "joins", "leaves", "weekly_active",
      "mean_daily_active", "mean_daily_posters", "messages",
    ]
    rows = description.weeks.enumerated().map { place, week in
      [
        .count(place), .count(week.firstDay), .text(week.firstDate?.iso8601 ?? ""),
        .count(week.dayCount),
      ]
        + [
          week.members, week.joins, week.leaves, week.weeklyActive, week.meanDailyActive,
          week.meanDailyPosters, week.messages,
        ].map(CSVCell.optional)
    }
  }

  /// How counts differ between the days of the week, a row a day.
  init(weekdaysOf description: HistoryDescription) {
    header = ["metric", "weekday", "factor", "factor_se", "days"]
    rows = description.weekdayPatterns.flatMap { pattern in
      pattern.factors.map { factor in
        [
          .text(pattern.measure.rawValue), .text(factor.weekday.key), .number(factor.factor),
          .number(factor.standardError), .count(factor.dayCount),
        ]
      }
    }
  }

  /// The suspected shocks, a row a shock.
  init(shocksOf description: HistoryDescription) {
    header = ["metric", "kind", "day", "date", "level_before", "level_after"]
    rows = description.shocks.map { shock in
      [
        .text(shock.measure.rawValue), .text(shock.kind.rawValue), .count(shock.day),
        .text(shock.date?.iso8601 ?? ""), .number(shock.fromLevel), .number(shock.toLevel),
      ]
    }
  }
}
