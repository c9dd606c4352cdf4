import OutputAnalysis
import StrategyOptimizer

/// What a procedure did in many runs of a cell.
struct SelectionOutcome: Sendable {
  var runs = 0
  var good = 0
  var correct = 0
  /// Replications a system in each run.
  var replications = RunningMoments()

  var goodShare: Double { Double(good) / Double(runs) }
  var goodError: Double { Self.error(goodShare, runs) }
  var correctShare: Double { Double(correct) / Double(runs) }
  var correctError: Double { Self.error(correctShare, runs) }

  /// Of a share; not below that of one event, so that a share of 1 is not taken as exact.
  static func error(_ share: Double, _ runs: Int) -> Double {
    max((share * (1 - share) / Double(runs)).squareRoot(), 1 / Double(runs))
  }

  mutating func merge(_ other: SelectionOutcome) {
    runs += other.runs
    good += other.good
    correct += other.correct
    replications.merge(other.replications)
  }

  /// Runs the procedure `runs` times on both processors; the same numbers for any number of them.
  @concurrent static func measured(
    _ cell: SelectionCell, runs: Int, confidence: Double = 0.95,
    procedure: @escaping @Sendable (SelectionGoal) -> any SelectionProcedure
  ) async -> SelectionOutcome {
    let chunk = 50
    let chunks = (runs + chunk - 1) / chunk
    return await withTaskGroup(of: (Int, SelectionOutcome).self) { group in
      for index in 0..<chunks {
        group.addTask {
          var outcome = SelectionOutcome()
          for run in index * chunk..<min(runs, (index + 1) * chunk) {
            outcome.add(cell, run: run, confidence: confidence, procedure: procedure)
          }
          return (index, outcome)
        }
      }
      var parts = [SelectionOutcome](repeating: SelectionOutcome(), count: chunks)
      for await (index, part) in group { parts[index] = part }
      return parts.reduce(into: SelectionOutcome()) { $0.merge($1) }
    }
  }

  private mutating func add(
    _ cell: SelectionCell, run: Int, confidence: Double,
    procedure: (SelectionGoal) -> any SelectionProcedure
  ) {
    let goal = SelectionGoal(
      systemCount: cell.systemCount, worth: SelectionCell.worth, confidence: confidence)
    let source = SelectionSource(cell, run: run)
    var selection = procedure(goal)
    var total = 0
    while selection.decision == nil {
      let survivors = selection.survivors
      total += survivors.count
      selection.add(source.values(of: survivors, replication: selection.replications))
    }
    let best = selection.decision?.best ?? -1
    runs += 1
    good += cell.isGood(best) ? 1 : 0
    correct += best == 0 ? 1 : 0
    replications.add(Double(total) / Double(cell.systemCount))
  }
}
