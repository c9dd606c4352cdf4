import Testing

@testable import CommunityEngine

struct TenureBookTests {
  @Test func `people are counted in the weeks in which they can be seen`() {
    var book = TenureBook(horizonDays: 15)
    book.join(3, day: 0)
    book.join(2, day: 7)
    book.join(1, day: 9)
    // One is gone on day 7, one is there for the last time on it.
    book.leave(joinedDay: 0, day: 6)
    book.leave(joinedDay: 0, day: 7)
    // Their next whole week lies beyond the horizon.
    book.leave(joinedDay: 7, day: 14)
    book.leave(joinedDay: 9, day: 9)
    #expect(
      book.counts() == [
        TenureCount(eligible: 6, present: 6), TenureCount(eligible: 5, present: 4),
        TenureCount(eligible: 3, present: 1),
      ])
  }

  @Test(arguments: [(1, 1), (7, 1), (8, 2), (364, 52), (365, 53), (366, 53), (3_660, 53)])
  func `weeks go as far as the horizon, and to a year`(horizonDays: Int, count: Int) {
    var book = TenureBook(horizonDays: horizonDays)
    book.join(2, day: 0)
    book.leave(joinedDay: 0, day: horizonDays - 1)
    #expect(
      book.counts() == Array(repeating: TenureCount(eligible: 2, present: 2), count: count))
  }
}
