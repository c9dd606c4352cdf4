/// How many people reached each total, for example of messages written.
///
/// The memory grows with the largest total, not with the number of people.
public struct TotalsHistogram: Sendable, Equatable {
  /// Number of people by total; the last entry is never 0.
  package private(set) var peopleCounts: [Int] = []

  /// A histogram of nobody.
  public init() {}

  /// Counts one person for each of `totals`.
  ///
  /// - Precondition: No total is negative.
  public init(_ totals: some Sequence<Int>) {
    for total in totals { add(total: total) }
  }

  /// A histogram of so many people by total.
  package init(peopleCounts: [Int]) {
    self.peopleCounts = peopleCounts
    while self.peopleCounts.last == 0 { self.peopleCounts.removeLast() }
  }

  /// Takes in people who all have the same total.
  ///
  /// - Precondition: Neither number is negative.
  public mutating func add(total: Int, peopleCount: Int = 1) {
    precondition(total >= 0 && peopleCount >= 0, "totals and numbers of people are not negative")
    guard peopleCount > 0 else { return }
    if total >= peopleCounts.count {
      peopleCounts.append(contentsOf: repeatElement(0, count: total + 1 - peopleCounts.count))
    }
    peopleCounts[total] += peopleCount
  }

  /// Takes in all people of `other`.
  public mutating func merge(_ other: TotalsHistogram) {
    for (total, peopleCount) in other.peopleCounts.enumerated() {
      add(total: total, peopleCount: peopleCount)
    }
  }

  /// The number of people.
  public var peopleCount: Int { peopleCounts.reduce(0, +) }

  /// What all people hold together.
  public var sum: Int {
    peopleCounts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
  }
}
