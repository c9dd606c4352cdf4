/// The error-correction form of exponential smoothing with additive errors, with a damped trend or none.
///
/// Level ℓ and slope b move by ℓ ← ℓ + φ b + α e and b ← φ b + β e, where e is the error of the forecast
/// ℓ + φ b; α, β and φ are 0…1, and without a trend β and φ are 0. In a missing week e counts as 0.
///
/// Citation: R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder (2008), "Forecasting with exponential
/// smoothing: the state space approach", chapter 2, Springer, doi:10.1007/978-3-540-71918-2.
struct SmoothingRecursion: Equatable {
  /// α, how much of an error the level takes over.
  var levelShare: Double
  /// β, how much of an error the slope takes over.
  var slopeShare = 0.0
  /// φ, how much of the slope is left a week later.
  var damping = 0.0

  /// The level and the slope after a week.
  struct State: Equatable {
    var level: Double
    var slope: Double
  }

  /// What the next week is expected to be.
  func expectation(after state: State) -> Double { state.level + damping * state.slope }

  /// The state after a week with an error.
  func state(after state: State, error: Double) -> State {
    State(
      level: expectation(after: state) + levelShare * error,
      slope: damping * state.slope + slopeShare * error)
  }

  /// The errors of the weeks known and the state after the last, from a state before the first.
  func errors(of values: [Double?], from start: State) -> (errors: [Double], end: State) {
    var state = start
    var errors: [Double] = []
    errors.reserveCapacity(values.count)
    for value in values {
      let error = value.map { $0 - expectation(after: state) }
      if let error { errors.append(error) }
      state = self.state(after: state, error: error ?? 0)
    }
    return (errors, state)
  }

  /// The first state with the least sum of squared errors: the errors are linear in it.
  func bestStart(for values: [Double?], hasTrend: Bool) -> State {
    let (base, _) = errors(of: values, from: State(level: 0, slope: 0))
    let zeros = values.map { value in value.map { _ in 0.0 } }
    let (byLevel, _) = errors(of: zeros, from: State(level: 1, slope: 0))
    let levelSquare = product(byLevel, byLevel)
    let levelOnly = State(level: -product(base, byLevel) / levelSquare, slope: 0)
    guard hasTrend else { return levelOnly }
    let (bySlope, _) = errors(of: zeros, from: State(level: 0, slope: 1))
    let slopeSquare = product(bySlope, bySlope)
    let mixed = product(byLevel, bySlope)
    let determinant = levelSquare * slopeSquare - mixed * mixed
    guard determinant > 1e-12 * levelSquare * slopeSquare else { return levelOnly }
    let (level, slope) = (-product(base, byLevel), -product(base, bySlope))
    return State(
      level: (level * slopeSquare - slope * mixed) / determinant,
      slope: (slope * levelSquare - level * mixed) / determinant)
  }
}

private func product(_ first: [Double], _ second: [Double]) -> Double {
  zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
}
