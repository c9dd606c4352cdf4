import DenseLinearAlgebra
import RandomStreams
import RealModule
import Testing

@testable import HistoryFitting

/// Two cohorts of which the per cent still there after 0 to 12 years was published.
///
/// Citation: P. S. Fader, B. G. S. Hardie (2007), table 1, doi:10.1002/dir.20074.
@Suite struct ShiftedBetaGeometricTests {
  private static let highEnd = [
    100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4,
  ]
  private static let regular = [
    100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3,
  ]

  /// - Returns: the first years of a cohort of a thousand.
  private static func cohort(_ percent: [Double], years: Int) throws -> CohortSurvivors {
    try CohortSurvivors(survivors: percent.prefix(years + 1).map { $0 * 10 })
  }

  @Test(arguments: [
    // Published to three digits; the fourth, the likelihood and the errors of the logarithms by scipy's BFGS.
    (highEnd, 7, 0.6681, 3.8061, -1611.15815, 0.155271, 0.206388),
    (regular, 7, 0.7041, 1.1820, -1680.26519, 0.093170, 0.128993),
    (highEnd, 4, 1.2810, 7.7904, -1225.13491, 0.432068, 0.488902),
  ])
  func `published estimates are found again`(
    percent: [Double], years: Int, alpha: Double, beta: Double, logLikelihood: Double,
    alphaError: Double, betaError: Double
  ) throws {
    let fitted = try ShiftedBetaGeometric.fit([Self.cohort(percent, years: years)])
    // Half a unit of the last digit.
    #expect(abs(fitted.law.alpha - alpha) < 0.000_05)
    #expect(abs(fitted.law.beta - beta) < 0.000_05)
    #expect(abs(fitted.fit.logLikelihood - logLikelihood) < 0.000_005)
    #expect(agree(fitted.fit.parameters[0].scaleStandardError, alphaError, within: 1e-4))
    #expect(agree(fitted.fit.parameters[1].scaleStandardError, betaError, within: 1e-4))
    #expect(fitted.fit.isIdentified && fitted.fit.hasSettled)
  }

  @Test(arguments: [
    // The published limits of the error of years 8 to 12, in per cent of the cohort.
    (highEnd, 1.7), (regular, 0.4),
  ])
  func `years that were not used are projected within the stated errors`(
    percent: [Double], limit: Double
  ) throws {
    let law = try ShiftedBetaGeometric.fit([Self.cohort(percent, years: 7)]).law
    let errors = (8...12).map { abs(100 * law.survival(age: $0) - percent[$0]) }
    #expect(try #require(errors.max()) <= limit)
    // A constant rate of the first seven years misses the twelfth by far.
    let rate = Double.pow(percent[7] / 100, 1.0 / 7)
    #expect(abs(100 * Double.pow(rate, 12) - percent[12]) > 5 * limit)
  }

  @Test func `projections are those of other programs`() throws {
    let law = try ShiftedBetaGeometric.fit([Self.cohort(Self.highEnd, years: 4)]).law
    // The package foretell on four years: years 5 to 10, to two decimals.
    let wanted = [53.44, 48.58, 44.45, 40.91, 37.84, 35.15]
    for (age, percent) in zip(5...10, wanted) {
      #expect(abs(100 * law.survival(age: age) - percent) < 0.005)
    }
    let onwards = law.projection(survivors: 100 * law.survival(age: 4), age: 4, periods: 6)
    for (found, percent) in zip(onwards, wanted) { #expect(abs(found - percent) < 0.005) }
    #expect(law.projection(survivors: 1, age: 0, periods: -1).isEmpty)
    #expect(law.survival(age: 0) == 1 && law.retention(age: 0) == 1)
  }

  @Test func `pooling a cohort with itself doubles the information and nothing else`() throws {
    let cohort = try Self.cohort(Self.regular, years: 7)
    let (one, two) = (
      try ShiftedBetaGeometric.fit([cohort]), try ShiftedBetaGeometric.fit([cohort, cohort])
    )
    #expect(agree(two.law.alpha, one.law.alpha, within: 1e-6))
    let ratio = one.fit.covariance[0, 0] / two.fit.covariance[0, 0]
    #expect(agree(ratio, 2, within: 1e-4))
  }

  @Test func `cohorts of different lengths give back the law that made them`() throws {
    let truth = ShiftedBetaGeometric(alpha: 0.8, beta: 2.5)
    var stream = SequentialStream(name: "cohorts", seed: 3)
    let cohorts = try [3, 12, 30].map { periods in
      var survivors = [2_000.0]
      for age in 1...periods {
        let kept = (0..<Int(survivors[age - 1])).count { _ in
          stream.openUnit() < truth.retention(age: age)
        }
        survivors.append(Double(kept))
      }
      return try CohortSurvivors(survivors: survivors)
    }
    let fit = try ShiftedBetaGeometric.fit(cohorts).fit
    for (parameter, wanted) in zip(fit.parameters, [0.8, 2.5]) {
      let error = (Double.log(parameter.estimate) - .log(wanted)) / parameter.scaleStandardError
      #expect(abs(error) < 4)
      // Six thousand people know it to about five per cent.
      #expect(parameter.scaleStandardError < 0.1)
    }
  }

  @Test func `people who are all alike leave the spread open but not the rate`() throws {
    let survivors = (0...8).map { 100_000 * Double.pow(0.8, Double($0)) }
    let fitted = try ShiftedBetaGeometric.fit([CohortSurvivors(survivors: survivors)])
    #expect(!fitted.fit.isIdentified)
    #expect(abs(fitted.law.retention(age: 5) - 0.8) < 0.001)
  }

  @Test(arguments: [
    [100.0, 100, 100], [100, 0, 0], [100, 50], [1, 1], [1e300, 1e299, 1e298], [0.3, 0.1, 0.1],
  ])
  func `poor cohorts give finite laws`(survivors: [Double]) throws {
    let fitted = try ShiftedBetaGeometric.fit([CohortSurvivors(survivors: survivors)])
    #expect(fitted.law.survival(age: 20).isFinite && fitted.fit.logLikelihood.isFinite)
    if survivors.count == 2 { #expect(!fitted.fit.isIdentified) }
  }

  @Test func `impossible cohorts are refused with their place`() {
    #expect(throws: FittingError.impossibleValue(place: 1)) {
      try CohortSurvivors(survivors: [3, 4])
    }
    #expect(throws: FittingError.impossibleValue(place: 0)) {
      try CohortSurvivors(survivors: [.nan, 4])
    }
    #expect(throws: FittingError.impossibleValue(place: 1)) {
      try CohortSurvivors(survivors: [3, -1])
    }
    #expect(throws: FittingError.nothingObserved) { try CohortSurvivors(survivors: [3]) }
    #expect(throws: FittingError.nothingObserved) { try CohortSurvivors(survivors: [0, 0]) }
    #expect(throws: FittingError.nothingObserved) { try ShiftedBetaGeometric.fit([]) }
  }
}
