import Testing

@testable import ScenarioFiles

/// Ends and steps of sliders.
struct SliderScaleTests {
  @Test func `ends are round and at most a third above what they are to reach`() {
    for value in stride(from: -6.0, through: 9, by: 0.01).map({ pow10($0) }) {
      let end = SliderScale.end(above: value)
      #expect(end >= value && end <= value * 4 / 3 * (1 + 1e-12))
    }
    #expect(SliderScale.end(above: 42) == 50 && SliderScale.end(above: 0.0301) == 0.04)
  }

  @Test func `steps are 1, 2 or 5 of a decimal place, and finer where values need it`() {
    #expect(SliderScale.step(of: 0...21, through: [3, 7], isWhole: false) == 0.5)
    #expect(SliderScale.step(of: 0...1_200, through: [], isWhole: false) == 20)
    #expect(SliderScale.step(of: 0...1_200, through: [599], isWhole: false) == 1)
    #expect(SliderScale.step(of: 0...1, through: [0.894_427_19], isWhole: false) == 0.01)
    #expect(SliderScale.step(of: 99...699, through: [599], isWhole: false) == 10)
    #expect(SliderScale.step(of: 0...14, through: [3], isWhole: true) == 1)
    #expect(SliderScale.step(of: 5...6, through: [5], isWhole: true) == 1)
  }

  @Test func `numbers of a slider have no trace of binary fractions`() {
    #expect(SliderScale.number(0.1, times: 3, from: 0) == 0.3)
    #expect(SliderScale.number(0.01, times: 64, from: 0.05) == 0.69)
    #expect(SliderScale.number(1e300, times: 2, from: 0) == 2e300)
  }

  private func pow10(_ exponent: Double) -> Double {
    let whole = exponent.rounded(.down)
    let base = Double("1e\(Int(whole))") ?? 1
    return base * (1 + 9 * (exponent - whole))
  }
}
