import Testing

@testable import Reports

struct NumberWordsTests {
  @Test(arguments: [
    (0.0, "0"), (999, "999"), (1_306, "1,306"), (1_234_567.5, "1,234,568"), (-1_000, "−1,000"),
    (-0.2, "0"),
  ])
  func `counts are grouped by three digits`(number: Double, text: String) {
    #expect(NumberWords.count(number) == text)
  }

  @Test func `small errors keep their digits`() {
    #expect(NumberWords.count(1_234.567, decimals: 2) == "1,234.57")
  }

  @Test(arguments: [
    (0.0, "0%"), (0.001, "<1%"), (0.005, "1%"), (0.5, "50%"), (0.994, "99%"), (0.999, ">99%"),
    (1.0, "100%"),
  ])
  func `a chance that is not certain is never shown as certain`(share: Double, text: String) {
    #expect(NumberWords.percent(share) == text)
  }

  @Test(arguments: [(563, "563 B"), (5_648, "6 KB"), (4_294_967_296, "4.3 GB")])
  func `amounts of data are rounded`(count: Int, text: String) {
    #expect(NumberWords.bytes(count) == text)
  }
}
