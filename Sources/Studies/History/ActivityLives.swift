import CommunityHistory
import HistoryFitting

/// What each member of a log did, as laws of staying, activity and purchases take it.
struct ActivityLives {
  private let log: MemberLog

  init(_ log: MemberLog) { self.log = log }

  /// People whose join was seen.
  var joinerCount: Int { log.firstSpells.count { $0?.isJoinCounted == true } }

  /// Those who joined in each week, by weeks since joining: how many were still members, as far as was seen;
  /// `nil` without leaves.
  func cohorts() -> [CohortSurvivors]? {
    guard log.kindsSeen.contains(.leave) else { return nil }
    let spells = log.firstSpells.compactMap { $0 }.filter(\.isJoinCounted)
    let weeks = Dictionary(grouping: spells) { $0.firstDay / Self.weekLength }
    let cohorts = weeks.sorted { $0.key < $1.key }.compactMap { week, spells -> CohortSurvivors? in
      // Whoever joined last in the week is seen for so many whole weeks.
      let observed = log.dayCount - 1 - (Self.weekLength * week + Self.weekLength - 1)
      guard observed >= Self.weekLength else { return nil }
      let survivors = (0...observed / Self.weekLength).map { age in
        Double(
          spells.count { spell in
            spell.leaveDay.map { $0 - spell.firstDay >= Self.weekLength * age } ?? true
          })
      }
      return try? CohortSurvivors(survivors: survivors)
    }
    return cohorts.isEmpty ? nil : cohorts
  }

  /// The days of activity of members whose join was seen, from the first one on; none without visits.
  func activeDayHistories() -> [PurchaseHistory] {
    guard log.kindsSeen.contains(.visit) else { return [] }
    let joined = log.firstSpells.map { $0?.isJoinCounted == true }
    return histories { $0.isActivity && joined[$0.member] }
  }

  /// The days of purchases of buyers, from the first one on.
  func purchaseHistories() -> [PurchaseHistory] {
    histories { $0.kind == .purchase }
  }

  /// What buyers spent, of purchases with an amount.
  func spends() -> [CustomerSpend] {
    var sums = [Int: (count: Int, sum: Double)]()
    for event in log.events where event.kind == .purchase {
      guard let amount = event.amount, amount > 0 else { continue }
      let before = sums[event.member] ?? (0, 0)
      sums[event.member] = (before.count + 1, before.sum + amount)
    }
    return sums.sorted { $0.key < $1.key }.map {
      CustomerSpend(purchaseCount: $0.value.count, average: $0.value.sum / Double($0.value.count))
    }
  }

  /// Messages of the last 28 days of those who were members all that time; `nil` if the log has no messages or
  /// is shorter.
  func recentMessages() -> [Int]? {
    guard log.kindsSeen.contains(.message), log.dayCount >= Self.recentDays else { return nil }
    let start = log.dayCount - Self.recentDays
    var counts = log.firstSpells.map { spell -> Int? in
      guard let spell, spell.firstDay <= start, spell.leaveDay == nil else { return nil }
      return 0
    }
    for event in log.events where event.kind == .message && event.day >= start {
      counts[event.member]? += 1
    }
    return counts.compactMap(\.self)
  }

  /// Days on which members did something, each day once.
  private func histories(_ isCounted: (MemberEvent) -> Bool) -> [PurchaseHistory] {
    var days = [Int: (first: Int, last: Int, count: Int)]()
    for event in log.events where isCounted(event) {
      guard var known = days[event.member] else {
        days[event.member] = (event.day, event.day, 1)
        continue
      }
      if event.day > known.last {
        known.last = event.day
        known.count += 1
        days[event.member] = known
      }
    }
    return days.sorted { $0.key < $1.key }.compactMap { _, found in
      try? PurchaseHistory(
        repeatCount: found.count - 1, lastPurchase: Double(found.last - found.first),
        age: Double(log.dayCount - 1 - found.first))
    }
  }

  private static let weekLength = 7
  private static let recentDays = 28
}
