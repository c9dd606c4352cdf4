extension EngagedBlock {
  /// Counts today's visitors who joined thirty days ago for the sources that brought them.
  func countRetained(on day: Int, _ sources: inout SourceBook, found: inout PlaceList) {
    findVisitors(joinedOn: UInt32(day - CohortCounts.tenureDays[2]), &found)
    for place in found.places { sources.visitOnDay30(Int(background[place].source)) }
  }

  /// Finds the places of those who joined on a day and visit today, ascending.
  private func findVisitors(joinedOn joined: UInt32, _ places: inout PlaceList) {
    let joinedDay = joinedDay.span
    let history = visitHistory.span
    let end = Columns.wholeVectors(count)
    precondition(joinedDay.count >= end && history.count >= end, "columns hold whole runs")
    places.find(below: count) { place in
      let isSame: UInt32 = unsafe joinedDay[unchecked: place] == joined ? 1 : 0
      return unsafe history[unchecked: place] & isSame
    }
  }
}
