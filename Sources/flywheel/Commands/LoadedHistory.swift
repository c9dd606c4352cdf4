import CommunityHistory
import CommunityModel
import Foundation
import Studies

/// A group's own history as it was read from a file.
struct LoadedHistory: Sendable {
  /// What happened.
  let history: History
  /// The bytes of the file.
  let content: Data
  /// What was read, what was dropped and why.
  let reading: ReadingReport
  private let path: String

  /// The history as studies take it.
  var subject: HistorySubject {
    HistorySubject(history, name: HistoryName.ofResults(fromFile: path), content: content)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: How it is to be read.
  ///   - folder: The folder of results, which must exist, where the salt of ids is kept.
  /// - Throws: `Failure` if the file is missing or nothing of it can be used, or if the salt cannot be kept.
  init(_ path: String, _ options: HistoryOptions, saltIn folder: String) throws {
    self.path = path
    content = try Self.content(of: path)
    let salt = try LocalSalt(inFolder: folder)
    do throws(HistoryProblem) {
      let read = try HistoryReader.read(
        Array(content), path: path, mapping: options.mapping, salt: salt.bytes,
        today: Self.latestDateOnEarth)
      reading = read.report
      switch read.content {
      case .log(let log): history = History(log)
      case .series(let series): history = History(series)
      }
    } catch {
      throw Failure(ExitCodes.badData, lines: HistoryWords.problem(error))
    }
  }

  /// Makes sure that there is such a file, before anything is made for it.
  static func requireFile(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
    else { throw Failure(ExitCodes.missingFile, FailureWords.missing(path)) }
  }

  /// The bytes of a file, one more than are allowed at most.
  private static func content(of path: String) throws -> Data {
    try requireFile(path)
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: HistoryLimits.fileBytes + 1) ?? Data()
    else { throw Failure(ExitCodes.missingFile, FailureWords.missing(path)) }
    return data
  }

  /// Nobody's calendar is ahead of this one, so nothing of today counts as future.
  private static var latestDateOnEarth: CalendarDate {
    let seconds = Date().timeIntervalSince1970 + 14 * 3_600
    return CalendarDate(daysSinceEpoch: Int((seconds / 86_400).rounded(.down)))
  }
}
