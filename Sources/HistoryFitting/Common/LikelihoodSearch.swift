import StrategyOptimizer

extension LogLikelihood {
  /// The parameters of the greatest likelihood.
  ///
  /// - Parameter starts: values in the parameters' own units.
  /// - Returns: the best end of all searches.
  /// - Throws: `noFiniteLikelihood` if no start has one.
  func maximum(from starts: [[Double]]) throws(FittingError) -> MaximumLikelihoodFit {
    let box = parameters.map(\.box)
    let search = QuasiNewton(stepLimit: 300, tolerance: 1e-13)
    var best: QuasiNewton.Point?
    for start in starts {
      let place = zip(parameters, start).map { parameter, value in
        let box = parameter.box
        return min(max(parameter.scale.coordinate(of: value), box.lowerBound), box.upperBound)
      }
      var found = search.minimum(from: place, within: box, of: depth)
      // Steps that a poor memory of the curvature has spoilt are tried again without it.
      if let end = found { found = search.minimum(from: end.place, within: box, of: depth) ?? end }
      if let found, found.value < best?.value ?? .infinity { best = found }
    }
    guard let best else { throw .noFiniteLikelihood }
    return fit(at: best.place, information: information(at: best.place))
  }

  /// What the search brings down; `nil` where it is no number.
  private func depth(at place: [Double]) -> (value: Double, slopes: [Double])? {
    let height = height(at: place)
    guard height.isFinite else { return nil }
    let slopes = gradient(at: place)
    guard slopes.allSatisfy(\.isFinite) else { return nil }
    return (-height, slopes.map { -$0 })
  }

  /// The fit at a maximum.
  ///
  /// - Parameters:
  ///   - place: coordinates on the parameters' scales.
  ///   - information: the inverse of the covariance of the coordinates, before what is not identified is
  ///     taken out.
  /// - Returns: the estimates with their errors.
  func fit(at place: [Double], information: [[Double]]) -> MaximumLikelihoodFit {
    let isAtBound = zip(parameters, place).map { parameter, coordinate in
      let box = parameter.box
      let margin = 1e-6 * (box.upperBound - box.lowerBound)
      return coordinate <= box.lowerBound + margin || coordinate >= box.upperBound - margin
    }
    let spread = CoordinateSpread(
      information: information, isHeld: isAtBound,
      uncertaintyLimits: parameters.map(\.scale.uncertaintyLimit))
    let values = values(at: place)
    let fitted = parameters.indices.map { index in
      let parameter = parameters[index]
      return FittedParameter(
        name: parameter.name, scale: parameter.scale, range: parameter.range,
        estimate: min(max(values[index], parameter.range.lowerBound), parameter.range.upperBound),
        scaleStandardError: spread.standardError(index),
        identification: isAtBound[index]
          ? .atBound : spread.isHeld[index] ? .flat : .identified)
    }
    let gradient = gradient(at: place)
    return MaximumLikelihoodFit(
      parameters: fitted, covariance: spread.covariance, root: spread.root,
      logLikelihood: value(values), hasSettled: spread.squaredLength(of: gradient) < 0.01)
  }
}
