import CommunityEngine

/// What can be read of the tables of a study whose file is damaged, the contents of outcomes apart.
struct StudyRemains {
  /// A run by its key in the file.
  struct Run {
    /// What the table and its index say it is found by; more than one if one of them is damaged.
    var fingerprints: Set<String> = []
    /// The columns behind the fingerprint; `nil` if its row is lost.
    var facts: [StoredValue]?
    /// Outcomes of which there is a trace.
    var numbers: Set<Int64> = []
  }

  /// The name under which a scenario knows a run.
  struct Name: Hashable {
    let run: Int64
    let scenario: String
    let strategy: String
    let scenarioHash: String
  }

  /// The runs by their keys.
  private(set) var runs: [Int64: Run] = [:]
  /// The names of runs.
  private(set) var names: Set<Name> = []
  /// Outcomes that an index has, by run and number.
  private(set) var entries: Set<[Int64]> = []

  /// Takes in a record.
  mutating func take(_ record: StoredRecord) {
    switch (record.isRow, StudyRow(record)) {
    case (true, .run(let fingerprint, let facts)):
      runs[record.key, default: Run()].fingerprints.insert(fingerprint)
      runs[record.key]?.facts = facts
    case (true, .use(let run, let scenario, let strategy, let hash)):
      names.insert(
        Name(run: run, scenario: scenario, strategy: strategy, scenarioHash: hash))
    case (true, .outcome(let run, let number, _, _)):
      runs[run, default: Run()].numbers.insert(number)
    case (false, .runEntry(let fingerprint, let run)):
      runs[run, default: Run()].fingerprints.insert(fingerprint)
    case (false, .outcomeEntry(let run, let number)):
      runs[run, default: Run()].numbers.insert(number)
      entries.insert([run, number])
    default: break
    }
  }
}
