import Foundation
import PortableMath
import Testing

@Suite struct FloatFunctionsTests {
  @Test func `exponential is within its stated error of the C library`() {
    var worst = 0.0
    for bits in stride(from: UInt32(0), through: Float(87).bitPattern, by: 251) {
      for x in [Float(bitPattern: bits), -Float(bitPattern: bits)] {
        let error = abs(Double(exponential(x)) / exp(Double(x)) - 1)
        worst = max(worst, error / (3e-7 + 1.2e-7 * Double(abs(x))))
      }
    }
    #expect(worst < 1)
  }

  @Test func `exponential is exact at zero and clamped at 87`() {
    #expect(exponential(Float(0)) == 1)
    #expect(exponential(-Float(0)) == 1)
    #expect(exponential(Float(88)) == exponential(Float(87)))
    #expect(exponential(Float(-88)) == exponential(Float(-87)))
    #expect(exponential(Float.infinity) == exponential(Float(87)))
    #expect(exponential(-Float.infinity) == exponential(Float(-87)))
    #expect(exponential(Float(87)).isFinite)
    #expect(exponential(Float(-87)) > 0)
  }

  @Test func `logarithm is within its stated error of the C library`() {
    var worst = 0.0
    let first = Float.leastNormalMagnitude.bitPattern
    for bits in stride(from: first, through: Float.greatestFiniteMagnitude.bitPattern, by: 251) {
      worst = max(worst, logarithmExcess(Float(bitPattern: bits)))
    }
    let root = Float(0.5).squareRoot().bitPattern
    for bits in [root - 2, root - 1, root, root + 1, Float(1).bitPattern - 1] {
      worst = max(worst, logarithmExcess(Float(bitPattern: bits)))
    }
    #expect(worst < 1)
    #expect(naturalLogarithm(Float(1)) == 0)
  }

  @Test func `logarithm of every open uniform is within its stated error`() {
    var worst = 0.0
    for numerator in stride(from: 1, to: 1 << 24, by: 2) {
      worst = max(worst, logarithmExcess(Float(numerator) * 0x1p-24))
    }
    #expect(worst < 1)
  }

  @Test func `square root is within its stated error`() {
    var worst = 0.0
    let first = Float.leastNormalMagnitude.bitPattern
    for bits in stride(from: first, through: Float.greatestFiniteMagnitude.bitPattern, by: 251) {
      let x = Float(bitPattern: bits)
      worst = max(worst, abs(Double(packedSquareRoot(x)) / Double(x).squareRoot() - 1))
    }
    #expect(worst < 5e-7)
  }

  @Test func `nearest whole number agrees with rounding to even`() {
    let limit = 1 << 22
    for number in stride(from: -limit, through: limit, by: 1) {
      guard nearestWhole(Float(number)) == Int32(number) else {
        Issue.record("\(number) is not kept")
        return
      }
    }
    for quarter in stride(from: -4 * limit / 16, through: 4 * limit / 16, by: 1) {
      let x = Float(quarter) * 0.25
      guard nearestWhole(x) == Int32(x.rounded(.toNearestOrEven)) else {
        Issue.record("\(x) is rounded to \(nearestWhole(x))")
        return
      }
    }
    #expect([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map { nearestWhole($0) } == [-2, -2, 0, 0, 2, 2])
  }

  private func logarithmExcess(_ x: Float) -> Double {
    let exact = log(Double(x))
    return abs(Double(naturalLogarithm(x)) - exact) / (2e-7 + 1.2e-7 * abs(exact))
  }
}
