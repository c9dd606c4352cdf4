import CommunityEngine

/// An outcome as a study keeps it.
struct PackedOutcome: Sendable {
  /// The number of the replication, or of a twin.
  let number: Int
  /// The CRC-32 of `content`.
  let checksum: UInt32
  /// The encoded outcome, compressed.
  let content: [UInt8]

  /// What is read from a study.
  init(number: Int, checksum: UInt32, content: [UInt8]) {
    self.number = number
    self.checksum = checksum
    self.content = content
  }

  /// Packs an outcome.
  init(_ outcome: ReplicationOutcome, number: Int) {
    self.number = number
    content = Deflate.packed(outcome.encoded)
    checksum = Deflate.checksum(of: content)
  }

  /// The outcome; `nil` if the content is damaged.
  var outcome: ReplicationOutcome? {
    guard Deflate.checksum(of: content) == checksum, let bytes = Deflate.unpacked(content) else {
      return nil
    }
    return try? ReplicationOutcome(encoded: bytes)
  }
}
