import Crypto
import Foundation
import InputFiles

/// Reads a shard from its beginning to its end, a little at a time.
struct ShardReader {
  private let path: String
  private let handle: FileHandle
  private var hash = SHA256()
  private var buffer: [UInt8] = []
  private var place = 0
  /// Bytes before the digest that were not taken yet.
  private var remaining: Int

  /// - Throws: `ShardProblem.unreadable`, `.damaged`, `.otherVersion`.
  init(path: String) throws(ShardProblem) {
    // Opening a pipe would wait for somebody to write into it.
    guard InputFile.isPlainOrMissing(path), let handle = FileHandle(forReadingAtPath: path),
      let end = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil
    else { throw .unreadable(path: path) }
    self.path = path
    self.handle = handle
    remaining = Int(clamping: end) - ShardFile.digestBytes
    let first = String(decoding: try line(limit: Self.firstLineLimit), as: UTF8.self)
    guard first.hasPrefix(ShardFile.magic) else { throw .damaged(path: path) }
    let version = String(first.dropFirst(ShardFile.magic.count))
    guard version == ShardFile.version else {
      throw .otherVersion(
        path: path, found: ShardFile.magic + version, own: ShardFile.magic + ShardFile.version)
    }
  }

  /// What the file says of itself, if this version wrote it.
  ///
  /// - Throws: `ShardProblem`; `.otherVersion` only of a file that is whole.
  mutating func header() throws(ShardProblem) -> ShardHeader {
    let text = Data(try line(limit: Self.headerLimit))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    // A header of another version may have other keys.
    guard let versions = (try? decoder.decode(VersionsAlone.self, from: text))?.versions else {
      throw .damaged(path: path)
    }
    guard versions == .current else {
      try skipToEnd()
      throw .otherVersion(
        path: path, found: versions.words, own: ShardHeader.Versions.current.words)
    }
    guard let header = try? decoder.decode(ShardHeader.self, from: text), header.share != nil else {
      throw .damaged(path: path)
    }
    return header
  }

  private struct VersionsAlone: Decodable {
    let versions: ShardHeader.Versions
  }

  /// The next outcome and the place of its plan; `nil` after the last one.
  ///
  /// - Throws: `ShardProblem`.
  mutating func outcome() throws(ShardProblem) -> (plan: Int, packed: PackedOutcome)? {
    guard remaining > 0 else { return nil }
    let (plan, number) = (try integer(bytes: 4), try integer(bytes: 8))
    let (checksum, count) = (try integer(bytes: 4), try integer(bytes: 4))
    return (
      plan,
      PackedOutcome(
        number: number, checksum: UInt32(truncatingIfNeeded: checksum), content: try take(count))
    )
  }

  /// The digest at the end of the file, which everything before it has.
  ///
  /// - Throws: `ShardProblem.damaged` if it has another one.
  mutating func checkedDigest() throws(ShardProblem) -> [UInt8] {
    let own = Array(hash.finalize())
    remaining = ShardFile.digestBytes
    guard try take(ShardFile.digestBytes) == own else { throw .damaged(path: path) }
    return own
  }

  /// Takes in everything that is left, so that damage is told from what was written so.
  ///
  /// - Throws: `ShardProblem.damaged`.
  private mutating func skipToEnd() throws(ShardProblem) {
    while remaining > 0 { _ = try take(min(remaining, Self.partBytes)) }
    _ = try checkedDigest()
  }

  /// What stands before the next line break.
  private mutating func line(limit: Int) throws(ShardProblem) -> [UInt8] {
    var text: [UInt8] = []
    while text.count <= limit {
      try fill(1)
      let known = buffer[place...].prefix(min(remaining, limit + 1 - text.count))
      if let end = known.firstIndex(of: UInt8(ascii: "\n")) {
        text += try take(end - place)
        _ = try take(1)
        return text
      }
      text += try take(known.count)
    }
    throw .damaged(path: path)
  }

  private mutating func integer(bytes count: Int) throws(ShardProblem) -> Int {
    let value = try take(count).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let number = Int(exactly: value) else { throw .damaged(path: path) }
    return number
  }

  private mutating func take(_ count: Int) throws(ShardProblem) -> [UInt8] {
    try fill(count)
    let bytes = Array(buffer[place..<place + count])
    place += count
    remaining -= count
    hash.update(data: bytes)
    return bytes
  }

  /// Makes sure that so many bytes are in the buffer.
  private mutating func fill(_ count: Int) throws(ShardProblem) {
    guard count <= remaining else { throw .damaged(path: path) }
    while buffer.count - place < count {
      guard let part = try? handle.read(upToCount: max(count, Self.partBytes)) else {
        throw .unreadable(path: path)
      }
      guard !part.isEmpty else { throw .damaged(path: path) }
      buffer.removeFirst(place)
      place = 0
      buffer += part
    }
  }

  private static let partBytes = 1 << 20
  private static let firstLineLimit = 100
  private static let headerLimit = 256 << 20
}
