import CommunityModel
import Testing

@testable import HistoryFitting

@Suite struct FittingErrorTests {
  @Test func `places are counted from one in words`() {
    #expect(FittingError.impossibleValue(place: 0).message.english.contains("Value 1 of"))
    #expect(FittingError.impossibleValue(place: 0).message.chinese.contains("第 1 个"))
    #expect(FittingError.unequalLengths(found: 3, needed: 9).message.chinese.contains("3 个数值，应为 9"))
  }
}
