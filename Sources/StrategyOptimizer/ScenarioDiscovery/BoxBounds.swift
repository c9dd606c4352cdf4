/// The smallest and largest value inside by input, infinite where there is no bound.
struct BoxBounds: Sendable, Equatable {
  /// An end of an input's range.
  enum Side: CaseIterable {
    case low, high
  }

  private(set) var lower: [Double]
  private(set) var upper: [Double]

  /// No bounds.
  init(inputCount: Int) {
    lower = Array(repeating: -.infinity, count: inputCount)
    upper = Array(repeating: .infinity, count: inputCount)
  }

  func isRestricted(_ input: Int) -> Bool {
    lower[input] > -.infinity || upper[input] < .infinity
  }

  /// The side on which a value of an input is outside.
  func sideOutside(_ value: Double, of input: Int) -> Side? {
    if value < lower[input] { return .low }
    return value > upper[input] ? .high : nil
  }

  func moving(_ side: Side, of input: Int, to bound: Double) -> BoxBounds {
    var moved = self
    switch side {
    case .low: moved.lower[input] = bound
    case .high: moved.upper[input] = bound
    }
    return moved
  }

  func freeing(_ input: Int) -> BoxBounds {
    moving(.low, of: input, to: -.infinity).moving(.high, of: input, to: .infinity)
  }
}
