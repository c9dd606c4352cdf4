import Testing

@testable import Reports

@Suite("Digits follow the error")
struct PrecisionTests {
  @Test(
    arguments: [
      (1_306.4, 10.7, "1,310"), (1_306.4, 4.9, "1,306"), (1_306.4, 5.1, "1,310"),
      (1_306.4, 600.0, "1,000"), (294.02, 0.04, "294"), (0.1234, 0.0004, "0"),
    ])
  func `whole things are rounded to the power of ten below twice the error`(
    value: Double, error: Double, text: String
  ) {
    let step = Precision.step(for: value, error: error, finest: 1)
    #expect(Precision.text(value, step: step) == text)
  }

  @Test func `a number keeps one digit of its own however large the error`() {
    let step = Precision.step(for: 37, error: 5_000, finest: 1)
    #expect(Precision.text(37, step: step) == "40")
  }

  @Test(arguments: [0.0, .nan, .infinity])
  func `without an error the finest step holds`(error: Double) {
    #expect(Precision.step(for: 12, error: error, finest: 0.1) == 0.1)
    #expect(Precision.text(12.34, step: 0.1) == "12.3")
  }

  @Test func `what is no number is a dash`() {
    #expect(Precision.text(.nan, step: 1) == "–")
    #expect(Precision.text(.infinity, step: 1) == "–")
  }
}
