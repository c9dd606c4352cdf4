/// Hazards that have cumulated in a block of lapsed members, neither of them negative.
struct ReachedHazards {
  let call: Float
  let leave: Float

  /// 1 if one of two thresholds, or of what they are at least, is reached.
  ///
  /// Numbers that are not negative are in the order of their bit patterns; a difference of those is
  /// packed, while the compiler makes branches of two comparisons of numbers.
  @inline(__always)
  func reach(_ returnThreshold: Float, _ leaveThreshold: Float) -> UInt32 {
    let untilReturn = call.bitPattern &- returnThreshold.bitPattern
    let untilLeave = leave.bitPattern &- leaveThreshold.bitPattern
    return ~(untilReturn & untilLeave) &>> 31
  }
}

/// Finds the places of all whose return or leave threshold is reached, ascending.
func findReached(
  _ reached: ReachedHazards, count: Int, returnThreshold: borrowing Column<Float>,
  leaveThreshold: borrowing Column<Float>,
  places: inout PlaceList
) {
  let returnThreshold = returnThreshold.span
  let leaveThreshold = leaveThreshold.span
  let end = Columns.wholeVectors(count)
  precondition(
    returnThreshold.count >= end && leaveThreshold.count >= end, "columns hold whole runs")
  places.find(below: count) {
    unsafe reached.reach(returnThreshold[unchecked: $0], leaveThreshold[unchecked: $0])
  }
}
