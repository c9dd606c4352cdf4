import CommunityEngine

/// An outcome as a study keeps it.
struct PackedOutcome: Sendable {
  /// The number of the replication, or of a twin.
  let number: Int
  /// The seal of `content`, under its number and the fingerprint of its run.
  let checksum: UInt32
  /// The encoded outcome, compressed.
  let content: [UInt8]

  /// What is read from a study.
  init(number: Int, checksum: UInt32, content: [UInt8]) {
    self.number = number
    self.checksum = checksum
    self.content = content
  }

  /// Packs an outcome of a run, which is told by its fingerprint.
  init(_ outcome: ReplicationOutcome, number: Int, of fingerprint: String) {
    self.number = number
    content = Deflate.packed(outcome.encoded)
    checksum = Seal.of(content, number: number, in: fingerprint)
  }

  /// Whether it is what was kept under this number for a run.
  func isWhole(in fingerprint: String) -> Bool {
    Seal.of(content, number: number, in: fingerprint) == checksum
  }

  /// The outcome of a run; `nil` if it is damaged.
  func outcome(of fingerprint: String) -> ReplicationOutcome? {
    guard isWhole(in: fingerprint), let bytes = Deflate.unpacked(content) else { return nil }
    return try? ReplicationOutcome(encoded: bytes)
  }
}
