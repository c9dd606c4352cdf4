import ArgumentParser
import Foundation
import SearchOptima
import StudyResults

/// Counts how often the search comes near the best plan.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Searches from many seeds and judges what is recommended by many other futures.")

  @Option(help: "Searches, from the seeds 1, 2 and so on.")
  var seeds = 20

  @Option(help: "Plans that each may try.")
  var evaluations = 60

  @Option(help: "The smallest gain that it goes on for, if not the file's own.")
  var worth: Double?

  @Flag(help: "Print every plan that is tried.")
  var trials = false

  @Argument(help: "The scenarios, by name.")
  var scenarios = SearchedScenario.names

  func run() async throws {
    for name in scenarios {
      let searched = try SearchedScenario(name)
      let optimum = try KnownOptimum.stored(of: searched)
      guard let today = optimum.row(.today)?.truth, let best = optimum.row(.best)?.truth else {
        throw ValidationError("\(name) has no known best plan")
      }
      let judge = FoundPlanJudge(searched, today: today, best: best)
      print("\(name): today \(text(today)), best \(text(best))")
      var goodCount = 0
      for seed in 1...UInt64(seeds) {
        let found = try await FoundPlan(
          searching: searched, seed: seed, evaluations: evaluations, worth: worth,
          threads: ProcessInfo.processInfo.activeProcessorCount, replications: best.replications)
        let isGood = found.truth.map(judge.isGood) ?? false
        goodCount += isGood ? 1 : 0
        let shortfall = found.truth.map { percent(judge.shortfall(of: $0)) } ?? "nothing"
        print(
          seed, isGood ? "good" : "MISSED", shortfall, "\(found.result.evaluations.count) plans",
          found.result.stopReason.rawValue,
          found.truth.map(text) ?? "", found.changes.joined(separator: "; "), separator: " | ")
        if trials { show(found.result.evaluations) }
      }
      print("\(name): \(goodCount) of \(seeds) within a tenth of the gain")
    }
  }

  private func show(_ evaluations: [EvaluatedPlan]) {
    for plan in evaluations {
      print(
        "", plan.origin.rawValue, plan.changes.joined(separator: "; "),
        "mean \(short(plan.goals[0].mean))", "gain \(plan.expectedGain.map(short) ?? "")",
        "leads \(plan.leader.map(String.init) ?? "") \(plan.leaderExpected.map(short) ?? "")",
        "allowed \(short(plan.chanceOfFeasibility))", separator: " | ")
    }
  }

  private func short(_ value: Double) -> String { String(format: "%.4g", value) }

  private func text(_ truth: PlanTruth) -> String {
    ([truth.goal] + truth.constraints).map { short($0.mean) }.joined(separator: " ")
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
}
