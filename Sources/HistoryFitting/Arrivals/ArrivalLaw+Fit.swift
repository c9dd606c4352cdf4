import RealModule

extension ArrivalLaw {
  /// The law under which the joins of the days counted are most likely, with the prior.
  ///
  /// - Throws: `noFiniteLikelihood`.
  /// - Complexity: each likelihood costs one term for each day.
  package static func fit(
    _ history: ArrivalHistory, prior: ArrivalPrior = .standard
  ) throws(FittingError) -> FittedArrivals {
    let layout = ArrivalLayout(history)
    let days = CountedDays(history, layout: layout)
    let likelihood = LogLikelihood(
      parameters: layout.parameters,
      value: { days.logLikelihood(layout.law($0)) },
      prior: { prior.logDensity(of: layout.law($0)) },
      slopes: { values in
        let law = layout.law(values)
        let slopes = zip(days.slopes(law), prior.slopes(law)).map { $0 + $1 }
        return slopes.map { $0 } + [nil]
      })
    let start = [days.logMean, 0] + Array(repeating: 0, count: 6 + layout.regressorCount)
    let fit = try likelihood.maximum(from: [start + [0.1], start + [2]])
    return FittedArrivals(law: layout.law(fit.estimates), fit: fit, layout: layout)
  }
}

/// The days with a count, each with what multiplies the parameters in the logarithm of its mean.
private struct CountedDays {
  private var counts: [Double] = []
  private var logFactorials: [Double] = []
  private var designs: [[Double]] = []

  init(_ history: ArrivalHistory, layout: ArrivalLayout) {
    for (day, count) in history.joins.enumerated() {
      guard let count else { continue }
      counts.append(Double(count))
      logFactorials.append(.logGamma(Double(count) + 1))
      let today = weekday(layout.firstWeekday + day)
      let weekdays = (0..<6).map { today == 6 ? -1.0 : today == $0 ? 1 : 0 }
      designs.append(
        [1, Double(day) - Double(layout.dayCount - 1) / 2] + weekdays
          + history.regressors.map { $0[day] })
    }
  }

  /// Of half a person if nobody came.
  var logMean: Double { .log(max(counts.reduce(0, +), 0.5) / Double(counts.count)) }

  func logLikelihood(_ law: ArrivalLaw) -> Double {
    let coefficients = coefficients(law)
    let size = 1 / law.dispersion
    return counts.indices.reduce(0) { sum, place in
      let logMean = logMean(place, coefficients)
      let count = counts[place]
      return sum + scaledRisingFactorialLog(size, steps: count) + count * logMean
        - logFactorials[place] - (count + size) * .log(onePlus: .exp(logMean) * law.dispersion)
    }
  }

  /// By the coefficients of the logarithm of the mean.
  func slopes(_ law: ArrivalLaw) -> [Double] {
    let coefficients = coefficients(law)
    var slopes = coefficients.map { _ in 0.0 }
    for place in counts.indices {
      let mean = Double.exp(logMean(place, coefficients))
      let slope = (counts[place] - mean) / (1 + law.dispersion * mean)
      for index in slopes.indices { slopes[index] += slope * designs[place][index] }
    }
    return slopes
  }

  private func coefficients(_ law: ArrivalLaw) -> [Double] {
    [law.level, law.drift] + law.weekdayEffects.dropLast() + law.regressorEffects
  }

  private func logMean(_ place: Int, _ coefficients: [Double]) -> Double {
    coefficients.indices.reduce(0) { $0 + coefficients[$1] * designs[place][$1] }
  }
}

extension ArrivalPrior {
  fileprivate func logDensity(of law: ArrivalLaw) -> Double {
    func squares(_ effects: [Double], _ deviation: Double) -> Double {
      effects.reduce(0) { $0 + $1 * $1 } / (deviation * deviation)
    }
    return
      -(squares(law.weekdayEffects, weekdayDeviation) + squares([law.drift], driftDeviation)
      + squares(law.regressorEffects, regressorDeviation)) / 2
  }

  /// By the coefficients of the logarithm of the mean.
  fileprivate func slopes(_ law: ArrivalLaw) -> [Double] {
    let last = law.weekdayEffects[6]
    let weekdays = law.weekdayEffects.dropLast().map {
      -($0 - last) / (weekdayDeviation * weekdayDeviation)
    }
    return [0, -law.drift / (driftDeviation * driftDeviation)] + weekdays
      + law.regressorEffects.map { -$0 / (regressorDeviation * regressorDeviation) }
  }
}
