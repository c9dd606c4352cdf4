import Foundation
import InputFiles
import Reports

/// A secret of a folder of results with which ids of members are hashed.
///
/// It is made by chance once. Only its owner may read it, and nothing that is written holds it.
struct LocalSalt {
  /// The secret.
  let bytes: [UInt8]

  /// The name of its file.
  static let fileName = ".flywheel-salt"
  private static let byteCount = 32
  private static let longestFile = 1 << 10

  /// The secret of a folder; makes it where there is none.
  ///
  /// - Throws: `Failure` if it cannot be written or read, or is none.
  init(inFolder folder: String) throws {
    let path = (folder as NSString).appendingPathComponent(Self.fileName)
    if !FileManager.default.fileExists(atPath: path) { try Self.make(at: path) }
    guard let content = try? InputFile.read(path, limit: Self.longestFile),
      let text = String(validating: content, as: UTF8.self),
      let bytes = Self.bytes(of: text.trimmingCharacters(in: .whitespacesAndNewlines))
    else { throw Failure(ExitCodes.badData, HistoryWords.damagedSalt(path)) }
    self.bytes = bytes
  }

  /// Writes a new secret beside its place and links it there, so that nobody sees half of one and of two
  /// processes both take the first.
  private static func make(at path: String) throws {
    let salt = (0..<byteCount).map { _ in UInt8.random(in: .min ... .max) }
    let temporary =
      path + ResultFolder.partialMark + String(UInt64.random(in: .min ... .max), radix: 36)
    let text = salt.map { String($0, radix: 16) }.map { $0.count < 2 ? "0" + $0 : $0 }.joined()
    let made = FileManager.default.createFile(
      atPath: temporary, contents: Data((text + "\n").utf8),
      attributes: [.posixPermissions: 0o600])
    defer { unlink(temporary) }
    guard made, link(temporary, path) == 0 || errno == EEXIST else {
      throw Failure(ExitCodes.cannotWrite, FailureWords.unwritable(path, code: errno))
    }
  }

  private static func bytes(of text: String) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count == 2 * byteCount else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }
}
