/// The visitors of a chunk one after the other, with what offers ask of them: most members do not visit, and draws cost
/// more than gathering those who do.
struct Audience: ~Copyable, Sendable {
  /// Where in the chunk they are.
  private(set) var places = PlaceList()
  private(set) var person = Column<UInt32>(repeating: 0, count: Chunk.limit)
  /// What they have bought before and kept, as bits.
  private(set) var bought = Column<UInt32>(repeating: 0, count: Chunk.limit)
  private(set) var trust = Column<Float>(repeating: 0, count: Chunk.limit)

  /// Takes the visitors of a chunk; `visited` is 1 for them and 0 for others.
  mutating func gather(
    _ chunk: Chunk, visited: borrowing Column<Float>, person: borrowing Column<UInt32>,
    standing: borrowing StandingColumns
  ) {
    let visited = visited.span
    precondition(visited.count >= Columns.wholeVectors(chunk.count), "a chunk must fit its columns")
    places.find(below: chunk.count) { unsafe visited[unchecked: $0] > 0 ? 1 : 0 }
    take(
      places, of: chunk, person: person, bought: standing.bought, trust: standing.trust,
      to: &self.person, &bought, &trust)
  }
}

private func take(
  _ places: borrowing PlaceList, of chunk: Chunk, person: borrowing Column<UInt32>,
  bought: borrowing Column<UInt32>,
  trust: borrowing Column<Float>, to persons: inout Column<UInt32>,
  _ purchases: inout Column<UInt32>,
  _ confidence: inout Column<Float>
) {
  let person = person.span
  let bought = bought.span
  let trust = trust.span
  var persons = persons.mutableSpan
  var purchases = purchases.mutableSpan
  var confidence = confidence.mutableSpan
  let start = chunk.start
  let end = start &+ chunk.count
  precondition(
    start >= 0 && person.count >= end && bought.count >= end && trust.count >= end
      && places.count <= chunk.count && persons.count >= places.count
      && purchases.count >= places.count && confidence.count >= places.count,
    "a chunk must fit its columns")
  var next = 0
  places.forEach { place in
    unsafe persons[unchecked: next] = person[unchecked: start &+ place]
    unsafe purchases[unchecked: next] = bought[unchecked: start &+ place]
    unsafe confidence[unchecked: next] = trust[unchecked: start &+ place]
    next &+= 1
  }
}
