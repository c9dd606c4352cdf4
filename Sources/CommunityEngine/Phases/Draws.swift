import RandomStreams

/// The key of one block's draws on one day.
struct DayKey {
  let stream: PersonStream
  let site: UInt32

  init(stream: PersonStream, day: Int) {
    self.stream = stream
    site = PersonStream.site(place: day, purpose: DrawPurpose.day.rawValue)
  }
}

/// Phase: the day's uniforms of every member of a chunk; that of their conduct only where it is asked for.
func drawUniforms(
  _ chunk: Chunk, _ key: DayKey, person: borrowing Column<UInt32>, visit: inout Column<Float>,
  post: inout Column<Float>,
  invite: inout Column<Float>, conduct: inout Column<Float>, asksConduct: Bool
) {
  let person = person.span
  var visit = visit.mutableSpan
  var post = post.mutableSpan
  var invite = invite.mutableSpan
  var conduct = conduct.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && person.count >= start &+ count && visit.count >= count
      && post.count >= count && invite.count >= count && conduct.count >= count,
    "a chunk must fit its columns")
  let (site, replication, persona) = (key.site, key.stream.replication, key.stream.persona)
  let seed = key.stream.key
  var i = 0
  while i < count {
    let words = unsafe philox4x32(
      counter: (person[unchecked: start &+ i], site, replication, persona), key: seed)
    unsafe visit[unchecked: i] = openUnitFloat(words.0)
    unsafe post[unchecked: i] = openUnitFloat(words.1)
    unsafe invite[unchecked: i] = openUnitFloat(words.2)
    // One question for the whole loop: the compiler makes two loops of it.
    if asksConduct { unsafe conduct[unchecked: i] = openUnitFloat(words.3) }
    i &+= 1
  }
}
