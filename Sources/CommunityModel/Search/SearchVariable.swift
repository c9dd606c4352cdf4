/// A value of the plan that a search may change.
public struct SearchVariable: Sendable, Equatable {
  /// The keys that lead to it, with dots between them, as in the `set` of a strategy.
  public var path: String
  /// What it may be.
  public var domain: SearchDomain

  /// Makes a variable.
  public init(path: String, domain: SearchDomain) {
    self.path = path
    self.domain = domain
  }
}

/// One value of a design; a design has one for each variable of a search, in their order.
public enum SearchValue: Sendable, Hashable {
  /// A number.
  case real(Double)
  /// A whole number.
  case integer(Int)
  /// The place of an option.
  case choice(Int)
  /// Days, ascending, the first being 0.
  case days([Int])

  /// The number it is; `nil` for options and days.
  public var number: Double? {
    switch self {
    case .real(let value): value
    case .integer(let value): Double(value)
    case .choice, .days: nil
    }
  }
}
