import CommunityModel
import Testing

@testable import Reports

@Suite("Values as people write them")
struct FigureFormatTests {
  @Test(
    arguments: [
      ("CNY", 14_523.0, "¥14,500"), ("USD", -47_100.0, "−$47,100"), ("XYZ", 14_523.0, "14,500 XYZ"),
      ("CNY", 0.0, "¥0"), ("CNY", -0.4, "−¥0.4"), ("CNY", -0.0, "¥0"), ("CNY", .nan, "–"),
    ])
  func money(currency: String, value: Double, text: String) {
    let format = FigureFormat(unit: .money, currency: currency)
    #expect(format.text(value, error: abs(value) < 1 ? 5 : 60) == text)
  }

  @Test func `shares are percent`() {
    let format = FigureFormat(unit: .share, currency: "CNY")
    #expect(format.text(0.7964, error: 0.004) == "80%")
    #expect(format.text(0, error: 0) == "0%")
    #expect(format.text(.nan, error: 0) == "–")
  }

  @Test func `counts are whole where they have an error, and means of few are not`() {
    let format = FigureFormat(unit: .count, currency: "CNY")
    #expect(format.text(294.3, error: 0.01) == "294")
    #expect(format.text(2.5, error: 0.01) == "2.5")
    #expect(format.text(0, error: 0) == "0")
  }

  @Test func `a difference has its sign, and nothing has none`() {
    let format = FigureFormat(unit: .count, currency: "CNY")
    #expect(format.signed(27.1, error: 1) == "+27")
    #expect(format.signed(-27.1, error: 1) == "−27")
    #expect(format.signed(0.2, error: 300) == "+0.2")
    #expect(format.signed(0, error: 3) == "0")
  }

  @Test func `a sign is not read as a dash`() {
    #expect(RangeWords.text("3", "7").chinese == "3–7")
    #expect(RangeWords.text("−3", "7").chinese == "−3 到 7")
    #expect(RangeWords.symbols("−9", "−3") == "−9 … −3")
  }
}
