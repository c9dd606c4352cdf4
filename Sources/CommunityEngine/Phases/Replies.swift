/// Phase: who has written for the first time.
///
/// `messages` are those written so far, today's included.
func markFirstPosts(
  _ chunk: Chunk, written: [UInt32], messages: [UInt32], fate: inout [UInt32]
) {
  let written = written.span
  let messages = messages.span
  var fate = fate.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && written.count >= count && messages.count >= end
      && fate.count >= end, "a chunk must fit its arrays")
  var i = 0
  while i < count {
    let j = start &+ i
    let number = unsafe written[unchecked: i]
    let isFirst = unsafe number > 0 && messages[unchecked: j] == number
    unsafe fate[unchecked: j] = fate[unchecked: j] | (isFirst ? Fate.firstPost : 0)
    i &+= 1
  }
}
