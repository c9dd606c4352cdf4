/// The squared one-sided t bounds of a level, by sample size, worked out when first needed.
struct AnytimeBounds: Sendable {
  let mixture: TMixture
  let level: Double
  /// The sample size from which a difference that never varied counts as constant.
  let constantLook: Int
  private var squaredBounds: [Double] = [.infinity, .infinity]

  init(mixture: TMixture, level: Double) {
    self.mixture = mixture
    self.level = level
    constantLook = SelectionGoal.constantLook(error: level)
  }

  /// - Complexity: O(1) if `prepare(through:)` was called.
  func squaredBound(count: Int) -> Double { squaredBounds[count] }

  mutating func prepare(through count: Int) {
    while squaredBounds.count <= count {
      let bound = mixture.oneSidedBound(level: level, count: squaredBounds.count)
      squaredBounds.append(bound * bound)
    }
  }
}
