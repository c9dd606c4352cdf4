import Foundation
import PortableMath
import Testing

@Suite struct NormalQuantileTests {
  @Test func `every argument gives the quantile within its stated error`() {
    var worst = 0.0
    for numerator in 1..<1 << 24 {
      let p = Float(numerator) * 0x1p-24
      let quantile = Double(normalQuantile(p))
      worst = max(worst, abs(quantile - refined(quantile, p: Double(p))))
    }
    #expect(worst < 2e-6)
  }

  @Test func `published quantiles are met`() {
    // Abramowitz and Stegun (1964), table 26.5: x for Q(x) = 0.25, 0.1, 0.05, 0.025, 0.005, 0.0005.
    let published = [
      (0.75, 0.674_49), (0.9, 1.281_55), (0.95, 1.644_85), (0.975, 1.959_96), (0.995, 2.575_83),
      (0.999_5, 3.290_53),
    ]
    for (p, x) in published {
      // Half a unit of the last digit, and what the nearest multiple of 2⁻²⁴ moves.
      let rounded = Float((p * 0x1p24).rounded()) * 0x1p-24
      let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
      let tolerance = 5e-6 + 2e-6 + 0x1p-25 / density
      #expect(abs(Double(normalQuantile(rounded)) - x) < tolerance)
    }
  }

  @Test func `the quantile is odd and zero in the middle`() {
    #expect(normalQuantile(0.5) == 0)
    for numerator in stride(from: 1, to: 1 << 23, by: 4_099) {
      let p = Float(numerator) * 0x1p-24
      #expect(normalQuantile(p) == -normalQuantile(1 - p))
    }
  }

  /// One Newton step on the tail's probability: an error of 2·10⁻⁶ becomes one of 10⁻¹¹.
  private func refined(_ x: Double, p: Double) -> Double {
    let tail = min(p, 1 - p)
    let depth = abs(x)
    let excess = erfc(depth / 2.0.squareRoot()) / 2 - tail
    let density = exp(-depth * depth / 2) / (2 * Double.pi).squareRoot()
    return (p < 0.5 ? -1 : 1) * (depth + excess / density)
  }
}
