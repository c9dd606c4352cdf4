import DenseLinearAlgebra
import RealModule

extension BassCurve {
  /// The curve of the smallest sum of squared differences from joins per period, `Σ (S_t − m (F(t) − F(t − 1)))²`.
  ///
  /// - Parameter joins: by period, of which the first is that of the start; at least four.
  /// - Returns: the curve; its fit says where the series leaves it open.
  /// - Throws: `impossibleValue` if a number is negative or not finite, `nothingObserved` below four periods or
  ///   without any join, `noFiniteLikelihood`.
  /// - Citation: V. Srinivasan, C. H. Mason (1986), "Nonlinear least squares estimation of new product diffusion
  ///   models", Marketing Science 5, doi:10.1287/mksc.5.2.169.
  package static func leastSquares(joins: [Double]) throws(FittingError) -> BassFit {
    let series = try AdoptionSeries(joins)
    let count = Double(joins.count)
    let floor = series.total * series.total * 1e-20
    let rates = 1e-9...20.0
    let likelihood = LogLikelihood(
      parameters: [
        .init("p", .logarithm, in: rates), .init("q", .logarithm, in: rates),
        .init("m", .logarithm, in: series.total * 0.5...series.total * 1e5),
      ],
      value: { values in
        // Normal errors whose variance is that of the residuals; a perfect fit stops short of infinity.
        let squares = BassCurve(parameters: values).squares(from: series) + floor
        return -count / 2 * (.log(2 * .pi * squares / count) + 1)
      })
    let search = try likelihood.maximum(from: starts(for: series))
    let curve = BassCurve(parameters: search.estimates)
    let squares = curve.squares(from: series)
    let fit = likelihood.fit(
      at: search.parameters.map { $0.scale.coordinate(of: $0.estimate) },
      information: curve.information(
        periodCount: joins.count, residualVariance: (squares + floor) / (count - 3)))
    let variation = series.variation
    return BassFit(
      curve: curve, fit: fit, residualSumOfSquares: squares,
      explainedShare: variation > floor ? 1 - squares / variation : nil,
      marketSize: curve.knowledge(of: fit.parameters[2], periodCount: joins.count))
  }

  /// The coefficients of a regression of joins on the number joined before and its square,
  /// `S_t = p m + (q − p) Y_{t−1} − (q/m) Y_{t−1}²`; Bass's own way, biased by its steps in time.
  ///
  /// - Returns: `nil` if the coefficients are not those of a curve with positive parameters.
  /// - Throws: as `leastSquares`.
  package static func regression(joins: [Double]) throws(FittingError) -> BassCurve? {
    let series = try AdoptionSeries(joins)
    var joined = 0.0
    let before = joins.map { period in
      defer { joined += period }
      return joined / series.total
    }
    let columns = Matrix(columns: [before.map { _ in 1 }, before, before.map { $0 * $0 }])
    guard
      let line = try? LeastSquaresFit(
        columns: columns, observations: joins.map { $0 / series.total })
    else { return nil }
    let (constant, slope, bend) = (line.coefficients[0], line.coefficients[1], line.coefficients[2])
    guard constant > 0, bend < 0 else { return nil }
    // The positive root of constant + slope · m + bend · m² = 0, in units of the total.
    let root = (slope * slope - 4 * constant * bend).squareRoot()
    let size = (-slope - root) / (2 * bend)
    let (p, q, m) = (constant / size, -bend * size, size * series.total)
    guard [p, q, m].allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    return BassCurve(p: p, q: q, m: m)
  }

  private func squares(from series: AdoptionSeries) -> Double {
    var sum = 0.0
    var before = 0.0
    for (index, observed) in series.joins.enumerated() {
      let share = share(at: Double(index + 1))
      let residual = observed - m * (share - before)
      sum += residual * residual
      before = share
    }
    return sum
  }

  /// Curves that peak within, at the end of and after the series, with much and little imitation.
  private static func starts(for series: AdoptionSeries) -> [[Double]] {
    let count = Double(series.joins.count)
    return [3.0, 8, 20].flatMap { speed in
      [1.0, 10, 100].map { odds in
        let shape = BassCurve(
          p: speed / count / (1 + odds), q: speed / count * odds / (1 + odds), m: 1)
        let expected = series.joins.indices.map { shape.joins(inPeriod: $0 + 1) }
        let product = zip(expected, series.joins).reduce(0) { $0 + $1.0 * $1.1 }
        let size = product / max(expected.reduce(0) { $0 + $1 * $1 }, .leastNormalMagnitude)
        return [shape.p, shape.q, size]
      }
    }
  }

  /// Of the logarithms of the parameters, by the slopes of the curve (Gauss–Newton).
  private func information(periodCount: Int, residualVariance: Double) -> [[Double]] {
    let step = 1e-4
    let logs = [p, q, m].map { Double.log($0) }
    let slopes = logs.indices.map { index in
      var (above, below) = (logs, logs)
      above[index] += step
      below[index] -= step
      let upper = BassCurve(parameters: above.map { .exp($0) })
      let lower = BassCurve(parameters: below.map { .exp($0) })
      return (1...periodCount).map {
        (upper.joins(inPeriod: $0) - lower.joins(inPeriod: $0)) / (2 * step)
      }
    }
    return slopes.map { row in
      slopes.map { column in
        zip(row, column).reduce(0) { $0 + $1.0 * $1.1 } / residualVariance
      }
    }
  }

  /// A curve has turned when a period is below the peak by a tenth: a lower last period or two of a noisy series
  /// make a peak that later periods do away with.
  private static let turn = 0.9

  private func knowledge(of size: FittedParameter, periodCount: Int) -> MarketSizeKnowledge {
    let reached = share(at: Double(periodCount))
    if q <= p, reached < 0.5 { return .noImitation }
    let hasTurned =
      Double(periodCount) > peakTime && joins(inPeriod: periodCount) <= Self.turn * peakRate
    if q > p, !hasTurned { return .notTurnedYet }
    return size.scaleStandardError < .log(2) ? .identified : .tooUncertain
  }
}
