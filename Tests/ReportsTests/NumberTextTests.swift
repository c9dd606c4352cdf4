import Foundation
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

  @Test func `all numbers are written as C writes them`() {
    var state: UInt64 = 1
    for trial in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number =
        switch trial % 4 {
        case 0: Double(bitPattern: state)
        case 1: Double(Int64(bitPattern: state) >> (16 + trial % 48))
        case 2: (Double(Int64(bitPattern: state) >> 30) / 1_000)
        default: Double(Int64(bitPattern: state)) / 1e19
        }
      guard number.isFinite else { continue }
      #expect(NumberText.text(number) == String(format: "%.10g", number + 0))
    }
  }

  @Test(arguments: [9_999_999_999, 10_000_000_000, -9_999_999_999, 99_999_999_995, 1e15, -1e22])
  func `whole numbers of ten digits have no exponent, longer ones have`(number: Double) {
    #expect(NumberText.text(number) == String(format: "%.10g", number))
  }
}
