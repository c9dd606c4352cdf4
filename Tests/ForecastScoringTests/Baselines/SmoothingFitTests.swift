import ForecastScoring
import OutputAnalysis
import Testing

@Suite struct SmoothingFitTests {
  /// The flow of the Nile at Aswan in 10⁸ m³, 1871–1970.
  private static let nile: [Double?] = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799,
    958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701,
    916,
    692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862,
    698,
    845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742,
    801,
    1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901,
    1170,
    912, 746, 919, 718, 714, 740,
  ]

  private static let growth: [Double?] = [
    12, 15, 14, 20, 27, 31, 30, 38, 47, 52, 49, 58, 66, 70, 69, 75, 83, 80, 88, 91, 90, 96, 95, 101,
    99,
    104, 107, 103, 110, 108,
  ]

  // The figures are the highest point of the likelihood of statsmodels 0.15 (`ETSModel(error="add",
  // initialization_method="estimated").loglike`) within its bounds, found by scipy's Nelder–Mead from many
  // starts; statsmodels's own search stops a little lower, at −638.10769 for the level of the Nile.

  @Test func `the level of the Nile has the highest likelihood of statsmodels`() throws {
    let fit = try #require(SmoothingFit(Self.nile, hasTrend: false, isLogarithmic: false))
    #expect(isClose(fit.levelShare, 0.245_728_09, within: 1e-6))
    #expect(isClose(fit.logLikelihood, -638.025_862_341_47, within: 1e-11))
    #expect(isClose(fit.correctedAkaike, 1282.301_724_682_94, within: 1e-11))
    #expect(isClose(fit.errorDeviation, (2_038_674.432_055 / 98).squareRoot(), within: 1e-9))
  }

  @Test func `a damped trend has the highest likelihood of statsmodels`() throws {
    let growth = try #require(SmoothingFit(Self.growth, hasTrend: true, isLogarithmic: false))
    #expect(isClose(growth.logLikelihood, -77.337_153_205_6, within: 1e-10))
    #expect(isClose(growth.correctedAkaike, 170.326_480_324_2, within: 1e-10))
    #expect(isClose(growth.levelShare, 0.191_620_89, within: 1e-5))
    #expect(isClose(growth.slopeShare, 0.191_620_89, within: 1e-5))
    #expect(isClose(growth.damping, 0.98, within: 1e-6))
    let nile = try #require(SmoothingFit(Self.nile, hasTrend: true, isLogarithmic: false))
    // −636.41307 at α = β = 0.0001 and φ = 0.96, the best of a grid of φ.
    #expect(nile.logLikelihood > -636.413_08)
    #expect(nile.logLikelihood < -636.41)
  }

  @Test func `logarithms are smoothed likewise and judged on the scale of the values`() throws {
    // The same of log(1 + x), less Σ log(1 + x) = 680.788246.
    let fit = try #require(SmoothingFit(Self.nile, hasTrend: false, isLogarithmic: true))
    #expect(isClose(fit.levelShare, 0.212_181_66, within: 1e-5))
    #expect(isClose(fit.logLikelihood, 40.786_991_211_8 - 680.788_246_229_4, within: 1e-11))
  }

  @Test func `the criterion picks the trend of growth and none for the Nile`() throws {
    #expect(try #require(SmoothingFit.best(for: Self.growth)).hasTrend)
    #expect(try !#require(SmoothingFit.best(for: Self.nile)).hasTrend)
  }

  @Test func `forecasts have the analytic variance`() throws {
    // ETS(A,N,N): σ² (1 + (h − 1) α²).
    let fit = try #require(SmoothingFit.best(for: Self.nile))
    #expect(!fit.isLogarithmic)
    let question = ForecastQuestion(
      series: "nile", known: Self.nile, horizons: [1, 12], drawCount: 20_000, seed: 3)
    let answers = try #require(try Forecaster.exponentialSmoothing.answer(question))
    for (answer, horizon) in zip(answers, [1.0, 12]) {
      let variance =
        fit.errorDeviation * fit.errorDeviation
        * (1 + (horizon - 1) * fit.levelShare * fit.levelShare)
      // Forecast of statsmodels, standard errors of a mean and a variance of 20 000 normal draws.
      #expect((answer.mean - 805.316_27).magnitude < 5 * (variance / 20_000).squareRoot())
      let found = RunningMoments(answer.draws).variance
      #expect((found / variance - 1).magnitude < 5 * (2.0 / 20_000).squareRoot())
    }
  }

  @Test(arguments: [0.15, 0.5, 0.85])
  func `simulated levels give back their parameter`(levelShare: Double) throws {
    // The asymptotic standard error of α is √((1 − (1 − α)²)/n), as for a moving average of one week.
    var random = RandomSequence(seed: 5, name: "level \(levelShare)")
    let errors = try (0..<40).map { _ in
      var level = 1000.0
      let path: [Double?] = (0..<300).map { _ in
        let error = 10 * random.normal()
        defer { level += levelShare * error }
        return level + error
      }
      let fit = try #require(SmoothingFit(path, hasTrend: false, isLogarithmic: false))
      return fit.levelShare - levelShare
    }
    let standardError = ((1 - (1 - levelShare) * (1 - levelShare)) / 300).squareRoot()
    let mean = errors.reduce(0, +) / 40
    #expect(mean.magnitude < 5 * standardError / 40.0.squareRoot() + 0.01)
    let spread = (errors.reduce(0) { $0 + $1 * $1 } / 40).squareRoot()
    // A variance from 40: standard error 22 %, of its root 11 %.
    #expect((spread / standardError - 1).magnitude < 0.55)
  }

  @Test func `a simulated damped trend gives back its parameters`() throws {
    var random = RandomSequence(seed: 6, name: "trend")
    var (level, slope) = (100.0, 5.0)
    let path: [Double?] = (0..<1500).map { _ in
      let error = random.normal()
      let expected = level + 0.9 * slope
      level = expected + 0.6 * error
      slope = 0.9 * slope + 0.3 * error
      return expected + error
    }
    let fit = try #require(SmoothingFit(path, hasTrend: true, isLogarithmic: false))
    // Standard errors at this length are about 0.03 each.
    #expect((fit.levelShare - 0.6).magnitude < 0.15)
    #expect((fit.slopeShare - 0.3).magnitude < 0.15)
    #expect((fit.damping - 0.9).magnitude < 0.08)
    #expect((fit.errorDeviation - 1).magnitude < 5 * (0.5 / 1500).squareRoot())
  }

  @Test func `missing weeks are left out and too few values give no fit`() throws {
    var holed = Self.nile
    for week in [0, 10, 11, 50] { holed[week] = nil }
    let fit = try #require(SmoothingFit(holed, hasTrend: false, isLogarithmic: false))
    #expect((fit.levelShare - 0.245_728).magnitude < 0.1)
    #expect(SmoothingFit([1, 2, 3, 4], hasTrend: false, isLogarithmic: false) == nil)
    #expect(SmoothingFit([1, 2, 3, 4, 5], hasTrend: false, isLogarithmic: false) != nil)
    #expect(SmoothingFit([1, 2, 3, 4, 5, 6, 7], hasTrend: true, isLogarithmic: false) == nil)
    #expect(SmoothingFit([7, 7, 7, 7, 7, 7, 7, 7], hasTrend: false, isLogarithmic: false) == nil)
    #expect(SmoothingFit([1, 2, -3, 4, 5, 6], hasTrend: false, isLogarithmic: true) == nil)
  }
}
