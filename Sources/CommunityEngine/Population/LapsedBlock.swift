/// The lapsed members of one persona in one group.
///
/// Their state only decays, so it is kept as it was at lapsing; a day compares two thresholds with
/// the cumulated hazards of the block and touches only those whom it changes.
struct LapsedBlock: Sendable {
  private(set) var count = 0
  /// Everyone as they were at lapsing; `leaveThreshold` is a value of `leaveHazard`.
  private(set) var members: [Member] = []
  /// The day each lapsed.
  private(set) var sinceDay: [UInt32] = []
  /// The value of the group's cumulated call at which each comes back.
  private(set) var returnThreshold: [Float] = []
  /// The value of the cumulated leave hazard at which each goes.
  private(set) var leaveThreshold: [Float] = []

  /// Adds a member who lapsed on a day.
  mutating func append(_ member: Member, sinceDay day: Int, returnThreshold threshold: Float) {
    if count == members.count {
      members.append(member)
      sinceDay.append(UInt32(day))
      returnThreshold.append(threshold)
      leaveThreshold.append(member.leaveThreshold)
    } else {
      members[count] = member
      sinceDay[count] = UInt32(day)
      returnThreshold[count] = threshold
      leaveThreshold[count] = member.leaveThreshold
    }
    count += 1
  }

  /// Removes a member; the last one takes their place.
  mutating func remove(at index: Int) {
    count -= 1
    members[index] = members[count]
    sinceDay[index] = sinceDay[count]
    returnThreshold[index] = returnThreshold[count]
    leaveThreshold[index] = leaveThreshold[count]
  }

  /// Empties the block and keeps its storage.
  mutating func removeAll() {
    count = 0
  }
}
