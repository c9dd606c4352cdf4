/// What is believed of a parameter before there are data: normal on the parameter's scale.
struct PriorBelief: Sendable {
  let parameter: FreeParameter
  /// The median, in the parameter's own unit.
  let median: Double
  /// The standard deviation on the parameter's scale.
  let deviation: Double

  init(
    _ name: String, _ scale: ParameterScale, in range: ClosedRange<Double>, median: Double,
    deviation: Double
  ) {
    parameter = FreeParameter(name, scale, in: range)
    self.median = median
    self.deviation = deviation
  }

  /// The logarithm of the density on the parameter's scale, up to a constant.
  func logDensity(of value: Double) -> Double {
    let distance =
      (parameter.scale.coordinate(of: value) - parameter.scale.coordinate(of: median)) / deviation
    return -distance * distance / 2
  }

  /// That of several parameters that are believed independent.
  static func logDensity(of values: [Double], under beliefs: [PriorBelief]) -> Double {
    zip(beliefs, values).reduce(0) { $0 + $1.0.logDensity(of: $1.1) }
  }
}
