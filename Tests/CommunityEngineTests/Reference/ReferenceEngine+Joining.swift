import CommunityModel

extension ReferenceEngine {
  mutating func join(_ day: Int, _ today: inout ReferenceDay) {
    for index in groups.indices {
      groups[index].occupancy = people.count { $0.isPresent && $0.group == index }
    }
    for arrival in recruitment.arrivals(
      on: day, course, invitations, reputation: reputation)
    {
      guard let group = place(arrival, day, &today) else {
        today.turnedAway += 1
        continue
      }
      let member = ReferenceMember(
        arrival, group: group, day: day, plan: plan, stream: streams[arrival.persona])
      member.startSpell(streams[member.persona])
      people.append(member)
      groups[group].occupancy += 1
      groups[group].isUsed = true
      today.joins += 1
      if member.inviter != nil, campaign.rewards() {
        today.rewardedJoins += 1
        member.balance = campaign.pointsOfInvitee
        today.pointsIssued += campaign.pointsOfInvitee
      }
    }
  }

  /// Members at which a group takes nobody any more.
  var fillLine: Int {
    min(plan.replication?.fillLine ?? .max, plan.platform.capacity ?? .max)
  }

  /// The inviter's group if it is below the fill line, else the oldest or smallest that is open to
  /// them, else a new one.
  private mutating func place(
    _ arrival: ReferenceArrival, _ day: Int, _ today: inout ReferenceDay
  ) -> Int? {
    let aloneLine = min(fillLine, plan.platform.qrLimit ?? .max)
    if let own = arrival.inviterGroup, groups.indices.contains(own),
      groups[own].occupancy < fillLine
    {
      return own
    }
    let open = groups.indices.filter {
      groups[$0].occupancy < (arrival.comesAlone ? aloneLine : fillLine)
    }
    switch plan.fillOrder {
    case .oldest: if let first = open.first { return first }
    case .smallest:
      let smallest = open.min { (groups[$0].occupancy, $0) < (groups[$1].occupancy, $1) }
      if let smallest { return smallest }
    }
    guard let replication = plan.replication else { return nil }
    groups.append(ReferenceGroup(personaCount: plan.personas.count))
    today.groupsOpened += 1
    seed(Int(replication.seedMembers), roomFor: aloneLine, day)
    return groups.count - 1
  }

  /// Moves those with the strongest bonds from the group before the newest one to the newest, but for
  /// those who have joined today.
  private mutating func seed(_ wanted: Int, roomFor line: Int, _ day: Int) {
    let newest = groups.count - 1
    let core = people.filter { $0.isEngaged && $0.group == newest - 1 && $0.joinedDay < day }
      .sorted { ($1.bond, $0.persona, $0.person) < ($0.bond, $1.persona, $1.person) }
    for member in core.prefix(min(wanted, line - 1)) {
      member.group = newest
      groups[newest - 1].occupancy -= 1
      groups[newest].occupancy += 1
      groups[newest].isUsed = true
    }
  }
}
