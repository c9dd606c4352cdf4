import CommunityEngine
import CommunityModel
import Foundation
import StudyResults
import Testing

@testable import Studies

/// Studies that are databases in order, with values and tables that no version of the product wrote.
struct StudyTableTests {
  private let study: TemporaryStudy
  private let run = PlanRun.all(of: SmallScenario.make(), assumptions: .drawn)[0]

  init() async throws {
    study = try TemporaryStudy()
    var supply = OutcomeSupply(threads: 1, store: try study.open())
    _ = try await supply.outcomes(of: run, numbers: [0, 1])
  }

  @Test(arguments: [
    "seed = x'FF'", "seed = ''", "seed = '-1'", "horizon_days = 'forty'", "assumptions = 7",
    "assumptions = x'00'", "results_version = 'two'", "results_version = 1e300",
    "software_version = x'FFFE'", "changed_at = 'now'",
  ])
  func `a run with a value of another kind is not listed`(change: String) throws {
    #expect(try StudyListing(path: study.path).runs.count == 1)
    try study.execute("UPDATE run SET \(change)")
    #expect(try StudyListing(path: study.path).runs.isEmpty)
  }

  @Test(arguments: [
    "checksum = 'x'", "checksum = -1", "checksum = 1e300", "content = 'x'", "content = 5",
    "content = zeroblob(0)", "content = zeroblob(9999999)",
  ])
  func `an outcome with a value of another kind is simulated again`(change: String) async throws {
    try study.execute("UPDATE outcome SET \(change) WHERE number = 1")
    var supply = OutcomeSupply(threads: 1, store: try study.open())
    _ = try await supply.outcomes(of: run, numbers: [0, 1])
    #expect(supply.use.taken == 1 && supply.use.repaired == 1 && supply.use.failure == nil)
  }

  @Test func `an outcome of another plan is simulated again`() async throws {
    let long = SmallScenario.make().strategies[0].plan
    let other = PlanRun(
      long, named: "long", horizonDays: SmallScenario.horizonDays + 7, seed: 1, assumptions: .drawn)
    let outcome = PackedOutcome(
      try other.runner.outcome(of: 1), number: 1, of: run.fingerprint)
    try study.open().keep([outcome], of: run, replacing: [1])
    var supply = OutcomeSupply(threads: 1, store: try study.open())
    let outcomes = try await supply.outcomes(of: run, numbers: [1])
    #expect(supply.use.repaired == 1 && outcomes[0].days == SmallScenario.horizonDays)
  }

  @Test(arguments: [
    "ALTER TABLE run RENAME TO held; CREATE VIEW run AS SELECT * FROM held",
    "CREATE TRIGGER t AFTER INSERT ON use BEGIN DELETE FROM run; END",
    "DROP TABLE outcome", "DROP TABLE run", "ALTER TABLE run RENAME COLUMN seed TO other",
  ])
  func `a study with other tables is damaged, and rebuilt when it is used`(
    change: String
  ) async throws {
    try study.execute(change)
    #expect(throws: StudyStoreError.damaged(path: study.path)) {
      try StudyListing(path: study.path)
    }
    var supply = OutcomeSupply(threads: 1, store: try study.open())
    let outcomes = try await supply.outcomes(of: run, numbers: [0, 1, 2])
    #expect(outcomes.count == 3 && supply.use.failure == nil)
    #expect(try StudyListing(path: study.path).runs.map(\.replications) == [3])
  }

  @Test func `a pipe in the place of a study is not waited for`() throws {
    let path = study.folder + "/pipe.study"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: StudyStoreError.refused(path: path, .notWritable)) {
      try StudyListing(path: path)
    }
  }
}
