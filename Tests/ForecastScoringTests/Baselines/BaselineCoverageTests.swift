import ForecastScoring
import Testing

@Suite struct BaselineCoverageTests {
  /// The shares of 80 % and 50 % bands that hold, over many histories of a law and what follows them.
  private func coverage(
    of forecaster: Forecaster, horizon: Int, historyLength: Int, count: Int,
    law: (inout RandomSequence) -> [Double]
  ) throws -> (wide: Double, narrow: Double) {
    var (wide, narrow) = (0, 0)
    var random = RandomSequence(seed: 11, name: forecaster.name)
    for index in 0..<count {
      let path = law(&random)
      let question = ForecastQuestion(
        series: "s", known: Array(path.prefix(historyLength)), horizons: [horizon], drawCount: 200,
        seed: UInt64(index))
      let answer = try #require(try forecaster.answer(question)?.first)
      let observed = path[historyLength + horizon - 1]
      wide += answer.centralInterval(level: 0.8).contains(observed) ? 1 : 0
      narrow += answer.centralInterval(level: 0.5).contains(observed) ? 1 : 0
    }
    return (Double(wide) / Double(count), Double(narrow) / Double(count))
  }

  @Test(arguments: [1, 6])
  func `drift covers a random walk with drift`(horizon: Int) throws {
    let shares = try coverage(of: .drift, horizon: horizon, historyLength: 20, count: 2000) {
      random in
      var level = 500.0
      return (0..<26).map { _ in
        level += 3 + 8 * random.normal()
        return level
      }
    }
    #expect((shares.wide - 0.8).magnitude < shareTolerance(0.8, count: 2000))
    #expect((shares.narrow - 0.5).magnitude < shareTolerance(0.5, count: 2000))
  }

  @Test(arguments: [1, 6])
  func `the seasonal forecast covers seasonal random walks`(horizon: Int) throws {
    let forecaster = Forecaster.seasonalNaive(seasonLength: 4)
    let shares = try coverage(of: forecaster, horizon: horizon, historyLength: 30, count: 2000) {
      random in
      var levels = [300.0, 500, 400, 700]
      return (0..<36).map { week in
        levels[week % 4] += 9 * random.normal()
        return levels[week % 4]
      }
    }
    #expect((shares.wide - 0.8).magnitude < shareTolerance(0.8, count: 2000))
    #expect((shares.narrow - 0.5).magnitude < shareTolerance(0.5, count: 2000))
  }

  @Test func `the mean of four weeks covers a steady level, with a little to spare for few errors`()
    throws
  {
    let shares = try coverage(of: .recentMean, horizon: 4, historyLength: 60, count: 2000) {
      random in
      (0..<64).map { _ in 400 + 20 * random.normal() }
    }
    // Thirteen degrees of freedom for 56 errors: 1.35 deviations in place of 1.28 hold 82.3 %.
    #expect((shares.wide - 0.823).magnitude < shareTolerance(0.8, count: 2000))
    #expect((shares.narrow - 0.5).magnitude < shareTolerance(0.5, count: 2000))
  }

  @Test(arguments: [1, 6])
  func `exponential smoothing covers a level that wanders`(horizon: Int) throws {
    let shares = try coverage(
      of: .exponentialSmoothing, horizon: horizon, historyLength: 60, count: 600
    ) { random in
      var level = 500.0
      return (0..<66).map { _ in
        let error = 20 * random.normal()
        defer { level += 0.3 * error }
        return level + error
      }
    }
    // α, the first level and the choice of a model are estimated, which costs a few percent at six weeks.
    #expect(shares.wide > 0.76 - shareTolerance(0.8, count: 600))
    #expect(shares.wide < 0.8 + shareTolerance(0.8, count: 600))
  }

  @Test func `a band does not cover a jump that nothing foretells`() throws {
    let shares = try coverage(
      of: .exponentialSmoothing, horizon: 6, historyLength: 8, count: 600
    ) { random in
      (0..<14).map { week in 400 + 20 * random.normal() + (week >= 8 ? 80 : 0) }
    }
    #expect(shares.wide < 0.8 - shareTolerance(0.8, count: 600))
  }
}
