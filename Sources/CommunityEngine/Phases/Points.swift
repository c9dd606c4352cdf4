import PortableMath
import RandomStreams

/// Phase of joining and returning: the prize that each aims at, and who is moved by points.
///
/// The prize is ⌊u · number of prizes⌋, u being in the middle of one of 2³² equal parts of the unit interval.
func drawAims(
  _ chunk: Chunk, _ terms: AimTerms, stream: PersonStream, person: borrowing Column<UInt32>,
  aim: inout Column<UInt32>, responsive: inout Column<Float>
) {
  let person = person.span
  var aim = aim.mutableSpan
  var responsive = responsive.mutableSpan
  let start = chunk.start
  let count = Columns.wholeVectors(chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && person.count >= end && aim.count >= end
      && responsive.count >= end, "a chunk must fit its columns")
  let site = PersonStream.site(place: 0, purpose: DrawPurpose.points.rawValue)
  let (replication, persona, seed) = (stream.replication, stream.persona, stream.key)
  let responsiveShare = terms.responsiveShare
  let prizeCount = UInt64(terms.prizeCount)
  var i = 0
  while i < count {
    let j = start &+ i
    let words = unsafe philox4x32(
      counter: (person[unchecked: j], site, replication, persona), key: seed)
    let middle = UInt64(words.1) &<< 1 | 1
    unsafe aim[unchecked: j] = UInt32(truncatingIfNeeded: (middle &* prizeCount) &>> 33)
    unsafe responsive[unchecked: j] = openUnitFloat(words.0) < responsiveShare ? 1 : 0
    i &+= 1
  }
}

/// Phase before visiting: those who are moved by points come the sooner the nearer their prize is.
///
/// progress_effect · min(1, balance / price), for those who aim at one prize.
func leanByProgress(
  _ chunk: Chunk, towards aim: UInt32, _ price: PointTerms.Price, effect: Float,
  standing: borrowing StandingColumns, leaning: inout Column<Float>
) {
  let aims = standing.aim.span
  let responsive = standing.responsive.span
  let points = standing.points.span
  var leaning = leaning.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && aims.count >= end && responsive.count >= end
      && points.count >= end && leaning.count >= count, "a chunk must fit its columns")
  let inverse = price.inverse
  var i = 0
  while i < count {
    let j = start &+ i
    let progress = unsafe Float(Int32(bitPattern: points[unchecked: j])) * inverse
    let near = progress < 1 ? progress : 1
    let isMoved = unsafe aims[unchecked: j] == aim && responsive[unchecked: j] > 0
    unsafe leaning[unchecked: i] = leaning[unchecked: i] + (isMoved ? effect * near : 0)
    i &+= 1
  }
}

/// What members are given points for on one day.
struct EarningDay {
  let checkIn: UInt32
  let answer: UInt32
  let share: UInt32
  let invite: UInt32
}

/// Phase: points for visiting, writing, sending an invitation and having one accepted.
///
/// Returns their sum.
func earn(
  _ chunk: Chunk, _ terms: EarningDay, _ invite: InviteTerms, uniform: borrowing Column<Float>,
  visited: borrowing Column<Float>,
  written: borrowing Column<UInt32>, satisfaction: borrowing Column<Float>,
  fate: borrowing Column<UInt32>, points: inout Column<UInt32>
) -> Int {
  let uniform = uniform.span
  let visited = visited.span
  let written = written.span
  let satisfaction = satisfaction.span
  let fate = fate.span
  var points = points.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && uniform.count >= count && visited.count >= count
      && written.count >= count && satisfaction.count >= end && fate.count >= end
      && points.count >= end, "a chunk must fit its columns")
  var sum: UInt32 = 0
  var i = 0
  while i < count {
    let j = start &+ i
    let visit = unsafe visited[unchecked: i] > 0
    let sends =
      unsafe visit
      && uniform[unchecked: i] < invite.sending(satisfaction[unchecked: j])
    let isAccepted = unsafe fate[unchecked: j] & Fate.invited != 0
    let forVisit = visit ? terms.checkIn : 0
    let forWriting = unsafe written[unchecked: i] > 0 ? terms.answer : 0
    let earned =
      forVisit &+ forWriting &+ (sends ? terms.share : 0) &+ (isAccepted ? terms.invite : 0)
    unsafe points[unchecked: j] = points[unchecked: j] &+ earned
    sum &+= earned
    i &+= 1
  }
  return Int(sum)
}

/// Phase: which visitors who aim at one prize can afford it, and so want it.
///
/// Returns how many they are.
func wantPrize(
  _ chunk: Chunk, aim: UInt32, _ price: PointTerms.Price, visited: borrowing Column<Float>,
  standing: borrowing StandingColumns, fate: inout Column<UInt32>
) -> Int {
  let visited = visited.span
  let aims = standing.aim.span
  let points = standing.points.span
  var fate = fate.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && visited.count >= count && aims.count >= end
      && points.count >= end && fate.count >= end, "a chunk must fit its columns")
  var wanted: UInt32 = 0
  var i = 0
  while i < count {
    let j = start &+ i
    let wants =
      unsafe visited[unchecked: i] > 0 && aims[unchecked: j] == aim
      && points[unchecked: j] >= price.points
    unsafe fate[unchecked: j] = fate[unchecked: j] | (wants ? Fate.redeems : 0)
    wanted &+= wants ? 1 : 0
    i &+= 1
  }
  return Int(wanted)
}
