import OutputAnalysis
import Testing

/// Reference values: mpmath 1.3.0 with 60 digits, `betainc(a, b, 0, x, regularized=True)`.
@Suite struct IncompleteBetaTests {
  struct Reference: Sendable {
    let a, b, x, lower, upper: Double
  }

  static let references = [
    Reference(a: 0.5, b: 0.5, x: 0.25, lower: 1 / 3, upper: 2 / 3),
    Reference(a: 2, b: 3, x: 0.5, lower: 0.6875, upper: 0.3125),
    Reference(
      a: 10, b: 0.5, x: 0.9, lower: 0.15164090963470996856, upper: 0.84835909036529003144),
    Reference(
      a: 0.3, b: 40, x: 0.001, lower: 0.41934500073498063442, upper: 0.58065499926501936558),
    Reference(
      a: 500, b: 700, x: 0.375, lower: 0.0015500916824396214507, upper: 0.99844990831756037855),
    Reference(a: 500, b: 700, x: 0.3, lower: 5.9545861995765868689e-18, upper: 1),
  ]

  @Test(arguments: references)
  func `both tails match high-precision values`(reference: Reference) {
    let beta = IncompleteBeta(reference.a, reference.b, x: reference.x, y: 1 - reference.x)
    #expect(relativeError(beta.lower, reference.lower) < 1e-14)
    #expect(relativeError(beta.upper, reference.upper) < 1e-14)
  }

  @Test func `the ends of the range have no tail`() {
    let left = IncompleteBeta(2, 3, x: 0, y: 1)
    let right = IncompleteBeta(2, 3, x: 1, y: 0)
    #expect(left.lower == 0 && left.upper == 1)
    #expect(right.lower == 1 && right.upper == 0)
  }

  @Test func `mirrored parameters swap the tails`() {
    let beta = IncompleteBeta(3.5, 8.25, x: 0.2, y: 0.8)
    let mirrored = IncompleteBeta(8.25, 3.5, x: 0.8, y: 0.2)
    #expect(beta.lower == mirrored.upper)
    #expect(beta.upper == mirrored.lower)
  }
}
