/// Whether the data say what a parameter is.
package enum Identification: String, Sendable, Equatable {
  case identified
  /// The estimate lies at an end of the range searched: the data want it there or beyond.
  case atBound
  /// The likelihood hardly changes with it, alone or together with others.
  case flat
}

/// A parameter with its error.
package struct FittedParameter: Sendable, Equatable {
  package let name: String
  package let scale: ParameterScale
  /// Where it was searched, in the parameter's own unit.
  package let range: ClosedRange<Double>
  package let estimate: Double
  /// On the parameter's scale; infinite if the parameter is not identified.
  package let scaleStandardError: Double
  package let identification: Identification

  package var isIdentified: Bool { identification == .identified }

  /// In the parameter's own unit, by the delta method; infinite if the parameter is not identified.
  package var standardError: Double {
    isIdentified ? scaleStandardError * scale.slope(at: scale.coordinate(of: estimate)) : .infinity
  }

  /// The normal interval on the parameter's scale, brought to its own unit.
  ///
  /// - Parameter deviates: the half-width in standard errors; 1.96 for 95 %.
  /// - Returns: `nil` if the parameter is not identified.
  package func interval(deviates: Double = 1.959_963_984_540_054) -> ClosedRange<Double>? {
    guard isIdentified, deviates >= 0 else { return nil }
    let center = scale.coordinate(of: estimate)
    let reach = deviates * scaleStandardError
    return scale.value(at: center - reach)...scale.value(at: center + reach)
  }
}
