import RandomStreams

/// Phase before visiting: who will take part in an activity on any visit while it lasts.
///
/// One draw a member and occurrence, so that whoever takes part does so on all of its days.
func drawTakers(
  _ chunk: Chunk, _ terms: OccurrenceTerms, stream: PersonStream, person: borrowing Column<UInt32>,
  takers: inout [Float]
) {
  let person = person.span
  var takers = takers.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && person.count >= start &+ count && takers.count >= count,
    "a chunk must fit its columns")
  let (site, replication, persona) = (terms.site, stream.replication, stream.persona)
  let seed = stream.key
  let participation = terms.participation
  var i = 0
  while i < count {
    let words = unsafe philox4x32(
      counter: (person[unchecked: start &+ i], site, replication, persona), key: seed)
    unsafe takers[unchecked: i] = openUnitFloat(words.0) < participation ? 1 : 0
    i &+= 1
  }
}

/// Whether anyone in a chunk joined on a day or later.
func anyJoined(_ chunk: Chunk, since day: UInt32, joinedDay: borrowing Column<UInt32>) -> Bool {
  let joinedDay = joinedDay.span
  let (start, count) = (chunk.start, chunk.count)
  precondition(
    start >= 0 && count >= 0 && joinedDay.count >= start &+ count, "a chunk must fit its columns")
  var found: UInt32 = 0
  var i = 0
  while i < count {
    found |= unsafe joinedDay[unchecked: start &+ i] >= day ? 1 : 0
    i &+= 1
  }
  return found != 0
}

/// Takings part counted over a chunk.
struct ParticipationCounts {
  /// Visits on which someone took part.
  var visits = 0
  /// Those of them that were someone's first in the occurrence, or in 31 days of it.
  var participants = 0
}

/// Phase after visiting: visitors who take part gain satisfaction and bond.
///
/// S += satisfaction_gain · (1 − S) below S = 1, B += bond_gain · (1 − B). `history` ends with today.
func takePart(
  _ chunk: Chunk, _ occurrence: OccurrenceDay, firstJoin: UInt32, takers: [Float],
  visited: borrowing Column<Float>, joinedDay: borrowing Column<UInt32>,
  history: borrowing Column<UInt32>, satisfaction: inout Column<Float>,
  bond: inout Column<Float>
) -> ParticipationCounts {
  let takers = takers.span
  let visited = visited.span
  let joinedDay = joinedDay.span
  let history = history.span
  var satisfaction = satisfaction.mutableSpan
  var bond = bond.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && takers.count >= count && visited.count >= count
      && joinedDay.count >= end && history.count >= end && satisfaction.count >= end
      && bond.count >= end, "a chunk must fit its columns")
  let (pleasure, closeness) = (
    occurrence.terms.satisfactionGain, occurrence.terms.bondGain
  )
  let earlier = occurrence.earlierDays &<< 1
  var visits: UInt32 = 0
  var participants: UInt32 = 0
  var i = 0
  while i < count {
    let j = start &+ i
    let isMeant = unsafe joinedDay[unchecked: j] >= firstJoin
    let part = unsafe isMeant ? takers[unchecked: i] * visited[unchecked: i] : 0
    let room = unsafe 1 - satisfaction[unchecked: j]
    unsafe satisfaction[unchecked: j] =
      satisfaction[unchecked: j] + pleasure * part * (room > 0 ? room : 0)
    unsafe bond[unchecked: j] =
      bond[unchecked: j] + closeness * part * (1 - bond[unchecked: j])
    let isFirst = unsafe (history[unchecked: j] & earlier) == 0
    visits &+= part > 0 ? 1 : 0
    participants &+= part > 0 && isFirst ? 1 : 0
    i &+= 1
  }
  return ParticipationCounts(visits: Int(visits), participants: Int(participants))
}
