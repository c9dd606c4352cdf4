import CommunityModel

extension CommunityPlan {
  /// The plan until a day and another from then on; `nil` if the other differs in what no phase can
  /// change, or one of them has phases of its own.
  func followed(by other: CommunityPlan, from day: Int) -> CommunityPlan? {
    guard phases.isEmpty, other.phases.isEmpty, isAlike(other) else { return nil }
    // Parts that only one of them has are there in both and do nothing.
    var whole = other.aligned(with: other)
    whole = adding(partsOf: whole)
    var combined = whole
    combined.phases = [
      Phase(
        name: "before", start: .day(0), changes: [], migration: nil, plan: aligned(with: whole)),
      Phase(
        name: "after", start: .day(day), changes: [], migration: nil,
        plan: other.aligned(with: whole)),
    ]
    return combined
  }

  /// Whether everything that only counts on day 0, and which layers there are, is the same.
  private func isAlike(_ other: CommunityPlan) -> Bool {
    personas == other.personas && mechanics == other.mechanics && platform == other.platform
      && replication == other.replication && fillOrder == other.fillOrder
      && muting == other.muting && calendar == other.calendar
      && seedMembers == other.seedMembers && seeding == other.seeding
      && positioning.error == other.positioning.error
      && positioning.reputation == other.positioning.reputation
      && (referral == nil) == (other.referral == nil) && (digest == nil) == (other.digest == nil)
      && (replies == nil) == (other.replies == nil) && tiers.count == other.tiers.count
      && (points == nil) == (other.points == nil)
      && points?.prizes.count == other.points?.prizes.count
      && (moderation == nil) == (other.moderation == nil)
      && (trust == nil) == (other.trust == nil) && team.map(\.role) == other.team.map(\.role)
      && (advertising == nil) == (other.advertising == nil)
      && tools?.map(\.name) == other.tools?.map(\.name)
      && channels.map(\.name) == other.channels.map(\.name)
      && offers.map(\.stock)
        == offers.map { offer in
          other.offers.first { $0.name == offer.name }?.stock ?? offer.stock
        }
  }

  private func adding(partsOf other: CommunityPlan) -> CommunityPlan {
    var plan = self
    plan.content += other.content.filter { part in !content.contains { $0.name == part.name } }
    plan.activities += other.activities.filter { part in
      !activities.contains { $0.name == part.name }
    }
    plan.offers += other.offers.filter { part in !offers.contains { $0.name == part.name } }
    return plan
  }

  /// The plan with one more member, of a kind of their own, who never does anything and never goes; `nil`
  /// if there is no room for a kind.
  var withBystander: CommunityPlan? {
    guard personas.count < Self.personaLimit else { return nil }
    var bystander = Persona(name: "bystander")
    // Whom members invite is chosen by the sizes of the pools, which stay as they are.
    bystander.pool = 0
    bystander.visit = -50
    bystander.post = -50
    (bystander.lapsePerDay, bystander.leavePerDay, bystander.invitePerVisit) = (0, 0, 0)
    bystander.attentionPerDay = 1
    var plan = self
    plan.personas.append(bystander)
    plan.seedMembers.append(1)
    for place in plan.channels.indices { plan.channels[place].mix.append(0) }
    plan.referral?.mix.append(0)
    for place in plan.phases.indices {
      guard let watched = phases[place].plan.withBystander else { return nil }
      plan.phases[place].plan = watched
    }
    return plan
  }
}
