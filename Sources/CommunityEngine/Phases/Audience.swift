/// The visitors of a chunk one after the other, with what offers ask of them: most members do not visit, and draws cost
/// more than gathering those who do.
struct Audience: Sendable {
  /// Where in the chunk they are.
  private(set) var places = PlaceList()
  private(set) var person = [UInt32](repeating: 0, count: Chunk.limit)
  /// What they have bought before and kept, as bits.
  private(set) var bought = [UInt32](repeating: 0, count: Chunk.limit)
  private(set) var trust = [Float](repeating: 0, count: Chunk.limit)

  /// Takes the visitors of a chunk; `visited` is 1 for them and 0 for others.
  mutating func gather(
    _ chunk: Chunk, visited: [Float], person: [UInt32], standing: borrowing StandingColumns
  ) {
    let visited = visited.span
    precondition(visited.count >= Columns.wholeVectors(chunk.count), "a chunk must fit its arrays")
    places.find(below: chunk.count) { unsafe visited[unchecked: $0] > 0 ? 1 : 0 }
    take(person, of: chunk, at: places, to: &self.person)
    take(standing.bought, of: chunk, at: places, to: &bought)
    take(standing.trust, of: chunk, at: places, to: &trust)
  }
}

private func take<Value>(
  _ column: [Value], of chunk: Chunk, at places: borrowing PlaceList, to values: inout [Value]
) {
  let column = column.span
  let places = places.places.span
  var values = values.mutableSpan
  let start = chunk.start
  precondition(
    start >= 0 && column.count >= start &+ chunk.count && values.count >= places.count
      && places.count <= chunk.count, "a chunk must fit its arrays")
  var i = 0
  while i < places.count {
    unsafe values[unchecked: i] = column[unchecked: start &+ places[unchecked: i]]
    i &+= 1
  }
}
