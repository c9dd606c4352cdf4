/// A run of members small enough that a day's intermediate numbers stay in the first-level cache.
///
/// A phase checks once, by a precondition, that the chunk lies within all of its columns, and then
/// reads and writes them unchecked: a loop with a check in it takes members one by one.
struct Chunk {
  /// The place of the first member in the block.
  let start: Int
  /// How many members, at most `Chunk.limit`; on a day, padding is counted in.
  let count: Int

  /// The largest chunk: sums of states in 2⁻¹⁵ over so many members fit 32 bits.
  static let limit = 512
}

/// Intermediate numbers of one chunk on one day.
struct ChunkScratch: ~Copyable, Sendable {
  var visitUniform = Column<Float>(repeating: 0, count: Chunk.limit)
  var postUniform = Column<Float>(repeating: 0, count: Chunk.limit)
  var inviteUniform = Column<Float>(repeating: 0, count: Chunk.limit)
  var conductUniform = Column<Float>(repeating: 0, count: Chunk.limit)
  /// 1 for a visitor, 0 for others.
  var visited = Column<Float>(repeating: 0, count: Chunk.limit)
  /// Visit inclination with what the day adds to it for single members.
  var leaning = Column<Float>(repeating: 0, count: Chunk.limit)
  /// Bonds at the start of the day.
  var morningBond = Column<Float>(repeating: 0, count: Chunk.limit)
  /// For each activity of the day, 1 for those who take part whenever they visit.
  var takers: [[Float]] = []
  /// Messages written.
  var written = Column<UInt32>(repeating: 0, count: Chunk.limit)
  /// Where in the chunk somebody wrote.
  var writers = PlaceList()
  /// Whom offers are made to.
  var audience = Audience()
  /// Their `Interest` in an offer, and which of them have any.
  var interested = Column<UInt32>(repeating: 0, count: Chunk.limit)
  var shoppers = PlaceList()
}
