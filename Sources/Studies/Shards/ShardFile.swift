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
    for plan in header.plans.indices {
      for number in header.numbers(ofPlan: plan) {
        _ = try Self.next(from: &reader, plan: plan, number: number, path: path)
      }
    }
    guard try reader.outcome() == nil else { throw .damaged(path: path) }
    digest = try reader.checkedDigest()
    self.path = path
  }

  /// The next outcome, which must be one that the header promises.
  private static func next(
    from reader: inout ShardReader, plan: Int, number: Int, path: String
  ) throws(ShardProblem) -> PackedOutcome {
    guard let found = try reader.outcome(), found.plan == plan, found.packed.number == number
    else { throw .damaged(path: path) }
    return found.packed
  }

  /// Hands on all outcomes, some of one plan at a time, in their order.
  ///
  /// - Throws: `ShardProblem`, before which some may have been handed on; what `body` throws.
  func read(_ body: (_ plan: Int, _ outcomes: [PackedOutcome]) throws -> Void) throws {
    var reader = try ShardReader(path: path)
    // Somebody may have put another file in the place, or write it at this moment.
    guard try reader.header() == header else { throw ShardProblem.damaged(path: path) }
    for plan in header.plans.indices {
      var (waiting, bytes) = ([PackedOutcome](), 0)
      for number in header.numbers(ofPlan: plan) {
        waiting.append(try Self.next(from: &reader, plan: plan, number: number, path: path))
        bytes += waiting[waiting.count - 1].content.count
        guard bytes >= Self.batchBytes else { continue }
        try body(plan, waiting)
        (waiting, bytes) = ([], 0)
      }
      if !waiting.isEmpty { try body(plan, waiting) }
    }
    guard try reader.outcome() == nil, try reader.checkedDigest() == digest else {
      throw ShardProblem.damaged(path: path)
    }
  }

  private static let batchBytes = 4 << 20
}

extension ShardHeader.Versions {
  /// The versions, for people.
  var words: String { "flywheel \(flywheel), results \(results), outcomes \(outcomes)" }
}
