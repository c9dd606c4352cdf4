/// What a search is for.
package struct SearchTask: Sendable {
  /// The designs to choose among.
  package var space: SearchSpace
  /// Goals, 1 to 3, larger being better.
  package var goalCount: Int
  /// Constraints, met from 0 on.
  package var constraintCount: Int
  /// What is worth nothing, one number for each of several goals; `nil`: it is guessed from what was
  /// evaluated.
  package var reference: [Double]?
  /// Designs evaluated before the model is asked.
  package var startCount: Int
  /// What all random numbers follow from.
  package var seed: UInt64

  /// Makes a task; without a number of designs to start with, twice the coordinates and two, 16 at most.
  package init(
    _ space: SearchSpace, goalCount: Int = 1, constraintCount: Int = 0, startCount: Int? = nil,
    seed: UInt64
  ) {
    precondition((1...3).contains(goalCount), "a search has one to three goals")
    self.space = space
    self.goalCount = goalCount
    self.constraintCount = constraintCount
    self.startCount = startCount ?? min(2 * space.coordinates.count + 2, 16)
    self.seed = seed
  }
}
