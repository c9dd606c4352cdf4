import CommunityHistory
import CommunityModel
import Testing

/// A salt for tests.
let testSalt = Array("a salt of these tests".utf8)

/// Reads a text as a file of history.
func read(
  _ text: String, _ mapping: HistoryMapping = HistoryMapping(), today: CalendarDate? = nil
) throws(HistoryProblem) -> HistoryReading {
  try HistoryReader.read(
    Array(text.utf8), path: "history.csv", mapping: mapping, salt: testSalt, today: today)
}

extension HistoryReading {
  /// The log, if the file held events.
  var log: MemberLog? {
    if case .log(let log) = content { log } else { nil }
  }

  /// The counts, if the file held days.
  var series: DailySeries? {
    if case .series(let series) = content { series } else { nil }
  }
}

/// Reads a text as a file of events.
func readLog(_ text: String, _ mapping: HistoryMapping = HistoryMapping()) throws -> MemberLog {
  try #require(try read(text, mapping).log)
}
