/// Phase after visiting: visitors' trust moves toward what they found.
///
/// T += rate · visited · (target − T). The bonds that decide on the tier, those of the morning, stand in
/// `ties` from the place `first` on. Returns the sum of T in the units of `StateSum`.
func believe(
  _ chunk: Chunk, _ day: TrustDay, visited: borrowing Column<Float>, ties: borrowing Column<Float>,
  from first: Int,
  trust: inout Column<Float>
) -> Int {
  let visited = visited.span
  let ties = ties.span
  var trust = trust.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && first >= 0 && visited.count >= count
      && ties.count >= first &+ count && trust.count >= start &+ count,
    "a chunk must fit its columns")
  let (firstBond, secondBond, thirdBond) = (day.bonds[0], day.bonds[1], day.bonds[2])
  let (targets, rates) = (day.targets, day.rates)
  var sum: UInt32 = 0
  var i = 0
  while i < count {
    let j = start &+ i
    let tie = unsafe ties[unchecked: first &+ i]
    let (inFirst, inSecond, inThird) = (tie >= firstBond, tie >= secondBond, tie >= thirdBond)
    let lowTarget = inFirst ? targets[1] : targets[0]
    let target = inThird ? targets[3] : (inSecond ? targets[2] : lowTarget)
    let lowRate = inFirst ? rates[1] : rates[0]
    let rate = inThird ? rates[3] : (inSecond ? rates[2] : lowRate)
    let before = unsafe trust[unchecked: j]
    let after = unsafe before + rate * visited[unchecked: i] * (target - before)
    unsafe trust[unchecked: j] = after
    sum &+= StateSum.term(after)
    i &+= 1
  }
  return StateSum.total(sum, count: count)
}
