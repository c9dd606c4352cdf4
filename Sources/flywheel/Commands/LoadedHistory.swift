import CommunityHistory
import CommunityModel
import Foundation
import InputFiles
import Studies

/// A group's own history as it was read from a file.
struct LoadedHistory: Sendable {
  /// What happened.
  let history: History
  /// The bytes of the file.
  let content: Data
  /// What was read, what was dropped and why.
  let reading: ReadingReport
  private let source: HistorySource

  /// The history as studies take it.
  var subject: HistorySubject {
    HistorySubject(history, name: HistoryName.ofResults(fromFile: source.path), content: content)
  }

  /// What was read, what was dropped and why, for people.
  var sentences: [String] { HistoryWords.sentences(of: reading, naming: source.keys) }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - source: The file and how it is to be read.
  ///   - folder: The folder of results, which must exist, where the salt of ids is kept.
  /// - Throws: `Failure` if the file is missing or nothing of it can be used, or if the salt cannot be kept.
  init(_ source: HistorySource, saltIn folder: String) throws {
    self.source = source
    let content = try Self.content(of: source)
    self.content = Data(content)
    let salt = try LocalSalt(inFolder: folder)
    do throws(HistoryProblem) {
      let read = try HistoryReader.read(
        content, path: source.path, mapping: source.mapping, salt: salt.bytes,
        today: Self.latestDateOnEarth)
      reading = read.report
      switch read.content {
      case .log(let log): history = History(log)
      case .series(let series): history = History(series)
      }
    } catch {
      throw Failure(
        ExitCodes.badData, lines: HistoryWords.problem(error, naming: source.keys))
    }
  }

  private static func content(of source: HistorySource) throws -> [UInt8] {
    do throws(InputFile.Refusal) {
      return try InputFile.read(source.path, limit: HistoryLimits.fileBytes)
    } catch {
      switch error {
      case .blocked(let obstacle):
        throw Failure(ExitCodes.missingFile, FailureWords.unread(obstacle, source.path))
      case .tooLarge:
        let problem = HistoryProblem.tooLarge(path: source.path)
        throw Failure(ExitCodes.badData, lines: HistoryWords.problem(problem, naming: source.keys))
      }
    }
  }

  /// Nobody's calendar is ahead of this one, so nothing of today counts as future.
  private static var latestDateOnEarth: CalendarDate {
    let seconds = Date().timeIntervalSince1970 + 14 * 3_600
    return CalendarDate(daysSinceEpoch: Int((seconds / 86_400).rounded(.down)))
  }
}
