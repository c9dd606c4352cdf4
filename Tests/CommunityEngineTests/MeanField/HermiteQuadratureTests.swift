import Testing

@testable import CommunityEngine

struct HermiteQuadratureTests {
  @Test(arguments: [(HermiteQuadrature.one, 1), (.two, 3), (.four, 7)])
  func `moments of a standard normal are exact`(_ quadrature: HermiteQuadrature, degree: Int) {
    for power in 0...degree {
      let moment = zip(quadrature.points, quadrature.weights).reduce(0.0) { sum, node in
        sum + Double(node.1) * (0..<power).reduce(1.0) { product, _ in product * Double(node.0) }
      }
      let exact = [1.0, 0, 1, 0, 3, 0, 15, 0][power]
      #expect(abs(moment - exact) < 1e-5 * max(1, exact), "moment \(power)")
    }
  }

  @Test func `the next moment is not`() {
    let fourth = zip(HermiteQuadrature.two.points, HermiteQuadrature.two.weights).reduce(0) {
      $0 + $1.1 * $1.0 * $1.0 * $1.0 * $1.0
    }
    #expect(abs(fourth - 3) > 1)
  }

  @Test(arguments: [(-1.96, 0.025), (-0.5, 0.308_538), (0, 0.5), (1, 0.841_345), (2.5758, 0.995)])
  func `the share of a normal below a value is that of tables`(z: Double, share: Double) {
    #expect(abs(Double(normalShare(below: Float(z))) - share) < 2e-4)
  }
}
