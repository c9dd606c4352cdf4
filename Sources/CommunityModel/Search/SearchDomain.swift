/// What a value may be in a search.
public enum SearchDomain: Sendable, Equatable {
  /// Any number of a range.
  ///
  /// On a logarithmic scale, whose range lies above 0, equal factors are equal steps.
  case real(ClosedRange<Double>, isLogarithmic: Bool)
  /// Any whole number of a range.
  ///
  /// In a cyclic one, such as an hour of the day, the last is the neighbour of the first.
  case integer(ClosedRange<Int>, isCyclic: Bool)
  /// One of some options that have no order: at least one, at most `optionLimit`.
  case choice([ChoiceOption])
  /// A calendar: so many days of a range, any two of them at least `apart` days apart.
  case days(times: ClosedRange<Int>, within: ClosedRange<Int>, apart: Int)

  /// Options that one choice may have.
  public static let optionLimit = 50
  /// Days that one calendar may have.
  public static let timesRange = 1...366
}

extension SearchDomain {
  /// Whether a value is one of those allowed.
  public func contains(_ value: SearchValue) -> Bool {
    switch (self, value) {
    case (.real(let range, isLogarithmic: _), .real(let value)): return range.contains(value)
    case (.integer(let range, isCyclic: _), .integer(let value)): return range.contains(value)
    case (.choice(let options), .choice(let place)): return options.indices.contains(place)
    case (.days(let times, let within, let apart), .days(let days)):
      return times.contains(days.count) && days.allSatisfy(within.contains)
        && zip(days, days.dropFirst()).allSatisfy { $1 - $0 >= apart }
    default: return false
    }
  }

  /// The range of a number; `nil` for options and days.
  public var numbers: ClosedRange<Double>? {
    switch self {
    case .real(let range, isLogarithmic: _): range
    case .integer(let range, isCyclic: _): Double(range.lowerBound)...Double(range.upperBound)
    case .choice, .days: nil
    }
  }
}

/// One of the options of a choice.
public struct ChoiceOption: Sendable, Equatable {
  /// The option as people read it: the value in the flow style of the file.
  public var text: String

  /// Makes an option.
  public init(text: String) {
    self.text = text
  }
}
