import OutputAnalysis
import RandomStreams
import RealModule
import Testing

@testable import HistoryFitting

@Suite struct PersistentNoiseTests {
  private static let noise = PersistentNoise(persistence: 0.7, shock: 0.4, passing: 0.3)

  /// The logarithm of the density of two normal numbers of mean 0.
  private static func logDensity(
    _ x: Double, _ y: Double, variances: (Double, Double), covariance: Double
  ) -> Double {
    let determinant = variances.0 * variances.1 - covariance * covariance
    let form =
      (variances.1 * x * x - 2 * covariance * x * y + variances.0 * y * y) / determinant
    return -.log(2 * .pi) - .log(determinant) / 2 - form / 2
  }

  @Test(arguments: [1, 3])
  func `the likelihood is that of the joint normal law, over gaps too`(_ gap: Int) {
    let counts: [Double?] = [30] + Array(repeating: nil, count: gap - 1) + [55]
    let expected = Array(repeating: 40.0, count: gap + 1)
    let lasting = 0.16 / (1 - 0.49)
    let variances = (lasting + 0.09 + 1 / 30.5, lasting + 0.09 + 1 / 55.5)
    let covariance = lasting * .pow(0.7, gap)
    let wanted = Self.logDensity(
      .log(30.5 / 40.5), .log(55.5 / 40.5), variances: variances, covariance: covariance)
    let (logLikelihood, end) = Self.noise.followed(counts: counts, expected: expected)
    #expect(agree(logLikelihood, wanted, within: 1e-12))
    // The mean of the last deviation given both, by the normal equations.
    let determinant = variances.0 * variances.1 - covariance * covariance
    let weights = (
      (covariance * variances.1 - lasting * covariance) / determinant,
      (lasting * variances.0 - covariance * covariance) / determinant
    )
    let mean = weights.0 * .log(30.5 / 40.5) + weights.1 * .log(55.5 / 40.5)
    #expect(agree(end.mean, mean, within: 1e-12))
    #expect(
      agree(end.variance, lasting - weights.0 * covariance - weights.1 * lasting, within: 1e-12))
  }

  @Test func `what follows fades towards what is expected and spreads as it should`() {
    var stream = SequentialStream(name: "noise", seed: 4)
    let state = PersistentNoise.State(mean: 0.8, variance: 0.05)
    var moments = [RunningMoments(), RunningMoments(), RunningMoments()]
    for _ in 0..<20_000 {
      let path = Self.noise.counts(
        after: state, expected: [1e6, 1e6, 1e6], limit: 1e12, using: &stream)
      for week in 0..<3 { moments[week].add(.log(path[week] / 1e6)) }
    }
    var (mean, variance) = (0.8, 0.05)
    for week in 0..<3 {
      mean *= 0.7
      variance = 0.49 * variance + 0.16
      #expect(abs(moments[week].mean - mean) < 5 * moments[week].standardError)
      #expect(abs(moments[week].variance / (variance + 0.09) - 1) < 5 * (2.0 / 20_000).squareRoot())
    }
  }

  @Test func `nothing expected is nothing likely, and no count is beyond the limit`() {
    var stream = SequentialStream(name: "noise", seed: 5)
    let state = PersistentNoise.State(mean: 40, variance: 1)
    let limit = PersistentNoise.limit(after: [nil, 3])
    #expect(limit == 4000)
    let path = Self.noise.counts(
      after: state, expected: [1e9, 1e9], limit: limit, using: &stream)
    #expect(path.allSatisfy { $0 < 5000 && $0 > 3000 })
    let still = PersistentNoise(persistence: 0.5, shock: 1e-6, passing: 1e-6)
    let none = still.counts(
      after: .init(mean: 0, variance: 0), expected: [0, 0, 0], limit: 10, using: &stream)
    #expect(none == [0, 0, 0])
  }

  @Test func `counts that follow something give their law back`() throws {
    let truth = ProportionalCounts(level: 1.5, noise: Self.noise)
    var stream = SequentialStream(name: "messages", seed: 6)
    let exposures = (0..<400).map { 40 + 30 * Double.sin(Double($0) / 9) }
    let counts = truth.noise.counts(
      after: .init(mean: 0, variance: 0.3), expected: exposures.map { $0 * .exp(1.5) },
      limit: 1e9, using: &stream)
    let fitted = try ProportionalCounts.fit(
      counts: counts, exposures: exposures)
    for (parameter, wanted) in zip(fitted.fit.parameters, [1.5, 0.7, 0.4, 0.3]) {
      let distance =
        parameter.scale.coordinate(of: parameter.estimate) - parameter.scale.coordinate(of: wanted)
      #expect(abs(distance) < 4 * parameter.scaleStandardError, "\(parameter.name)")
      #expect(parameter.scaleStandardError < 0.6, "\(parameter.name)")
    }
  }

  @Test func `what are no weekly counts is refused`() {
    #expect(throws: FittingError.nothingObserved) {
      try ProportionalCounts.fit(counts: [nil, nil], exposures: [1, 2])
    }
    #expect(throws: FittingError.unequalLengths(found: 1, needed: 2)) {
      try ProportionalCounts.fit(counts: [1, 2], exposures: [1])
    }
    #expect(throws: FittingError.impossibleValue(place: 1)) {
      try ProportionalCounts.fit(counts: [1, -2], exposures: [1, 1])
    }
    #expect(throws: FittingError.impossibleValue(place: 0)) {
      try ProportionalCounts.fit(counts: [1, 2], exposures: [.nan, 1])
    }
  }
}
