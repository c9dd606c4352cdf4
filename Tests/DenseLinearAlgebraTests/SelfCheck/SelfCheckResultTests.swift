import Testing

@testable import DenseLinearAlgebra

@Suite struct SelfCheckResultTests {
  private typealias Trial = SelfCheckResult.Trial

  private let fine = Trial(size: "1 × 1", error: 1e-16, bound: 1e-14)
  private let close = Trial(size: "3 × 3", error: 9e-15, bound: 1e-14)

  @Test func `a check passes if all its trials stay within their bounds`() {
    #expect(SelfCheckResult(name: "A B", trials: [fine, close]).passed)
    let wrong = Trial(size: "9 × 9", error: 2e-14, bound: 1e-14)
    #expect(!SelfCheckResult(name: "A B", trials: [fine, wrong]).passed)
  }

  @Test func `an infinite error never passes`() {
    #expect(!Trial(size: "1 × 1", error: .infinity, bound: .infinity).passed)
    #expect(!Trial(size: "1 × 1", error: .nan, bound: 1).passed)
  }

  @Test func `the worst trial is nearest to its bound or farthest beyond`() {
    #expect(SelfCheckResult(name: "A B", trials: [fine, close, fine]).worst == close)
    let refused = Trial(size: "9 × 9", error: .infinity, bound: 0)
    #expect(SelfCheckResult(name: "A B", trials: [refused, close, fine]).worst == refused)
  }
}
