import OutputAnalysis
import ReplicationOutcomes

extension DayRecord {
  /// Shows what members of groups add to.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    visit(&engaged)
    visit(&visitors)
    visit(&weeklyActives)
    visit(&monthlyActives)
    visit(&posters)
    visit(&messages)
    visit(&invitesAccepted)
    visit(&muted)
    visit(&participations)
    visit(&silentGroups)
    visit(&deadGroups)
    visit(&silenced)
    visit(&satisfaction)
    visit(&visitorsSatisfaction)
    visit(&habit)
    visit(&fatigue)
    visit(&bond)
    visit(&trust)
    tiers.eachCount(visit)
    for prize in wantedPrizes.indices { visit(&wantedPrizes[prize]) }
    for offer in offers.indices { offers[offer].eachCount(visit) }
  }
}

extension OfferCounts {
  /// Shows how far visitors came.
  fileprivate mutating func eachCount(_ visit: (inout Int) -> Void) {
    visit(&seen)
    visit(&interested)
    visit(&trusting)
    visit(&wanting)
  }
}

extension SourceCounts {
  /// Shows what became of people.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    visit(&joins)
    visit(&membersAtEnd)
    visit(&engagedAtEnd)
    visit(&eligible30)
    visit(&visited30)
    visit(&messages)
    visit(&invited)
  }
}

extension GenerationCounts {
  /// Shows what became of people.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    visit(&joined)
    visit(&eligible30)
    visit(&visited30)
    visit(&engagedAtEnd)
    visit(&invited)
  }
}

extension CohortCounts {
  /// Shows what became of people.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    visit(&joined)
    for tenure in CohortCounts.tenureDays.indices {
      visit(&eligible[tenure])
      visit(&visited[tenure])
      visit(&present[tenure])
    }
    visit(&invited)
    visit(&activated)
    visit(&converted)
    visit(&referrers)
  }
}

extension Division {
  /// People of all who hold groups by their totals.
  func merged(_ totals: TotalsHistogram) throws -> TotalsHistogram {
    guard isDivided else { return totals }
    // All say as many counts as the longest of them has.
    let counts = totals.peopleCounts
    let lengths = try gather([counts.count])
    var padded = counts + Array(repeating: 0, count: (lengths.max() ?? 0) - counts.count)
    try addUp { visit in for total in padded.indices { visit(&padded[total]) } }
    return TotalsHistogram(peopleCounts: padded)
  }
}
