import CommunityHistory
import TestSupport

@testable import Reports

/// Findings from the text of a file.
enum HandMadeHistory {
  static func findings(_ text: String = SmallHistory.events) throws -> HistoryFindings {
    let read = try reading(text)
    return HistoryFindings(name: "club", history: history(read), reading: read.report)
  }

  static func reading(_ text: String) throws -> HistoryReading {
    try HistoryReader.read(Array(text.utf8), path: "folder/club.csv", salt: [1, 2, 3])
  }

  private static func history(_ reading: HistoryReading) -> History {
    switch reading.content {
    case .log(let log): History(log)
    case .series(let series): History(series)
    }
  }
}
