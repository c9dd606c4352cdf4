import Testing

@testable import Reports

struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1306, "1306"), (0.1, "0.1"), (1.0 / 3, "0.3333333333"),
    (1_234_567.891_23, "1234567.891"), (1e-7, "1e-07"), (1.5e12, "1.5e+12"), (-2.5, "-2.5"),
    (.nan, ""), (.infinity, ""),
  ])
  func `numbers have ten significant digits and no zeros at the end`(
    number: Double, text: String
  ) {
    #expect(NumberText.text(number) == text)
  }
}
