/// A range that a figure of a launch was published with.
struct PublishedRange {
  let figure: LaunchFigure
  /// What the figure is, for people.
  let name: String
  let range: ClosedRange<Double>
  /// Where the range comes from.
  let source: String

  /// All there are for a launch.
  static let all = [
    PublishedRange(
      figure: .retention1, name: "visit on the first day after joining", range: 0.25...0.5,
      source: "apps † (medians 25 to 48 %, social up to 50 %)"),
    PublishedRange(
      figure: .retention7, name: "visit on the seventh day", range: 0.09...0.3,
      source: "apps † (medians 9 to 28 %, social up to 30 %)"),
    PublishedRange(
      figure: .retention30, name: "visit on the thirtieth day", range: 0.04...0.15,
      source: "apps † (medians 4 to 14 %, social up to 15 %)"),
    PublishedRange(
      figure: .weeklySpeakers, name: "members who write in a week", range: 0.1...0.3,
      source: "WeChat groups † (15 to 25 % is healthy, less than 10 % dead)"),
    PublishedRange(
      figure: .dailySpeakers, name: "members who write on the last day", range: 0.15...0.25,
      source: "WeChat groups † (who interact, not only by writing)"),
    PublishedRange(
      figure: .messagesPerMember, name: "messages a member on the last day", range: 0.5...1.2,
      source: "WeChat groups †"),
    PublishedRange(
      figure: .rankCorrelation, name: "log activity by rank, correlation with lognormal rates",
      range: 0.9...1, source: "health communities (van Mierlo 2014)"),
    PublishedRange(
      figure: .spread, name: "spread of log activity between those who write", range: 1.2...2.416,
      source: "Usenet (1.2) to health communities (2.4)"),
  ]
}
