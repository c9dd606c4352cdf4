/// Money or hours by item, entered item by item every day.
///
/// Sums are taken in the order of the items, so that they are the same bits every time.
struct Account: Sendable {
  /// What each item has taken so far.
  private(set) var totals: [Double]
  /// What all items have taken today.
  private(set) var today = 0.0
  private var nextItem = 0

  init(itemCount: Int) {
    totals = Array(repeating: 0, count: itemCount)
  }

  /// What all items have taken so far.
  var total: Double { totals.reduce(0, +) }

  mutating func beginDay() {
    today = 0
    nextItem = 0
  }

  /// Enters today's amount of the next item.
  mutating func enter(_ amount: Double) {
    totals[nextItem] += amount
    today += amount
    nextItem += 1
  }
}
