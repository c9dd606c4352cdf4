import HistoryFitting
import OutputAnalysis
import StrategyOptimizer
import Testing

/// Fits of simulators whose posterior is known in closed form.
struct SimulationFitTests {
  /// Summaries that are weighted sums of the parameters and luck.
  private struct LinearSimulator {
    var weights: [[Double]]
    var luck: Double
    var seed: UInt64

    func summaries(_ scores: [Double], number: Int) -> [Double] {
      var numbers = RandomNumbers(seed: seed, step: number, purpose: .guesses)
      return weights.map { row in
        zip(row, scores).reduce(0) { $0 + $1.0 * $1.1 } + luck * numbers.normal()
      }
    }

    func fit(_ observed: [Double], seed: UInt64) async throws -> SimulationFit {
      try await SimulationFit(
        SimulationFit.Task(parameterCount: weights[0].count, observed: observed, seed: seed)
      ) { rows, first in
        rows.indices.map { summaries(rows[$0], number: first + $0) }
      }
    }
  }

  private func moments(_ fit: SimulationFit, _ place: Int) -> RunningMoments {
    RunningMoments(fit.draws.map { $0[place] })
  }

  @Test func `a normal posterior is that of the formula`() async throws {
    // One summary of each of two parameters, none of the third: 1 / (1 + 1 / luck²) is left.
    let simulator = LinearSimulator(
      weights: [[1, 0, 0], [0, 0.5, 0]], luck: 0.5, seed: 7)
    let fit = try await simulator.fit([0.8, -0.6], seed: 3)
    #expect(fit.fitted == [0, 1])
    let first = moments(fit, 0)
    // Of 400 draws that hang together a little, and a covariance estimated from 128 residuals.
    #expect(abs(first.mean - 0.64) < 0.12)
    #expect(abs(first.variance.squareRoot() - 0.447) < 0.07)
    let second = moments(fit, 1)
    #expect(abs(second.mean + 0.6) < 0.16)
    #expect(abs(second.variance.squareRoot() - 0.707) < 0.1)
    let third = moments(fit, 2)
    #expect(abs(third.mean) < 0.2 && abs(third.variance - 1) < 0.3)
  }

  @Test func `intervals hold as often as they say, and not when the data are another's`()
    async throws
  {
    let simulator = LinearSimulator(
      weights: [[1, 0.5], [0.3, 1], [1, -1]], luck: 0.6, seed: 11)
    var held = 0
    var strangersHeld = 0
    var truths: [[Double]] = []
    var numbers = RandomNumbers(seed: 5, step: 0, purpose: .guesses)
    for _ in 0..<30 { truths.append([numbers.normal(), numbers.normal()]) }
    for (place, truth) in truths.enumerated() {
      let observed = simulator.summaries(truth, number: 100_000 + place)
      let fit = try await simulator.fit(observed, seed: UInt64(place))
      let stranger = truths[(place + 7) % truths.count]
      for parameter in 0..<2 {
        let draws = fit.draws.map { $0[parameter] }.sorted()
        let band = draws[20]...draws[379]
        held += band.contains(truth[parameter]) ? 1 : 0
        strangersHeld += band.contains(stranger[parameter]) ? 1 : 0
      }
    }
    // 54 of 60 are expected, with a standard error of 2.3.
    #expect((47...60).contains(held))
    #expect(strangersHeld < 45)
  }

  @Test func `summaries that tell nothing leave everything as it was`() async throws {
    let simulator = LinearSimulator(weights: [[0, 0], [0, 0]], luck: 1, seed: 2)
    let fit = try await simulator.fit([0.2, 0.1], seed: 1)
    for place in 0..<2 {
      #expect(abs(moments(fit, place).mean) < 0.25)
      #expect(abs(moments(fit, place).variance - 1) < 0.3)
    }
    let constant = LinearSimulator(weights: [[0, 0]], luck: 0, seed: 2)
    #expect(try await constant.fit([0], seed: 1).fitted.isEmpty)
  }

  @Test func `the same task gives the same draws`() async throws {
    let simulator = LinearSimulator(weights: [[1, 0.5]], luck: 0.3, seed: 9)
    let (first, second) = try await (simulator.fit([1], seed: 4), simulator.fit([1], seed: 4))
    #expect(first.draws == second.draws)
    #expect(try await simulator.fit([1], seed: 5).draws != first.draws)
  }
}
