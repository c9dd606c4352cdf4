import OutputAnalysis

/// Averages the chance of a rectangle over fixed points, whose chi numbers are worked out once.
struct RectangleSampler {
  private let variables: SeparatedVariables
  private let points: QuasiRandomPoints

  /// The common chi over the root of its degrees of freedom at each point; empty if it is 1.
  private let scales: [Double]

  init(
    variables: SeparatedVariables, degreesOfFreedom: Double, shiftCount: Int, pointsPerShift: Int
  ) {
    self.variables = variables
    points = QuasiRandomPoints(
      dimension: max(1, variables.rank), shiftCount: shiftCount, pointsPerShift: pointsPerShift)
    scales = points.chiScales(degreesOfFreedom: degreesOfFreedom)
  }

  func estimate(lower: [Double], upper: [Double]) -> Estimate {
    var coordinates = [Double](repeating: 0, count: points.dimension)
    var independent = [Double](repeating: 0, count: variables.rank)
    let means = (0..<points.shiftCount).map { shift in
      var sum = 0.0
      for point in 0..<points.pointsPerShift {
        points.write(point: point, shift: shift, to: &coordinates)
        // The first coordinate is the chi's.
        sum += variables.chance(
          lower: lower, upper: upper,
          scale: scales.isEmpty ? 1 : scales[shift * points.pointsPerShift + point],
          uniforms: coordinates.dropFirst(), independent: &independent)
      }
      return sum / Double(points.pointsPerShift)
    }
    return Estimate(meanOf: means)
  }
}

extension QuasiRandomPoints {
  /// The chi over the root of its degrees of freedom that the first coordinate of each point stands
  /// for, shift by shift; empty for infinite degrees of freedom, where it is 1.
  func chiScales(degreesOfFreedom: Double) -> [Double] {
    guard degreesOfFreedom.isFinite else { return [] }
    let law = ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom)
    var coordinates = [Double](repeating: 0, count: dimension)
    var scales: [Double] = []
    scales.reserveCapacity(shiftCount * pointsPerShift)
    for shift in 0..<shiftCount {
      for point in 0..<pointsPerShift {
        write(point: point, shift: shift, to: &coordinates)
        scales.append((law.quantile(coordinates[0]) / degreesOfFreedom).squareRoot())
      }
    }
    return scales
  }
}
