/// A run of members small enough that a day's intermediate numbers stay in the first-level cache.
struct Chunk {
  /// The place of the first member in the block.
  let start: Int
  /// How many members, at most `Chunk.limit`.
  let count: Int

  /// The largest chunk: sums of states in 2⁻¹⁵ over so many members fit 32 bits.
  static let limit = 512
}

/// Intermediate numbers of one chunk on one day.
struct ChunkScratch: Sendable {
  var visitUniform = [Float](repeating: 0, count: Chunk.limit)
  var postUniform = [Float](repeating: 0, count: Chunk.limit)
  var inviteUniform = [Float](repeating: 0, count: Chunk.limit)
  /// 1 for a visitor, 0 for others.
  var visited = [Float](repeating: 0, count: Chunk.limit)
  /// Messages written.
  var written = [UInt32](repeating: 0, count: Chunk.limit)
}
