import CommunityEngine
import CommunityModel
import Foundation
import Testing

@testable import Studies

struct StudyCleaningTests {
  private let study: TemporaryStudy
  private let runs = PlanRun.all(of: SmallScenario.make(content: [3, 7, 21]), assumptions: .drawn)

  init() async throws {
    study = try TemporaryStudy()
    var supply = OutcomeSupply(threads: 2, store: try study.open())
    for run in runs { _ = try await supply.outcomes(of: run, numbers: Array(0..<40)) }
    // The second was used last, and the third first.
    try study.execute(
      """
      UPDATE run SET changed_at = 1000 WHERE id = 1;
      UPDATE run SET changed_at = 2000 WHERE id = 2;
      UPDATE run SET changed_at = 500 WHERE id = 3;
      """)
  }

  private func removed(_ rules: CleaningRules = CleaningRules()) throws -> [String: [Int]] {
    let cleaning = StudyCleaning([study.path], rules: rules)
    #expect(cleaning.failures.isEmpty)
    let removed = try #require(cleaning.studies.first).removed
    return Dictionary(grouping: removed) { "\($0.reason.map { "\($0)" } ?? "")" }
      .mapValues { $0.compactMap { run in runs.firstIndex { $0.fingerprint == run.fingerprint } } }
  }

  @Test func `what can still be used stays`() throws {
    #expect(try removed().isEmpty)
    let before = try study.bytes()
    let cleaning = StudyCleaning([study.path], rules: CleaningRules())
    #expect(try StudyCleaning.remove(from: cleaning.studies[0]) == 0)
    #expect(try study.bytes() == before)
  }

  @Test func `other versions and plans without a name go`() throws {
    try study.execute(
      """
      UPDATE run SET results_version = 1 WHERE id = 1;
      UPDATE run SET form = 'other' WHERE id = 2;
      DELETE FROM use WHERE run IN (1, 3);
      """)
    #expect(try removed() == ["otherVersion": [0, 1], "unnamed": [2]])
    // A study of the names that are left.
    let cleaning = StudyCleaning([study.path], rules: CleaningRules())
    #expect(cleaning.studies[0].runs.map(\.outcomes) == [40, 40, 40])
  }

  @Test func `age and size take the oldest first`() throws {
    #expect(try removed(CleaningRules(oldest: 600)) == ["old": [2]])
    #expect(try removed(CleaningRules(oldest: 500)).isEmpty)
    let size = StudyStore.bytes(at: study.path)
    #expect(try removed(CleaningRules(byteLimit: size)).isEmpty)
    #expect(try removed(CleaningRules(byteLimit: size * 3 / 4)) == ["tooMuch": [2]])
    #expect(try removed(CleaningRules(byteLimit: size / 2)) == ["tooMuch": [2, 0]])
    #expect(
      try removed(CleaningRules(oldest: 600, byteLimit: 1)) == ["old": [2], "tooMuch": [0, 1]])
  }

  @Test func `the file shrinks, and the rest is as it was`() async throws {
    _ = try study.bytes()
    let cleaning = StudyCleaning([study.path], rules: CleaningRules(oldest: 1_500))
    let entry = try #require(cleaning.studies.first)
    let freed = try StudyCleaning.remove(from: entry)
    #expect(freed > entry.bytes / 2 && abs(freed - entry.freedBytes) < entry.bytes / 10)
    #expect(StudyStore.bytes(at: study.path) == entry.bytes - freed)
    #expect(try StudyCheck.isWhole(study.path))
    var supply = OutcomeSupply(threads: 2, store: try study.open())
    for run in runs { _ = try await supply.outcomes(of: run, numbers: Array(0..<40)) }
    #expect(supply.use.taken == 40 && supply.use.simulated == 80)
  }

  @Test func `room of what was removed before is given back, and counts for no run`() throws {
    // As if the disk had become full before the file could shrink.
    try study.execute("PRAGMA foreign_keys = ON; DELETE FROM run WHERE id IN (1, 3)")
    _ = try study.bytes()
    let size = StudyStore.bytes(at: study.path)
    let cleaning = StudyCleaning([study.path], rules: CleaningRules(byteLimit: size / 2))
    let entry = try #require(cleaning.studies.first)
    #expect(entry.removed.isEmpty && entry.spareBytes > size / 2 && entry.isCleaned)
    #expect(entry.runs[0].bytes < size / 2)
    let freed = try StudyCleaning.remove(from: entry)
    #expect(abs(freed - entry.freedBytes) < size / 10)
    #expect(try StudyCheck.isWhole(study.path))
    let after = StudyCleaning([study.path], rules: CleaningRules())
    #expect(after.studies.map(\.isCleaned) == [false])
  }

  @Test func `a study that cannot be read is told and left alone`() throws {
    try study.replace(with: Array("no study".utf8))
    let cleaning = StudyCleaning([study.path], rules: CleaningRules(byteLimit: 0))
    #expect(cleaning.studies.isEmpty)
    #expect(cleaning.failures == [.foreign(path: study.path)])
  }
}
