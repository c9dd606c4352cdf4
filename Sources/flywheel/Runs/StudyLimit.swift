import Foundation
import Studies

/// How large a study may grow before people are told.
struct StudyLimit {
  /// `nil`: any size.
  let bytes: Int?

  /// The limit of this process.
  static var current: StudyLimit {
    let word = ProcessInfo.processInfo.environment[variable]
    guard word != "none" else { return StudyLimit(bytes: nil) }
    return StudyLimit(bytes: word.flatMap(ByteCount.init)?.bytes ?? usual)
  }

  /// What people set it with.
  static let variable = "FLYWHEEL_STUDY_LIMIT"
  private static let usual = 2_000_000_000

  /// A line if a study is larger.
  func warnings(ofStudy path: String) -> [String] {
    let size = StudyStore.bytes(at: path)
    guard let bytes, size > bytes else { return [] }
    return [StudyWords.tooLarge(path, bytes: size, limit: bytes)]
  }
}
