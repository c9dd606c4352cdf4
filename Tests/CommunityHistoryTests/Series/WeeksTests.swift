import CommunityModel
import Testing

@testable import CommunityHistory

struct WeeksTests {
  private static func series(
    _ columns: [HistoryMeasure: [Double?]], dayCount: Int = 16
  ) -> DailySeries {
    DailySeries(
      firstDate: CalendarDate(daysSinceEpoch: 17_000), dayCount: dayCount, columns: columns)
  }

  private static let numbers = (1...16).map { Double?(Double($0)) }

  @Test func `days add up, people do not, and days beyond the last week are left over`() {
    let days = Self.series([.messages: Self.numbers, .weeklyActive: Self.numbers])
    #expect(days.weekCount == 2)
    #expect(days.weekly(.messages) == [28, 77])
    #expect(days.weekly(.weeklyActive) == [7, 14])
    #expect(days.weekly(.invites) == [nil, nil])
  }

  @Test func `a day that is not known takes a sum with it, but not a number of people`() {
    var gaps = Self.numbers
    (gaps[3], gaps[13]) = (nil, nil)
    let days = Self.series([.messages: gaps, .weeklyActive: gaps])
    #expect(days.weekly(.messages) == [nil, nil])
    #expect(days.weekly(.weeklyActive) == [7, 13])
  }

  @Test func `joins that nobody counted are rises of the members`() {
    var members: [Double?] = [5, 6, 6, 9, 8, 8, 8, 10]
    let days = Self.series([.members: members], dayCount: 8)
    #expect(days.areArrivalsRises)
    #expect(days.arrivals == [0, 1, 0, 3, 0, 0, 0, 2])
    #expect(days.weekly(.joins) == [4])
    #expect(days.membersBefore == 5)
    members[2] = nil
    #expect(Self.series([.members: members], dayCount: 8).arrivals == [0, 1, nil, nil, 0, 0, 0, 2])
    let counted = Self.series(
      [.members: members, .joins: [2, 1, 0, 3, 0, 0, 0, 2]], dayCount: 8)
    #expect(!counted.areArrivalsRises)
    #expect(counted.weekly(.joins) == [6])
    #expect(counted.membersBefore == 3)
  }

  @Test func `the first days know nothing of later ones`() {
    let days = Self.series([.messages: Self.numbers])
    #expect(days.firstDays(7) == Self.series([.messages: Array(Self.numbers[..<7])], dayCount: 7))
    #expect(days.firstDays(99) == days)
    #expect(days.firstDays(0).dayCount == 1)
  }
}
