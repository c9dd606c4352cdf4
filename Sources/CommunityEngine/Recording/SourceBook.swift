import ReplicationOutcomes

/// What each source brought, and what became of those it brought.
struct SourceBook: Sendable {
  /// In the order of `CommunityPlan.sources`.
  private(set) var counts: [SourceCounts]
  /// Today's reach, contacts and joins.
  private(set) var today: DayTraffic
  private let horizonDays: Int

  init(sourceCount: Int, horizonDays: Int) {
    counts = Array(repeating: SourceCounts(), count: sourceCount)
    today = DayTraffic(sourceCount: sourceCount)
    self.horizonDays = horizonDays
  }

  mutating func beginDay() {
    for source in counts.indices { today.joins[source] = 0 }
  }

  /// Takes over who was reached and admitted today.
  mutating func endJoining(_ day: Int) {
    let isEligible = day + CohortCounts.tenureDays[2] < horizonDays
    for source in counts.indices {
      let joins = Int(today.joins[source])
      counts[source].reached += today.reached[source]
      counts[source].contacts += today.contacts[source]
      counts[source].joins += joins
      counts[source].membersAtEnd += joins
      if isEligible { counts[source].eligible30 += joins }
    }
  }

  /// A channel reaches people.
  mutating func reach(_ source: Int, people: Double, contacts: Double) {
    today.reached[source] = people
    today.contacts[source] = contacts
  }

  /// People are admitted to groups, or turned away, perhaps brought by members.
  mutating func join(_ arrivals: [Arrival], to groups: [Int], from inviters: [Inviter]) {
    var joins = today.joins.mutableSpan
    for place in arrivals.indices where groups[place] != Placement.turnedAway {
      joins[arrivals[place].source] += 1
    }
    for place in arrivals.indices where groups[place] != Placement.turnedAway {
      guard let inviter = arrivals[place].inviter else { continue }
      counts[inviters[inviter].source].invited += 1
    }
  }

  /// Someone visits thirty days after joining.
  mutating func visitOnDay30(_ source: Int) {
    counts[source].visited30 += 1
  }

  /// Someone leaves.
  mutating func leave(_ source: Int, messages: Int) {
    counts[source].membersAtEnd -= 1
    counts[source].messages += messages
  }

  /// Someone is there at the end.
  mutating func stay(_ source: Int, messages: Int, isEngaged: Bool) {
    counts[source].messages += messages
    counts[source].engagedAtEnd += isEngaged ? 1 : 0
  }

  /// Shows all counts of the run.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    for source in counts.indices { counts[source].eachCount(visit) }
  }

  /// Takes in what sources have cost, and when that was paid back.
  mutating func takeCosts(_ costs: [Double], paybackDays: [Int?]) {
    for (source, cost) in costs.enumerated() { counts[source].cost = cost }
    for (source, day) in paybackDays.enumerated() { counts[source].paybackDay = day }
  }
}
