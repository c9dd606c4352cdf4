package import DenseLinearAlgebra
import OutputAnalysis

/// How likely each system is the best, and what choosing it would cost on average.
///
/// The true means, given the sample, are taken as multivariate t around the sample means, with the
/// covariance of the sample means (a flat prior; the covariance's own uncertainty through one common
/// chi). Found by sampling all systems *together*, so the chances add up to 1 and pairs that move
/// together are told apart although each mean is uncertain.
package struct BestChances: Sendable, Equatable {
  /// For each system the chance that its mean is the largest; equals share it.
  package let chances: [Estimate]

  /// For each system the mean amount by which the best exceeds it, at least 0.
  package let expectedRegrets: [Estimate]

  private static let shiftCount = 16
  private static let pointsPerShift = 8191

  /// - Parameters:
  ///   - means: The centre of each system's mean.
  ///   - covariance: Of the means, positive semidefinite up to rounding.
  ///   - degreesOfFreedom: At least 1, possibly infinite.
  package init(means: [Double], covariance: Matrix, degreesOfFreedom: Double) {
    precondition(
      covariance.rowCount == means.count && covariance.columnCount == means.count,
      "every mean needs a row and a column of the covariance")
    let leader = means.indices.reduce(0) { means[$1] > means[$0] ? $1 : $0 }
    self.init(
      leads: means.map { $0 - means[leader] },
      covariance: Matrix(rowCount: means.count, columnCount: means.count) { row, column in
        covariance[row, column] - covariance[leader, column] - covariance[row, leader]
          + covariance[leader, leader]
      },
      degreesOfFreedom: degreesOfFreedom)
  }

  /// - Parameters:
  ///   - leads: By how much each system's mean exceeds that of one of them, 0 for itself.
  ///   - covariance: Of the leads; the row and column of that one system are 0.
  ///   - degreesOfFreedom: At least 1, possibly infinite.
  package init(leads: [Double], covariance: Matrix, degreesOfFreedom: Double) {
    let count = leads.count
    let factor = PivotedFactor(of: covariance)
    let points = QuasiRandomPoints(
      dimension: factor.rank + 1, shiftCount: Self.shiftCount,
      pointsPerShift: Self.pointsPerShift)
    let scales = points.chiScales(degreesOfFreedom: degreesOfFreedom)
    let largestVariance = covariance.diagonal.reduce(0, max)
    // What rounding in the factor may tell apart although it is equal.
    let tie = 1e-9 * largestVariance.squareRoot()
    var wins: [[Double]] = []
    var regrets: [[Double]] = []
    var coordinates = [Double](repeating: 0, count: points.dimension)
    var normals = [Double](repeating: 0, count: factor.rank)
    for shift in 0..<Self.shiftCount {
      var shiftWins = [Double](repeating: 0, count: count)
      var shiftRegrets = shiftWins
      for point in 0..<Self.pointsPerShift {
        points.write(point: point, shift: shift, to: &coordinates)
        let scale = scales.isEmpty ? 1 : scales[shift * Self.pointsPerShift + point]
        for index in normals.indices {
          normals[index] = NormalDistribution.quantile(coordinates[index + 1]) / scale
        }
        let values = leads.indices.map { leads[$0] + factor.combine(normals, row: $0) }
        let best = values.reduce(-.infinity, max)
        let tied = values.indices.filter { values[$0] >= best - tie }
        for place in tied { shiftWins[place] += 1 / Double(tied.count) }
        for place in values.indices { shiftRegrets[place] += best - values[place] }
      }
      wins.append(shiftWins)
      regrets.append(shiftRegrets)
    }
    func estimate(_ sums: [[Double]], _ place: Int) -> Estimate {
      Estimate(meanOf: sums.map { $0[place] / Double(Self.pointsPerShift) })
    }
    chances = leads.indices.map { estimate(wins, $0) }
    expectedRegrets = leads.indices.map { estimate(regrets, $0) }
  }
}

/// By how much a system exceeds another, in the replications that both have.
package struct SharedLead: Sendable, Equatable {
  /// The mean difference.
  package let mean: Double
  /// The standard deviation of the difference in one replication.
  package let deviation: Double
  /// The numbers of the replications.
  package let replications: Set<Int>

  package init(mean: Double, deviation: Double, replications: Set<Int>) {
    self.mean = mean
    self.deviation = deviation
    self.replications = replications
  }
}

extension PairedMoments {
  /// How likely each system is the best, from all replications that it shares with one of them.
  ///
  /// Means over two sets of replications have the covariance of one replication × the replications in
  /// both ÷ the sizes of the sets. Correlations are those seen here, in replications that all systems
  /// have.
  ///
  /// - Parameters:
  ///   - reference: The system that leads are over.
  ///   - leads: Each system's lead; that of the reference is 0.
  /// - Returns: The chances, and what choosing each system would cost.
  /// - Precondition: As many leads as systems, each of at least two replications.
  package func bestChances(beside reference: Int, leads: [SharedLead]) -> BestChances {
    precondition(
      leads.count == systemCount && leads.allSatisfy { $0.replications.count >= 2 },
      "chances need a lead of two replications for every system")
    let covariance = Matrix(rowCount: systemCount, columnCount: systemCount) { row, column in
      guard row != reference, column != reference else { return 0 }
      let (one, other) = (leads[row], leads[column])
      let overlap = one.replications.intersection(other.replications).count
      return leadCorrelation(row, column, beside: reference) * one.deviation * other.deviation
        * Double(overlap) / Double(one.replications.count * other.replications.count)
    }
    let fewest = leads.map(\.replications.count).min() ?? 2
    return BestChances(
      leads: leads.map(\.mean), covariance: covariance, degreesOfFreedom: Double(fewest - 1))
  }

  /// The correlation of the leads of two systems over a third, 0 if one of them never varies.
  private func leadCorrelation(_ one: Int, _ other: Int, beside reference: Int) -> Double {
    guard one != other else { return 1 }
    let variances = [one, other].map { differenceVariance($0, reference) }
    guard !variances.contains(0) else { return 0 }
    let shared = (variances[0] + variances[1] - differenceVariance(one, other)) / 2
    return shared / (variances[0].squareRoot() * variances[1].squareRoot())
  }
}
