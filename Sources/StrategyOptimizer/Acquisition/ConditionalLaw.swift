import DenseLinearAlgebra

/// The law of a process at further designs if its true values at some designs were known, for several
/// guesses of those values.
///
/// The variance is the same whatever the guess; the mean is linear in it.
struct ConditionalLaw: Sendable {
  let process: GaussianProcess
  /// Designs whose values are guessed.
  let designs: [Features]
  /// The guesses, in standard units: for each, a value for each of the designs.
  let guesses: [[Double]]
  /// `L⁻¹ K` of the observations with the guessed designs.
  private let whitened: Matrix
  /// `K⁻¹ K`, likewise.
  private let solved: Matrix
  private let factor: CholeskyFactorization
  /// The guessed values beyond what is expected, solved: a row for each design, a column for each guess.
  private let pulls: Matrix

  init(
    _ process: GaussianProcess, at designs: [Features], normals: [[Double]]
  ) throws(LinearAlgebraError) {
    self.process = process
    self.designs = designs
    let cross = process.covariance.covariances(process.designs, designs)
    whitened = try process.factor.whiten(cross)
    solved = try process.factor.lower.solveTriangle(.lower, as: .transposed, whitened)
    var covariances = try process.covariances(at: designs)
    // What was observed without noise is known; its variance is rounding.
    for place in designs.indices {
      covariances[place, place] += process.covariance.variance * Self.leastVariance
    }
    factor = try CholeskyFactorization(of: covariances, jitter: Self.jitter)
    let means = try process.means(at: designs)
    let lower = factor.lower
    guesses = normals.map { row in
      designs.indices.map { place in
        var value = means[place]
        for index in 0...place { value += lower[place, index] * row[index] }
        return value
      }
    }
    let columns = normals.map { Array($0.prefix(designs.count)) }
    pulls = try lower.solveTriangle(.lower, as: .transposed, Matrix(columns: columns))
  }

  private static let jitter = JitterSchedule(
    relativeAmounts: [1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3])

  /// The law at some designs.
  struct Laws {
    /// For each design, the mean under each guess.
    var means: [[Double]]
    /// For each design.
    var variances: [Double]
  }

  func laws(at others: [Features]) throws(LinearAlgebraError) -> Laws {
    let covariance = process.covariance
    let cross = covariance.covariances(process.designs, others)
    let whitenedOthers = try process.factor.whiten(cross)
    let prior = try cross.multiplied(as: .transposed, by: process.weights)
    let explained = try whitened.multiplied(as: .transposed, by: whitenedOthers)
    let direct = covariance.covariances(designs, others)
    let remaining = Matrix(
      rowCount: designs.count, columnCount: others.count,
      columnMajor: zip(direct.elements, explained.elements).map { $0 - $1 })
    let known = try factor.whiten(remaining)
    let shifts = try pulls.multiplied(as: .transposed, by: remaining)
    let guessCount = guesses.count
    var laws = Laws(means: [], variances: [])
    for (place, other) in others.enumerated() {
      let mean = process.mean.value(at: other) + prior[place]
      laws.means.append(
        shifts.elements[place * guessCount..<(place + 1) * guessCount].map { mean + $0 })
      var variance = covariance.variance
      for value in whitenedOthers.column(place) { variance -= value * value }
      for value in known.column(place) { variance -= value * value }
      laws.variances.append(max(variance, covariance.variance * Self.leastVariance))
    }
    return laws
  }

  /// Of the variance before anything is known: less is rounding.
  private static let leastVariance = 1e-10

  /// The law at a design with its derivatives by the design's numbers.
  struct LawWithSlopes {
    var means: [Double]
    var variance: Double
    /// For each number, the derivative of the mean under each guess.
    var meanSlopes: [[Double]]
    var varianceSlopes: [Double]
  }

  func lawWithSlopes(at other: Features) throws(LinearAlgebraError) -> LawWithSlopes {
    let law = try laws(at: [other])
    let covariance = process.covariance
    let cross = covariance.covariances(process.designs, [other]).elements
    let solvedOther = try process.factor.solve(cross)
    let explained = try whitened.multiplied(
      as: .transposed, by: try process.factor.whiten(Matrix(columns: [cross])).elements)
    let direct = covariance.covariances(designs, [other]).elements
    let known = try factor.solve(zip(direct, explained).map { $0 - $1 })
    let slopes = covariance.slopes(of: other, with: process.designs)
    let directSlopes = covariance.slopes(of: other, with: designs)
    let priorSlopes = process.mean.slopes(at: other)
    var result = LawWithSlopes(
      means: law.means[0], variance: law.variances[0], meanSlopes: [], varianceSlopes: [])
    for number in other.numbers.indices {
      let column = slopes.map { $0[number] }
      var mean = priorSlopes[number]
      var variance = 0.0
      for place in column.indices {
        mean += column[place] * process.weights[place]
        variance -= 2 * column[place] * solvedOther[place]
      }
      let solvedColumn = try solved.multiplied(as: .transposed, by: column)
      let remaining = designs.indices.map { directSlopes[$0][number] - solvedColumn[$0] }
      for place in remaining.indices { variance -= 2 * known[place] * remaining[place] }
      let shifts = try pulls.multiplied(as: .transposed, by: remaining)
      result.meanSlopes.append(shifts.map { mean + $0 })
      result.varianceSlopes.append(variance)
    }
    return result
  }
}
