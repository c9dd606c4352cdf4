import OutputAnalysis
import Testing

/// Reference values: mpmath 1.3.0 with 60 digits, `gammainc(a, 0, x, regularized=True)`.
@Suite struct IncompleteGammaTests {
  struct Reference: Sendable {
    let a, x, lower, upper: Double
  }

  static let references = [
    Reference(a: 0.5, x: 0.25, lower: 0.52049987781304653768, upper: 0.47950012218695346232),
    Reference(a: 1, x: 2, lower: 0.86466471676338730811, upper: 0.13533528323661269189),
    Reference(a: 10, x: 3, lower: 0.0011024881301154797421, upper: 0.99889751186988452026),
    Reference(a: 10, x: 30, lower: 0.99999287824913718442, upper: 7.1217508628155770916e-6),
    Reference(a: 1e4, x: 1e4, lower: 0.50132980833995520038, upper: 0.49867019166004479962),
    Reference(a: 1e4, x: 10500, lower: 0.99999957241275449404, upper: 4.2758724550596472692e-7),
  ]

  @Test(arguments: references)
  func `both tails match high-precision values`(reference: Reference) {
    let gamma = IncompleteGamma(reference.a, x: reference.x)
    #expect(relativeError(gamma.lower, reference.lower) < 1e-14)
    #expect(relativeError(gamma.upper, reference.upper) < 1e-14)
  }

  @Test func `the ends of the range have no tail`() {
    let left = IncompleteGamma(2, x: 0)
    let right = IncompleteGamma(2, x: .infinity)
    #expect(left.lower == 0 && left.upper == 1)
    #expect(right.lower == 1 && right.upper == 0)
  }
}
