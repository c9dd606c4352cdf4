package import CommunityEngine

/// An outcome as a study keeps it.
package struct PackedOutcome: Sendable, Equatable {
  /// The number of the replication, or of a twin.
  package let number: Int
  /// The seal of `content`, under its number and the fingerprint of its run.
  package let checksum: UInt32
  /// The encoded outcome, compressed.
  package let content: [UInt8]

  /// What is read from a study, or was sent.
  package init(number: Int, checksum: UInt32, content: [UInt8]) {
    self.number = number
    self.checksum = checksum
    self.content = content
  }

  /// Packs an outcome of a run, which is told by its fingerprint.
  package init(_ outcome: ReplicationOutcome, number: Int, of fingerprint: String) {
    self.number = number
    content = Deflate.packed(outcome.encoded)
    checksum = Seal.of(content, number: number, in: fingerprint)
  }

  /// Whether it is what was kept under this number for a run.
  func isWhole(in fingerprint: String) -> Bool {
    Seal.of(content, number: number, in: fingerprint) == checksum
  }

  /// The outcome of a run; `nil` if it is damaged.
  package func outcome(of fingerprint: String) -> ReplicationOutcome? {
    guard isWhole(in: fingerprint), let bytes = Deflate.unpacked(content) else { return nil }
    return try? ReplicationOutcome(encoded: bytes)
  }
}
