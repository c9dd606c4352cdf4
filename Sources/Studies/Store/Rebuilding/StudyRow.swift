/// What a record is, by the kinds of its values: no two tables or indices of a study have the same.
enum StudyRow {
  case run(fingerprint: String, facts: [StoredValue])
  case use(run: Int64, scenario: String, strategy: String, scenarioHash: String)
  case outcome(run: Int64, number: Int64, checksum: Int64, content: [UInt8])
  case step(search: String, number: Int64, checksum: Int64, content: [UInt8])
  case runEntry(fingerprint: String, run: Int64)
  case outcomeEntry(run: Int64, number: Int64)

  /// `nil` for what is none of them.
  init?(_ record: StoredRecord) {
    switch (record.isRow, record.values.count) {
    case (true, 9):
      guard case (.null, .text(let fingerprint)) = (record.values[0], record.values[1]) else {
        return nil
      }
      self = .run(fingerprint: fingerprint, facts: Array(record.values[2...]))
    case (true, 4):
      switch (record.values[0], record.values[1], record.values[2], record.values[3]) {
      case (.integer(let run), .text(let scenario), .text(let strategy), .text(let hash)):
        self = .use(run: run, scenario: scenario, strategy: strategy, scenarioHash: hash)
      case (.integer(let run), .integer(let number), .integer(let checksum), .blob(let content)):
        self = .outcome(run: run, number: number, checksum: checksum, content: content)
      case (.text(let search), .integer(let number), .integer(let checksum), .blob(let content)):
        self = .step(search: search, number: number, checksum: checksum, content: content)
      default: return nil
      }
    case (false, 2):
      guard case (.text(let fingerprint), .integer(let run)) = (record.values[0], record.values[1])
      else { return nil }
      self = .runEntry(fingerprint: fingerprint, run: run)
    case (false, 3):
      guard case (.integer(let run), .integer(let number)) = (record.values[0], record.values[1])
      else { return nil }
      self = .outcomeEntry(run: run, number: number)
    default: return nil
    }
  }
}
