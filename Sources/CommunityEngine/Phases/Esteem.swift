/// Phase: the satisfaction of the day's visitors, summed in the units of `StateSum`.
func esteem(
  _ chunk: Chunk, history: borrowing Column<UInt32>, satisfaction: borrowing Column<Float>
) -> Int {
  let history = history.span
  let satisfaction = satisfaction.span
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && history.count >= end && satisfaction.count >= end,
    "a chunk must fit its columns")
  var sum: UInt32 = 0
  var i = 0
  while i < count {
    let j = start &+ i
    let visited = unsafe history[unchecked: j] & 1 != 0
    sum &+= unsafe StateSum.term(visited ? satisfaction[unchecked: j] : 0)
    i &+= 1
  }
  return StateSum.total(sum, count: count)
}

extension EngagedBlock {
  /// The satisfaction of today's visitors, summed in the units of `StateSum`.
  func visitorsSatisfaction() -> Int {
    stride(from: 0, to: count, by: Chunk.limit).reduce(0) { sum, start in
      let chunk = Chunk(start: start, count: min(Chunk.limit, count - start))
      return sum + esteem(chunk, history: visitHistory, satisfaction: satisfaction)
    }
  }
}
