import Foundation
import PortableMath
import Testing

@Suite struct DoubleFunctionsTests {
  @Test func `exponential is within its stated error of the C library`() {
    var worst = 0.0
    for step in 0...2_000_000 {
      let x = -700 + Double(step) * 0.000_7
      worst = max(worst, abs(exponential(x) / exp(x) - 1))
    }
    for power in -60...9 {
      for sign in [-1.0, 1] {
        let x = sign * 1.234_567 * exp2(Double(power))
        worst = max(worst, abs(exponential(x) / exp(x) - 1))
      }
    }
    #expect(worst < 1e-15)
  }

  @Test func `exponential is exact at zero and clamped at 700`() {
    #expect(exponential(0.0) == 1)
    #expect(exponential(-0.0) == 1)
    #expect(exponential(701.0) == exponential(700.0))
    #expect(exponential(-701.0) == exponential(-700.0))
    #expect(exponential(Double.infinity) == exponential(700.0))
    #expect(exponential(-Double.infinity) == exponential(-700.0))
    #expect(exponential(700.0).isFinite)
    #expect(exponential(-700.0) > 0)
  }

  @Test func `logarithm is within its stated error of the C library`() {
    var worst = 0.0
    let first = Double.leastNormalMagnitude.bitPattern
    let last = Double.greatestFiniteMagnitude.bitPattern
    let stride = (last - first) / 2_000_003
    for step in 0...2_000_003 {
      worst = max(worst, logarithmError(Double(bitPattern: first + stride * UInt64(step))))
    }
    for step in 1...2_000_000 {
      worst = max(worst, logarithmError(Double(step) * 1e-6))
      worst = max(worst, logarithmError(1 + Double(step - 1_000_000) * 1e-13))
    }
    #expect(worst < 4e-16)
  }

  @Test func `logarithm of one is zero`() {
    #expect(naturalLogarithm(1.0) == 0)
  }

  @Test(arguments: [0, -1, .infinity, .nan, .leastNonzeroMagnitude].map(\Double.bitPattern))
  func `logarithm refuses what is not a positive, normal number`(
    bitPattern: UInt64
  ) async {
    await #expect(processExitsWith: .failure) { [bitPattern] in
      _ = naturalLogarithm(Double(bitPattern: bitPattern))
    }
  }

  private func logarithmError(_ x: Double) -> Double {
    abs(naturalLogarithm(x) - log(x)) / max(1, abs(log(x)))
  }
}
