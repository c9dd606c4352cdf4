import Crypto
import Foundation

/// Writes a shard whole or not at all.
struct ShardWriter {
  private let path: String
  private let file: Int32
  private var hash = SHA256()
  private var waiting: [UInt8] = []

  /// Puts a shard in the place of an earlier one.
  ///
  /// - Parameters:
  ///   - header: what it says of itself.
  ///   - path: where it goes.
  ///   - fill: adds the outcomes, plan by plan in the order of `ShardHeader.numbers`.
  /// - Throws: `StudyStoreError.refused`; what `fill` throws. An earlier file is then as it was.
  static func write(
    _ header: ShardHeader, to path: String, fill: (inout ShardWriter) throws -> Void
  ) throws {
    let folder = (path as NSString).deletingLastPathComponent
    // Its own name may be as long as a name can be.
    let temporary = (folder as NSString).appendingPathComponent(
      ".partial-" + String(UInt64.random(in: .min ... .max), radix: 36))
    do {
      try writeNew(header, to: temporary, fill: fill)
      guard unsafe rename(temporary, path) == 0 else { throw StudyStoreError.refused(at: path) }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
    synchronize(folder.isEmpty ? "." : folder)
  }

  private static func writeNew(
    _ header: ShardHeader, to path: String, fill: (inout ShardWriter) throws -> Void
  ) throws {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard file >= 0 else { throw StudyStoreError.refused(at: path) }
    defer { close(file) }
    var writer = ShardWriter(path: path, file: file)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let first = Array((ShardFile.magic + ShardFile.version).utf8)
    for line in [first, Array(try encoder.encode(header))] {
      try writer.add(line + [UInt8(ascii: "\n")])
    }
    try fill(&writer)
    try writer.flush()
    try writer.put(Array(writer.hash.finalize()))
    guard fsync(file) == 0 else { throw StudyStoreError.refused(at: path) }
  }

  private init(path: String, file: Int32) {
    self.path = path
    self.file = file
  }

  /// Adds an outcome of a plan, by its place.
  ///
  /// - Throws: `StudyStoreError.refused`.
  mutating func add(_ outcome: PackedOutcome, ofPlan plan: Int) throws {
    try add(
      Self.bytes(of: plan, count: 4) + Self.bytes(of: outcome.number, count: 8)
        + Self.bytes(of: Int(outcome.checksum), count: 4)
        + Self.bytes(of: outcome.content.count, count: 4) + outcome.content)
  }

  private mutating func add(_ bytes: [UInt8]) throws {
    hash.update(data: bytes)
    waiting += bytes
    if waiting.count >= Self.partBytes { try flush() }
  }

  private mutating func flush() throws {
    try put(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw StudyStoreError.refused(at: path) }
      rest = rest.dropFirst(count)
    }
  }

  private static func bytes(of number: Int, count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// Makes the names in a folder last, where the system can.
  private static func synchronize(_ folder: String) {
    let directory = unsafe open(folder, O_RDONLY)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }

  private static let partBytes = 1 << 20
}

extension StudyStoreError {
  /// What the system said last about a path.
  fileprivate static func refused(at path: String) -> StudyStoreError {
    let code = errno
    let refusal: Refusal =
      switch code {
      case ENOSPC, EDQUOT: .diskFull
      case EACCES, EPERM, EROFS, ENOTDIR, EISDIR, ENOENT: .notWritable
      default: unsafe .other(String(cString: strerror(code)))
      }
    return .refused(path: path, refusal)
  }
}
