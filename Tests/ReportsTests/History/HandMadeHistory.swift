import CommunityHistory
import CommunityModel
import StudyResults
import TestSupport

@testable import Reports

/// Findings from the text of a file.
enum HandMadeHistory {
  static func findings(_ text: String = SmallHistory.events) throws -> HistoryFindings {
    let read = try reading(text)
    return HistoryFindings(
      name: "club", history: history(read), reading: read.report,
      laws: text == SmallHistory.events ? [law] : [])
  }

  static let law = HistoryLaw(
    subject: .staying, count: 84,
    parameters: [
      .init(
        name: "alpha", meaning: LocalizedText("a shape", "形状"), estimate: 0.7, interval: 0.5...0.9),
      .init(name: "beta", meaning: LocalizedText("another", "另一个"), estimate: 4, interval: nil),
    ])

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
