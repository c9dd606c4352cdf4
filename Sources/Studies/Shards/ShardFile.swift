/// A file with one machine's part of a study's outcomes.
///
/// It is the line `flywheel.shard 1`; a line of JSON, the header; the outcomes, plan by plan in the order of
/// `ShardHeader.numbers`; and the SHA-256 of all that. Of an outcome there are, in little-endian order, the
/// place of its plan (4 bytes), its number (8), the CRC-32 (4) and length (4) of what follows, and the
/// encoded outcome, compressed. The same part has the same bytes however often its work was interrupted.
struct ShardFile: Sendable {
  let path: String
  let header: ShardHeader
  /// SHA-256 of the contents.
  let digest: [UInt8]

  /// How the names of shards end.
  static let fileExtension = "shard"
  static let magic = "flywheel.shard "
  static let version = "1"
  static let digestBytes = 32

  /// Reads a file from end to end to see that it is whole.
  ///
  /// - Throws: `ShardProblem`.
  init(path: String) throws(ShardProblem) {
    var reader = try ShardReader(path: path)
    header = try reader.header()
    guard header.versions == .current else {
      try reader.skipToEnd()
      throw .otherVersion(
        path: path, found: header.versions.words, own: ShardHeader.Versions.current.words)
    }
    for plan in header.plans.indices {
      for number in header.numbers(ofPlan: plan) {
        guard let found = try reader.outcome(), found.plan == plan, found.packed.number == number
        else { throw .damaged(path: path) }
      }
    }
    guard try reader.outcome() == nil else { throw .damaged(path: path) }
    digest = try reader.checkedDigest()
    self.path = path
  }

  /// Hands on all outcomes, some of one plan at a time, in their order.
  ///
  /// - Throws: `ShardProblem`, before which some may have been handed on; what `body` throws.
  func read(_ body: (_ plan: Int, _ outcomes: [PackedOutcome]) throws -> Void) throws {
    var reader = try ShardReader(path: path)
    _ = try reader.header()
    var (plan, waiting, bytes) = (0, [PackedOutcome](), 0)
    while let found = try reader.outcome() {
      if found.plan != plan || bytes >= Self.batchBytes {
        if !waiting.isEmpty { try body(plan, waiting) }
        (plan, waiting, bytes) = (found.plan, [], 0)
      }
      waiting.append(found.packed)
      bytes += found.packed.content.count
    }
    if !waiting.isEmpty { try body(plan, waiting) }
    guard try reader.checkedDigest() == digest else { throw ShardProblem.damaged(path: path) }
  }

  private static let batchBytes = 4 << 20
}

extension ShardHeader.Versions {
  fileprivate var words: String { "flywheel \(flywheel), results \(results), outcomes \(outcomes)" }
}
