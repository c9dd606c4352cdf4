import RandomStreams

/// Phase: who has written for the first time.
///
/// `messages` are those written so far, today's included.
func markFirstPosts(
  _ chunk: Chunk, written: borrowing Column<UInt32>, messages: borrowing Column<UInt32>,
  fate: inout Column<UInt32>
) {
  let written = written.span
  let messages = messages.span
  var fate = fate.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && written.count >= count && messages.count >= end
      && fate.count >= end, "a chunk must fit its columns")
  var i = 0
  while i < count {
    let j = start &+ i
    let number = unsafe written[unchecked: i]
    let isFirst = unsafe number > 0 && messages[unchecked: j] == number
    unsafe fate[unchecked: j] = fate[unchecked: j] | (isFirst ? Fate.firstPost : 0)
    i &+= 1
  }
}

extension EngagedBlock {
  /// A first post is answered or not, for good.
  mutating func meetAnswer(
    _ day: BlockDay, _ closing: DayClosing, at place: Int, ledger: inout Ledger
  ) {
    guard let replies = closing.replies else { return }
    ledger.firstPosts += 1
    let words = day.stream.words(
      person: person[place], place: 0, purpose: DrawPurpose.firstPost.rawValue)
    guard openUnitFloat(words.0) < closing.answered else { return }
    ledger.firstPostsAnswered += 1
    standing.lift[place] = 1
    newcomer[place] *= replies.newcomerKept
  }
}
