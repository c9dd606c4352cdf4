/// Phase before visiting: the part of a column that belongs to a chunk, where a day can change it.
func copy(_ chunk: Chunk, of column: borrowing Column<Float>, to scratch: inout Column<Float>) {
  let column = column.span
  var scratch = scratch.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && column.count >= start &+ count && scratch.count >= count,
    "a chunk must fit its columns")
  var i = 0
  while i < count {
    unsafe scratch[unchecked: i] = column[unchecked: start &+ i]
    i &+= 1
  }
}

/// What muting does to one block on one day.
struct MutingDay {
  /// Those whose tolerance lies below this have muted the group.
  var mutedBelow: Float
  /// Visit logit that they lose, the call of the day's pushes included.
  var visitLoss: Float
}

/// Phase: those who have muted the group are not called by pushes and visit less.
///
/// Returns their number.
func leanByMuting(
  _ chunk: Chunk, _ terms: MutingDay, tolerance: borrowing Column<Float>,
  leaning: inout Column<Float>
) -> Int {
  let tolerance = tolerance.span
  var leaning = leaning.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && tolerance.count >= start &+ count && leaning.count >= count,
    "a chunk must fit its columns")
  let loss = -terms.visitLoss
  var muted: UInt32 = 0
  var i = 0
  while i < count {
    let isMuted = unsafe tolerance[unchecked: start &+ i] < terms.mutedBelow
    unsafe leaning[unchecked: i] = leaning[unchecked: i] + (isMuted ? loss : 0)
    muted &+= isMuted ? 1 : 0
    i &+= 1
  }
  return Int(muted)
}

/// Phase: those who take part and have a streak to lose come sooner.
///
/// A streak of s days up to yesterday within the occurrence, 7 at most, adds
/// streak_boost · (1 − (1 − s/7)²): the first days count most.
func leanByStreak(
  _ chunk: Chunk, boost: Float, earlierDays: UInt32, takers: [Float],
  history: borrowing Column<UInt32>,
  leaning: inout Column<Float>
) {
  let takers = takers.span
  let history = history.span
  var leaning = leaning.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && takers.count >= count && history.count >= start &+ count
      && leaning.count >= count, "a chunk must fit its columns")
  var i = 0
  while i < count {
    let visits = unsafe history[unchecked: start &+ i] & earlierDays
    let missing = 1 - Float(VisitHistory.streak(visits)) * 0.142_857_15
    let gain = boost * (1 - missing * missing)
    unsafe leaning[unchecked: i] = leaning[unchecked: i] + gain * takers[unchecked: i]
    i &+= 1
  }
}
