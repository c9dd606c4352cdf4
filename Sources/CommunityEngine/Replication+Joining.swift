import CommunityModel

extension Replication {
  /// Phase 1: people join.
  mutating func join(day: Int) throws {
    placement.beginDay(plan.placement, population)
    if day == 0 { try joinSeeds() }
    let reaches = plan.recruitment.reaches
    for place in reaches.indices {
      reception.sources.reach(
        reaches[place].source, people: reaches[place].reached(on: day),
        contacts: recruitment.contacts(
          of: place, on: day, reputationFactor: reputation.joinFactor))
    }
    try recruitment.findArrivals(on: day, reputationFactor: reputation.joinFactor)
    try admit(recruitment.arrivals, day: day)
    reception.sources.endJoining(day)
  }

  /// So many seed members at a time take little room until they have joined.
  private static let seedsAtOnce = 1_024

  private mutating func joinSeeds() throws {
    try EngineLimit.check(.members, plan.seedMembers.reduce(0, +))
    for (persona, count) in plan.seedMembers.enumerated() {
      for first in stride(from: 0, to: count, by: Self.seedsAtOnce) {
        let seeds = (first..<min(first + Self.seedsAtOnce, count)).map { index in
          let person = PersonNumber.seed(index)
          return Arrival(
            persona: persona, source: plan.recruitment.seedSource, person: person,
            character: DrawnCharacter(
              of: person, plan.recruitment.characters[persona], stream: streams[persona]))
        }
        try admit(seeds, day: 0)
      }
    }
  }

  /// Groups take people in or turn them away.
  ///
  /// One thing after the other is done for all of them, so that what is kept of it is taken up once and
  /// not once a person.
  private mutating func admit(_ arrivals: [Arrival], day: Int) throws {
    guard !arrivals.isEmpty else { return }
    let inviters = recruitment.inviters
    // The reception is asked of the whole replication: what it writes to is taken out meanwhile.
    var admission = Admission()
    swap(&admission, &self.admission)
    defer { swap(&admission, &self.admission) }
    try placement.place(arrivals, from: inviters, in: &population, to: &admission.groups)
    reception.admit(
      arrivals, to: admission.groups, from: inviters, day: day,
      backgrounds: &admission.backgrounds)
    var first = 0
    while first < arrivals.count {
      let (group, persona) = (admission.groups[first], arrivals[first].persona)
      var end = first + 1
      while end < arrivals.count, admission.groups[end] == group, arrivals[end].persona == persona {
        end += 1
      }
      if group != Placement.turnedAway {
        enter(group, arrivals, first..<end, &admission, day: day)
      }
      first = end
    }
  }

  /// Those at some places, all of one persona, enter a group.
  private mutating func enter(
    _ group: Int, _ arrivals: [Arrival], _ places: Range<Int>, _ admission: inout Admission,
    day: Int
  ) {
    let first = arrivals[places.lowerBound]
    var beginning = Beginning(
      day: day, newcomerHazard: plan.personas[first.persona].newcomerHazard)
    if plan.following.tellsMembersApart {
      if first.source == plan.recruitment.seedSource { beginning.seed = plan.seeds[first.persona] }
      admission.standings.removeAll(keepingCapacity: true)
      for place in places {
        admission.standings.append(standing(of: arrivals[place], beginning.seed))
      }
    }
    guard population.division.holds(group) else {
      population[group].membersElsewhere += places.count
      return
    }
    population[group].join(arrivals, places, admission, beginning, persona: first.persona)
  }

  /// What someone has of their own from the start: picked by hand, or brought by a campaign.
  private mutating func standing(of arrival: Arrival, _ seed: SeedCharacter?) -> Standing {
    var standing = Standing()
    if let trust = plan.trust { standing.trust = trust.start }
    if let seed {
      standing.matchShift = seed.matchShift
    } else if arrival.inviter != nil, let terms = plan.campaign {
      if arrival.isRewardDriven { standing.matchShift = terms.matchShift[arrival.persona] }
      if campaign.rewardJoin() {
        standing.points = terms.inviteePoints
        reception.points.issue(Int(terms.inviteePoints))
      }
    }
    return standing
  }
}

/// What becomes of people who are admitted together, in their order.
struct Admission: Sendable {
  /// The group each enters, or `Placement.turnedAway`.
  var groups: [Int] = []
  var backgrounds: [Background] = []
  /// Of those who enter one block; empty in plans that tell nobody apart.
  var standings: [Standing] = []
}

/// How people who join together begin.
struct Beginning {
  let day: Int
  /// See `Member.newcomer`.
  let newcomerHazard: Float
  /// What they have of their own if they were picked by hand.
  var seed: SeedCharacter?
}
