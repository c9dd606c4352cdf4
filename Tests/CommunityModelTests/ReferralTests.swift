import CommunityModel
import Testing

@Suite struct ReferralTests {
  private func persona(pool: Double, perks: Double) -> Persona {
    var persona = Persona(name: "any")
    persona.pool = pool
    persona.value = ValueWeights(perks: perks, information: 1 - perks, social: 0, learning: 0)
    return persona
  }

  @Test func `those who come for a reward are many, or care for perks`() {
    let personas = [persona(pool: 100, perks: 0.5), persona(pool: 300, perks: 0.25)]
    // 50 and 75 of 125.
    #expect(Referral.usualMix(of: personas) == [0.4, 0.6])
    let careless = persona(pool: 10_000, perks: 0)
    #expect(Referral.usualMix(of: personas + [careless]) == [0.4, 0.6, 0])
  }

  @Test func `where nobody cares for perks they come by their number`() {
    let personas = [persona(pool: 100, perks: 0), persona(pool: 300, perks: 0)]
    #expect(Referral.usualMix(of: personas) == [0.25, 0.75])
    let nobody = [persona(pool: 0, perks: 1), persona(pool: 0, perks: 0.5)]
    #expect(Referral.usualMix(of: nobody) == [0.5, 0.5])
    #expect(Referral.usualMix(of: []).isEmpty)
  }

  @Test func `a campaign without dates, rewards and limit is the default`() {
    let referral = Referral(mix: [1])
    #expect(referral.occurrences.isEmpty && referral.budget == nil)
    #expect(referral.reward == ReferralReward() && referral.inviteeReward == ReferralReward())
  }
}
