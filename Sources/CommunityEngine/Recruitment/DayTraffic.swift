/// What a day's channels and groups did, by source.
struct DayTraffic: Sendable {
  /// People reached, by channel.
  var reached: [Double]
  /// People expected to add the operator, by channel.
  var contacts: [Double]
  /// People admitted to a group, by place in `CommunityPlan.sources`.
  var joins: [Double]

  init(sourceCount: Int) {
    reached = Array(repeating: 0, count: sourceCount)
    contacts = reached
    joins = reached
  }
}
