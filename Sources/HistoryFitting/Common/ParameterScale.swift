import RealModule

/// The scale on which a parameter is searched and on which its error is close to normal.
package enum ParameterScale: Sendable, Equatable {
  /// As it is, in steps of `unit`, which should be about the size of its error.
  case plain(unit: Double)
  /// The logarithm of a positive number.
  case logarithm
  /// The log odds of a number in (0, 1).
  case logOdds

  /// The coordinate of a value.
  func coordinate(of value: Double) -> Double {
    switch self {
    case .plain(let unit): value / unit
    case .logarithm: .log(value)
    case .logOdds: .log(value) - .log(onePlus: -value)
    }
  }

  /// The value at a coordinate.
  func value(at coordinate: Double) -> Double {
    switch self {
    case .plain(let unit): coordinate * unit
    case .logarithm: .exp(coordinate)
    case .logOdds: 1 / (1 + .exp(-coordinate))
    }
  }

  /// By how much the value rises for one unit of the coordinate.
  func slope(at coordinate: Double) -> Double {
    switch self {
    case .plain(let unit): return unit
    case .logarithm: return .exp(coordinate)
    case .logOdds:
      let value = value(at: coordinate)
      return value * (1 - value)
    }
  }

  /// Standard errors of the coordinate beyond this say that the data hardly bound the parameter: a factor
  /// of twenty up or down.
  var uncertaintyLimit: Double {
    switch self {
    case .plain: .infinity
    case .logarithm, .logOdds: 3
    }
  }
}

/// A parameter that a fit chooses.
package struct FreeParameter: Sendable, Equatable {
  /// As the law's own property is called.
  package let name: String
  package let scale: ParameterScale
  /// Where it is searched, in the parameter's own unit; an estimate at an end is not identified.
  package let range: ClosedRange<Double>

  package init(_ name: String, _ scale: ParameterScale, in range: ClosedRange<Double>) {
    self.name = name
    self.scale = scale
    self.range = range
  }

  var box: ClosedRange<Double> {
    scale.coordinate(of: range.lowerBound)...scale.coordinate(of: range.upperBound)
  }
}
