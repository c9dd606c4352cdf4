import PortableMath

/// People who are expected to join on a day, of one persona from one source.
struct ExpectedArrival {
  let persona: Int
  /// Place in `CommunityPlan.sources`.
  let source: Int
  let people: Double
  /// Whether nobody brings them.
  let comesAlone: Bool
  /// Share that was invited for a reward.
  var rewardDriven = 0.0
}

/// Who is expected to come, day by day.
struct ExpectedRecruitment: Sendable {
  private var terms: RecruitmentTerms
  private var outreach: Outreach
  private var routes: InvitationRoutes
  /// Yesterday's accepted invitations by persona.
  private var accepted: [Double]
  /// Prospects who have not joined.
  private var remaining: [Double]

  init(_ terms: RecruitmentTerms) {
    self.terms = terms
    outreach = Outreach(terms)
    routes = InvitationRoutes(
      homophily: terms.homophily, pools: terms.pools, rewardMix: terms.rewardMix)
    accepted = terms.pools.map { _ in 0 }
    remaining = terms.pools.map(Double.init)
  }

  /// Goes on as another phase has it from a day on.
  mutating func follow(_ terms: RecruitmentTerms, from day: Int) {
    outreach.follow(terms, from: day)
    routes.follow(homophily: terms.homophily, rewardMix: terms.rewardMix)
    self.terms = terms
  }

  mutating func beginDay(_ day: Int) { outreach.beginDay(day) }

  func contacts(of place: Int, on day: Int, reputationFactor: Double) -> Double {
    outreach.contacts(of: place, on: day, reputationFactor: reputationFactor)
  }

  /// Hands today's accepted invitations on to tomorrow; a share of them was made for a reward.
  mutating func endDay(accepted: [Double], rewardDriven: Double) {
    self.accepted = accepted
    routes.rewardDriven = rewardDriven
  }

  /// Everyone who is expected on a day, persona by persona, then the measured series.
  mutating func arrivals(on day: Int, reputationFactor: Double) -> [ExpectedArrival] {
    outreach.expectJoins(on: day, reputationFactor: reputationFactor)
    let all = accepted.reduce(0, +)
    var arrivals: [ExpectedArrival] = []
    for persona in remaining.indices where terms.pools[persona] > 0 {
      let external = outreach.joins(of: persona)
      let invited =
        terms.invitationsJoin
        ? routes.routed(to: persona, own: accepted[persona], all: all) * terms.admitted[persona]
        : 0
      let expected = external + invited
      guard expected > 0, remaining[persona] > 0 else { continue }
      let joining =
        remaining[persona] * (1 - exponential(-expected / Double(terms.pools[persona])))
      remaining[persona] -= joining
      for place in terms.reaches.indices {
        let people = joining * outreach.joins(ofReach: place, persona) / expected
        guard people > 0 else { continue }
        arrivals.append(
          ExpectedArrival(
            persona: persona, source: terms.reaches[place].source, people: people,
            comesAlone: !terms.reaches[place].isTwoStep))
      }
      guard invited > 0 else { continue }
      let rewards = routes.rewardsRouted(to: persona, all: all) * terms.admitted[persona]
      arrivals.append(
        ExpectedArrival(
          persona: persona, source: terms.invitationSource, people: joining * invited / expected,
          comesAlone: false, rewardDriven: rewards / invited))
    }
    addMeasured(day, to: &arrivals)
    return arrivals
  }

  private func addMeasured(_ day: Int, to arrivals: inout [ExpectedArrival]) {
    for series in terms.measured {
      let place = day - series.days.lowerBound
      guard series.days.contains(day), series.dailyJoins.indices.contains(place) else { continue }
      let total = series.mix.reduce(0, +)
      for (persona, share) in series.mix.enumerated() where share > 0 {
        arrivals.append(
          ExpectedArrival(
            persona: persona, source: series.source,
            people: Double(series.dailyJoins[place]) * share / total, comesAlone: false))
      }
    }
  }
}
