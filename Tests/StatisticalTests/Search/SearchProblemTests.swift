import SearchProblems
import StrategyOptimizer
import Testing

struct SearchProblemTests {
  /// Known optima as in the Virtual Library of Simulation Experiments, each to the digits of its place.
  @Test(arguments: [
    (
      SearchProblem.branin,
      [[(Double.pi + 5) / 15, 2.275 / 15], [(5 - Double.pi) / 15, 12.275 / 15]]
    ),
    (
      SearchProblem.hartmann, [[0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573]]
    ),
    (SearchProblem.ackley, [[0.5, 0.5, 0.5, 0.5, 0.5]]),
    (SearchProblem.rosenbrock, [Array(repeating: 3.048 / 4.096, count: 4)]),
    (SearchProblem.strategyMix, [[0.3, 0.65, 0.4, 4, 20, 2, 0]]),
  ])
  func `a problem has its known optimum at its known places`(
    problem: SearchProblem, places: [[Double]]
  ) {
    for place in places {
      let regret = problem.score(of: [place])
      #expect(abs(regret) < 1e-8, "\(problem.name) at \(place): \(regret)")
      let beside = place.indices.map { place[$0] + ($0 == 0 ? 0.01 : 0) }
      #expect(problem.score(of: [beside]) > 1e-5)
    }
  }

  /// Values that a script in Python gave: posts, hour, format and tone counted from 0.
  @Test(arguments: [
    ([0.3, 0.65, 0.5, 4, 18, 3, 0], 0.9057522237922837, true),
    ([0.9, 0.1, 0, 13, 3, 0, 1], 0.1181285164513795, true),
    ([0.5, 0.5, 1, 6, 20, 2, 2], 0.22339166887082249, false),
    ([0.31, 0.6, 0.04, 9, 12, 1, 0], 0.5562804745744879, true),
  ])
  func `a strategy mix has its worth, and its space knows the budget`(
    design: [Double], worth: Double, isFeasible: Bool
  ) {
    let problem = SearchProblem.strategyMix
    #expect(abs(problem.truth(design)[0] - worth) < 1e-12)
    #expect((problem.space.formed(design) != nil) == isFeasible)
  }

  /// BoTorch 0.18.1 gives 59.36011874867746 for the whole front, found by a genetic algorithm.
  @Test func `the front of Branin and Currin has its known volume`() {
    let problem = SearchProblem.braninCurrin
    let side = 400
    let grid = (0..<side * side).map { place in
      [Double(place % side) / Double(side - 1), Double(place / side) / Double(side - 1)]
    }
    let good = grid.filter { problem.score(of: [$0]) > 0 }
    let volume = problem.score(of: good)
    #expect(volume < 59.37)
    #expect(volume > 58.5, "a grid of this size misses 0.62: \(volume)")
  }
}
