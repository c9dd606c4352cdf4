import CommunityModel

/// What a seed member of one persona has of their own.
struct SeedCharacter: Sendable {
  let matchShift: Float
  let satisfaction: Float
  let bond: Float

  init(_ plan: CommunityPlan, _ persona: Persona) {
    let match = plan.positioning.match(of: persona)
    matchShift = plan.seeding.map { Float(min($0.matchGain, 1 - match)) } ?? 0
    satisfaction = Float(plan.seeding?.satisfaction ?? 0)
    bond = Float(plan.seeding?.bond ?? 0)
  }
}
