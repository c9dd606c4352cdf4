import CommunityEngine
import CommunityModel
import StudyResults

@testable import ScenarioFiles
@testable import Studies

/// What must hold of scenarios that are read.
enum ScenarioTrial {
  /// Where inputs are as if they were there, so that they can name files.
  static let path = Repository.scenarios + "fuzz.yaml"

  /// The scenario of an input; `nil` if it has problems, which must be told.
  static func reading(
    of input: [UInt8], at path: String = path, with draft: ScenarioDraft? = nil
  ) throws -> ScenarioReader.Reading? {
    do throws(ScenarioReader.Failure) {
      guard let draft else { return try ScenarioReader.read(content: input, path: path) }
      return try ScenarioReader.read(content: input, path: path, draft: draft)
    } catch {
      guard case .problems(let report) = error else {
        throw BrokenPromise("a text is no file that is missing")
      }
      try requireTold(report, path: path)
      if let draft {
        try require(!draft.problems(in: report).isEmpty, "a draft is refused without a word")
      }
      return nil
    }
  }

  /// Whether the files that a sound text names are tables with the columns that it names.
  static func takesSeries(_ text: [UInt8], at path: String) throws -> Bool {
    let chain = FileChain(try SourceText(path: path, content: text))
    guard let root = chain.root else { throw BrokenPromise("a sound text is refused") }
    var inliner = SeriesInliner(horizonDays: PlanResolution.horizonDays(of: root))
    _ = inliner.inlineAll(root)
    if !inliner.problems.isEmpty {
      try requireTold(ProblemReport(inliner.problems, sources: inliner.sources), path: path)
    }
    return inliner.problems.isEmpty
  }

  private static func requireTold(_ report: ProblemReport, path: String) throws {
    try require(!report.problems.isEmpty, "a scenario is refused without a problem")
    for problem in report.problems {
      try require(problem.place.line >= 1 && problem.place.column >= 1, "a problem is nowhere")
    }
    for language in Language.allCases {
      try require(!report.text(in: language).isEmpty, "a problem has no words")
    }
  }

  /// What a scenario is when everything is written out must be the same scenario.
  static func requireKeptByLock(_ reading: ScenarioReader.Reading) throws {
    let lock = [UInt8](reading.normalized.text)
    guard let again = try self.reading(of: lock) else {
      throw BrokenPromise("a lock is refused:\n\(reading.normalized.text)")
    }
    try require(again.scenario == reading.scenario, "a lock is another scenario")
    try require(again.normalized.hash == reading.normalized.hash, "a lock has another hash")
  }

  /// Days times strategies, and members times days, that are not too many to be tried often.
  private static let mostStrategyDays = 1_500
  private static let mostMemberDays = 20_000.0

  /// A scenario that was accepted must be one that the engine can take.
  static func requireRunnable(_ scenario: Scenario) throws {
    guard scenario.strategies.count * scenario.horizonDays <= mostStrategyDays,
      (try? ForecastSize(ofComparing: scenario).requireWithinLimit()) != nil,
      let preview = try? Preview.run(scenario)
    else { return }
    for (run, expected) in zip(PlanRun.all(of: scenario, assumptions: .drawn), preview.strategies) {
      let memberDays = expected.series(of: .members).reduce(0, +)
      try require(memberDays.isFinite, "the expected members are no number")
      guard memberDays < mostMemberDays, let outcome = try? run.runner.outcome(of: 0) else {
        continue
      }
      let copy = try ReplicationOutcome(encoded: outcome.encoded)
      try require(copy.encoded == outcome.encoded, "an outcome does not come back")
    }
  }
}
