/// Phase before posting: those who are muted by a moderator write nothing.
///
/// Returns how many they are.
func silence(
  _ chunk: Chunk, day: Int, silencedUntil: borrowing Column<UInt32>, uniform: inout Column<Float>
) -> Int {
  let silencedUntil = silencedUntil.span
  var uniform = uniform.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && silencedUntil.count >= start &+ count && uniform.count >= count,
    "a chunk must fit its columns")
  let today = UInt32(truncatingIfNeeded: day)
  var silenced: UInt32 = 0
  var i = 0
  while i < count {
    let isSilenced = unsafe silencedUntil[unchecked: start &+ i] > today
    // No share of a number above 1 is below the probability of writing.
    unsafe uniform[unchecked: i] = isSilenced ? 2 : uniform[unchecked: i]
    silenced &+= isSilenced ? 1 : 0
    i &+= 1
  }
  return Int(silenced)
}
