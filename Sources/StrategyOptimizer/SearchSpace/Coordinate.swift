/// One of the numbers that make up a design.
package enum Coordinate: Sendable, Equatable {
  /// Any number in 0...1.
  case real
  /// One of several levels in an order, such as posts a week.
  case integer(levels: Int)
  /// One of several levels in a circle, such as hours of the day.
  case cyclic(levels: Int)
  /// One of several levels without an order.
  case category(levels: Int)

  /// How many values it has; `nil`: any number.
  var levelCount: Int? {
    switch self {
    case .real: nil
    case .integer(let levels), .cyclic(let levels), .category(let levels): levels
    }
  }

  /// Whether it can have more than one value.
  package var hasChoice: Bool { levelCount.map { $0 > 1 } ?? true }

  /// The nearest value it can have; levels of a circle go round.
  package func clamped(_ value: Double) -> Double {
    switch self {
    case .real: return min(max(value, 0), 1)
    case .integer(let levels), .category(let levels):
      return min(max(value.rounded(), 0), Double(levels - 1))
    case .cyclic(let levels):
      let turned = value.rounded().truncatingRemainder(dividingBy: Double(levels))
      return turned < 0 ? turned + Double(levels) : turned
    }
  }

  /// The value at a place in 0...1; levels have equal shares.
  func value(atUnit place: Double) -> Double {
    guard let levelCount else { return min(max(place, 0), 1) }
    return min((place * Double(levelCount)).rounded(.down), Double(levelCount - 1))
  }
}
