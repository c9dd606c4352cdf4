import CommunityHistory
import CommunityModel
import Foundation
import Studies

/// A file of one or several communities.
struct HistoryFile {
  private let content: Data
  private let path: String

  init(path: String) throws {
    self.path = path
    content = try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// The history of one community.
  func subject() throws(HistoryProblem) -> HistorySubject { try Self.subject(content, path) }

  /// The histories of several, by what stands in a column that tells them apart.
  ///
  /// - Throws: `HistoryProblem`; `MissingColumn`.
  func subjects(by column: String) throws -> [(name: String, subject: HistorySubject)] {
    let lines = String(decoding: content, as: UTF8.self).split(whereSeparator: \.isNewline)
    let header = lines.first.map { $0.split(separator: ",") } ?? []
    guard let place = header.firstIndex(where: { $0 == column }) else {
      throw MissingColumn(name: column)
    }
    var groups: [String: [Substring]] = [:]
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard place < cells.count else { continue }
      groups[String(cells[place]), default: []].append(line)
    }
    return try groups.sorted { $0.key.localizedStandardCompare($1.key) == .orderedAscending }
      .map { name, rows in
        let text = ([lines[0]] + rows).joined(separator: "\n") + "\n"
        return (name, try Self.subject(Data(text.utf8), path))
      }
  }

  private static func subject(
    _ content: Data, _ path: String
  ) throws(HistoryProblem) -> HistorySubject {
    let read = try HistoryReader.read(
      Array(content), path: path, mapping: HistoryMapping(), salt: [1],
      today: CalendarDate(daysSinceEpoch: 100_000))
    let history =
      switch read.content {
      case .log(let log): History(log)
      case .series(let series): History(series)
      }
    return HistorySubject(history, name: path, content: content)
  }

  /// No column of a file has a name.
  struct MissingColumn: Error, CustomStringConvertible {
    let name: String
    var description: String { "no column \(name)" }
  }
}
