import CommunityEngine
import CommunityModel
import Foundation
import GRDB
import ScenarioFiles

@testable import Studies

/// A study of a small scenario, and what is asked of one that may be damaged.
enum SmallStudy {
  static let text = """
    name: small
    start: 2026-01-01
    horizon_days: 8
    personas:
      - {use: learner, pool: 100}
    channels:
      - {name: poster, reach_per_day: 20, conversion: 10%}
    strategies:
      - name: one
      - {name: two, set: {channels.poster.conversion: 20%}}

    """

  static let scenario: Scenario = {
    do {
      return try ScenarioReader.read(content: [UInt8](text), path: "small.yaml").scenario
    } catch {
      fatalError("the scenario has problems: \(error)")
    }
  }()

  static let runs = PlanRun.all(of: scenario, assumptions: .drawn)
  static let identity = ScenarioIdentity(name: "small", hash: "0123")
  private static let numbers = [0, 1, 2, ReplicationNumber.twin(of: 0)]
  private static let search = "search"

  /// Makes the study at a path.
  static func make(at path: String) throws {
    let store = try StudyStore(path: path, for: identity)
    for run in runs {
      let outcomes = try numbers.map {
        PackedOutcome(try run.runner.outcome(of: $0), number: $0, of: run.fingerprint)
      }
      try store.keep(outcomes, of: run)
    }
    let log = SearchLog(store, fingerprint: search)
    for number in 0..<3 { try log.keep(SmallSearch.step, number: number) }
  }

  /// The bytes of the study.
  static func bytes() throws -> [UInt8] {
    let folder = NSTemporaryDirectory() + "study-" + UUID().uuidString
    try Files.makeFolder(folder)
    defer { Files.remove(folder) }
    try make(at: folder + "/a.study")
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/a.study")))
  }

  /// Puts a study in a folder, in place of an earlier one and of all that was set aside beside it.
  static func place(_ bytes: [UInt8], in folder: String) throws -> String {
    Files.remove(folder + "/studies")
    try Files.makeFolder(folder + "/studies")
    let path = folder + "/studies/a.study"
    try Files.write(bytes, to: path)
    return path
  }

  /// Uses a study as commands do, if by most choices not as all of them do; whether all of it went well.
  static func isUsable(at path: String, choice: UInt64) throws -> Bool {
    do throws(StudyStoreError) {
      for run in choice % 4 == 0 ? try StudyListing(path: path).runs : [] {
        if run.replications < 0 { return false }
      }
      let store = try StudyStore(path: path, for: identity)
      for (place, run) in runs.enumerated() where place == 0 || choice / 4 % 4 == 0 {
        let found = try store.outcomes(of: run, numbers: numbers)
        let whole = found.filter { $0.outcome(of: run.fingerprint) != nil }
        let missing = Set(numbers).subtracting(whole.map(\.number))
        try store.keep(found.filter { missing.contains($0.number) }, of: run, replacing: missing)
      }
      let steps = try SearchLog(store, fingerprint: search).steps(of: SmallSearch.coding)
      _ = steps.map { SmallSearch.coding.values(of: $0.design) }
      return true
    } catch {
      return false
    }
  }
}

/// A search with a variable of every kind.
enum SmallSearch {
  static let coding = DesignCoding([
    SearchVariable(path: "a", domain: .real(0...1, isLogarithmic: false)),
    SearchVariable(path: "b", domain: .real(1e-3...1e3, isLogarithmic: true)),
    SearchVariable(path: "c", domain: .integer(0...7, isCyclic: true)),
    SearchVariable(path: "d", domain: .choice([ChoiceOption(text: "x"), ChoiceOption(text: "y")])),
    SearchVariable(path: "e", domain: .days(times: 1...3, within: 0...60, apart: 5)),
  ])

  static let step = SearchStep(
    design: [0.5, 0.25, 3, 1, 2, 0.1, 0.5, 0.75], isRepeated: false, isModels: true,
    expectedGain: 1.5, leader: [0.5, 0.25, 3, 0, 0, 0.1, 0, 0], leaderExpected: -2)
}
