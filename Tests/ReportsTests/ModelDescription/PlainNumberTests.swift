import Testing

@testable import Reports

struct PlainNumberTests {
  @Test(arguments: Self.cases)
  func `a number has no more digits than were stated`(number: Double, text: String) {
    #expect(PlainNumber.text(number) == text)
  }

  private static let cases: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (0.36, "0.36"), (-3.6, "−3.6"), (1e-5, "0.00001"),
    (1e9, "1,000,000,000"), (500, "500"), (1_234.5, "1,234.5"), (1.0 / 3, "0.333333"),
    (200.0 / 3, "66.6667"), (0.1 + 0.2, "0.3"), (999_999.6, "1,000,000"),
  ]

  @Test func `a derived number has few digits`() {
    #expect(PlainNumber.text(0.843_623, digits: 3) == "0.844")
    #expect(PlainNumber.text(12_345.6, digits: 3) == "12,346")
  }
}
