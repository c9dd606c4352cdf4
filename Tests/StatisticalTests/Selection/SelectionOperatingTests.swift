import OutputAnalysis
import StrategyOptimizer
import Testing

/// What the procedures keep of their promises, and what it costs, over many seeded runs.
@Suite(.serialized) struct SelectionOperatingTests {
  @Test func `the default procedure keeps its promise everywhere at less than its price`()
    async throws
  {
    let references = try SelectionReference.all().filter { $0.procedure == "Anytime" }
    for cell in SelectionGrid.cells {
      let reference = references.first { $0.cell == cell }
      let outcome = await SelectionOutcome.measured(cell, runs: SelectionGrid.runs) {
        AnytimeSelection(goal: $0)
      }
      SelectionGrid.report("anytime", cell, outcome, reference)
      #expect(
        outcome.goodShare >= 0.95 - 3 * outcome.goodError, "\(cell.name) \(outcome.goodShare)")
      if let reference {
        let error = combined(outcome.replications.standardError, reference.replicationsError)
        #expect(
          outcome.replications.mean <= reference.replications + 3 * error,
          "\(cell.name) \(outcome.replications.mean) \(reference.replications)")
      }
    }
  }

  @Test(arguments: [(0.0, 97.6, 31.5), (0.5, 49.5, 20), (0.8, 20.9, 13.5)])
  func `ten systems cost no more than with Kim and Nelson`(
    correlation: Double, slippage: Double, monotone: Double
  ) async {
    for (means, limit) in [(SelectionCell.Means.slippage, slippage), (.monotone, monotone)] {
      let cell = SelectionCell(means: means, systemCount: 10, correlation: correlation)
      let outcome = await SelectionOutcome.measured(cell, runs: SelectionGrid.runs) {
        AnytimeSelection(goal: $0)
      }
      let replications = outcome.replications
      #expect(replications.mean <= limit + 3 * replications.standardError, "\(replications.mean)")
    }
  }

  @Test func `Kim and Nelson's procedure behaves as another program's`() async throws {
    let references = try SelectionReference.all().filter {
      $0.procedure == "KimNelson"
        && (SelectionGrid.isFull || $0.cell.systemCount <= 20 && $0.cell.means == .slippage)
    }
    for reference in references {
      let outcome = await SelectionOutcome.measured(reference.cell, runs: SelectionGrid.runs) {
        KimNelsonSelection(goal: $0, firstStage: 10)
      }
      SelectionGrid.report("KN(10)", reference.cell, outcome, reference)
      let shareError = combined(outcome.correctError, reference.correctError)
      #expect(
        abs(outcome.correctShare - reference.correctShare) <= 3 * shareError,
        "\(reference.cell.name) \(outcome.correctShare) \(reference.correctShare)")
      if reference.replicationsError.isFinite {
        let error = combined(outcome.replications.standardError, reference.replicationsError)
        #expect(
          abs(outcome.replications.mean - reference.replications) <= 3 * error,
          "\(reference.cell.name) \(outcome.replications.mean) \(reference.replications)")
      }
    }
  }

  @Test func `a tournament of hundreds keeps its promise`() async {
    for means in [SelectionCell.Means.slippage, .monotone] {
      let cell = SelectionCell(means: means, systemCount: 200, correlation: 0.8)
      let runs = SelectionGrid.isFull ? 2000 : 200
      let outcome = await SelectionOutcome.measured(cell, runs: runs) {
        TournamentSelection(goal: $0)
      }
      SelectionGrid.report("tournament(20)", cell, outcome, nil)
      #expect(outcome.goodShare >= 0.95 - 3 * outcome.goodError, "\(outcome.goodShare)")
    }
  }

  @Test func `a race finds the best more often than equal shares do`() async {
    // Equal allocation: 0.465, 0.665 and 0.918 of ten systems in slippage, by another program.
    for (correlation, equal) in [(0.0, 0.4645), (0.5, 0.665), (0.8, 0.918)] {
      let cell = SelectionCell(systemCount: 10, correlation: correlation)
      let outcome = await SelectionOutcome.measured(cell, runs: SelectionGrid.runs) {
        RacingSelection(goal: $0, budget: 200)
      }
      SelectionGrid.report("racing(200)", cell, outcome, nil)
      let error = combined(outcome.correctError, SelectionOutcome.error(equal, 2000))
      #expect(outcome.correctShare > equal - 3 * error, "\(outcome.correctShare) \(equal)")
      // Clearly so unless common random numbers have already made it easy.
      #expect(
        correlation > 0.5 || outcome.correctShare > equal + 3 * error,
        "\(outcome.correctShare) \(equal)")
      #expect(outcome.replications.mean <= 20)
    }
  }

  private func combined(_ one: Double, _ other: Double) -> Double {
    (one * one + other * other).squareRoot()
  }
}
