import PortableMath

/// Coefficients of the visit decision of one persona.
struct VisitTerms {
  var intercept: Float
  var satisfaction: Float
  var habit: Float
  var fatigue: Float

  /// intercept + inclination + visit_satisfaction S + visit_habit (H − ½) − visit_fatigue F.
  @inline(__always)
  func logit(_ inclination: Float, satisfaction: Float, habit: Float, fatigue: Float) -> Float {
    intercept + inclination + self.satisfaction * satisfaction + self.habit * (habit - 0.5)
      - self.fatigue * fatigue
  }
}

/// Visits counted over a chunk.
struct VisitCounts {
  var visitors: Int32 = 0
  /// Members who visited within the last 7 and 30 days.
  var weekly: Int32 = 0
  var monthly: Int32 = 0
  /// Visitors whose tenure is 1, 7 and 30 days.
  var tenure1: Int32 = 0
  var tenure7: Int32 = 0
  var tenure30: Int32 = 0

  mutating func add(_ other: VisitCounts) {
    visitors += other.visitors
    weekly += other.weekly
    monthly += other.monthly
    tenure1 += other.tenure1
    tenure7 += other.tenure7
    tenure30 += other.tenure30
  }
}

/// Phase: who visits, and who has visited lately.
///
/// A member visits with probability logistic(a + sd z + visit_satisfaction S + visit_habit (H − ½) −
/// visit_fatigue F). `u < logistic(x)` is asked as `u (1 + exp(−x)) < 1`, which needs no division.
///
/// A member's own part of the logit, sd z and what the day adds to it, stands in `inclination` from the
/// place `first` on.
func decideVisits(
  _ chunk: Chunk, _ terms: VisitTerms, day: Int, uniform: borrowing Column<Float>,
  inclination: borrowing Column<Float>,
  from first: Int,
  satisfaction: borrowing Column<Float>, habit: borrowing Column<Float>,
  fatigue: borrowing Column<Float>, joinedDay: borrowing Column<UInt32>,
  history: inout Column<UInt32>, visited: inout Column<Float>
) -> VisitCounts {
  let uniform = uniform.span
  let inclination = inclination.span
  let satisfaction = satisfaction.span
  let habit = habit.span
  let fatigue = fatigue.span
  let joinedDay = joinedDay.span
  var history = history.mutableSpan
  var visited = visited.mutableSpan
  let (start, count) = (chunk.start, chunk.count)
  let end = start &+ count
  precondition(
    start >= 0 && count >= 0 && uniform.count >= count && visited.count >= count
      && first >= 0 && inclination.count >= first &+ count && satisfaction.count >= end
      && habit.count >= end
      && fatigue.count >= end && joinedDay.count >= end && history.count >= end,
    "a chunk must fit its columns")
  let today = UInt32(truncatingIfNeeded: day)
  let (day1, day7, day30) = (today &- 1, today &- 7, today &- 30)
  var counts = VisitCounts()
  var i = 0
  while i < count {
    let j = start &+ i
    let inclined = unsafe terms.logit(
      inclination[unchecked: first &+ i], satisfaction: satisfaction[unchecked: j],
      habit: habit[unchecked: j], fatigue: fatigue[unchecked: j])
    let visits = unsafe uniform[unchecked: i] * (1 + exponential(-inclined)) < 1
    unsafe visited[unchecked: i] = visits ? 1 : 0
    let visit: UInt32 = visits ? 1 : 0
    let recent = unsafe (history[unchecked: j] &<< 1) | visit
    unsafe history[unchecked: j] = recent
    counts.visitors &+= Int32(bitPattern: visit)
    counts.weekly &+= (recent & VisitHistory.week) != 0 ? 1 : 0
    counts.monthly &+= (recent & VisitHistory.month) != 0 ? 1 : 0
    let joined = unsafe joinedDay[unchecked: j]
    counts.tenure1 &+= joined == day1 && visits ? 1 : 0
    counts.tenure7 &+= joined == day7 && visits ? 1 : 0
    counts.tenure30 &+= joined == day30 && visits ? 1 : 0
    i &+= 1
  }
  return counts
}

/// Days visited as bits, the newest day lowest.
enum VisitHistory {
  /// The last 7 days.
  static let week: UInt32 = 0x7F
  /// The last 30 days.
  static let month: UInt32 = 0x3FFF_FFFF

  /// Days in a row visited up to the newest, 7 at most.
  @inline(__always)
  static func streak(_ history: UInt32) -> Int32 {
    var unbroken = history & 1
    var length = unbroken
    var back: UInt32 = 1
    while back < 7 {
      unbroken &= history &>> back
      length &+= unbroken
      back &+= 1
    }
    return Int32(bitPattern: length)
  }
}
