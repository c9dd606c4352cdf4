import CommunityModel
import Foundation
import RandomStreams
import TestSupport
import Testing

/// The laws of what sets members apart; the reference engine draws it, and the engine equals that.
@Suite struct CharacterDistributionTests {
  private let persona = {
    var persona = Persona(name: "anyone")
    persona.spread = 1.25
    persona.lapsePerDay = 0.1
    persona.lapseSpread = 0.75
    return persona
  }()

  @Test func `inclinations are normal`() {
    let uniforms = characters.map { normalCumulative(Double($0.inclination(persona)) / 1.25) }
    expectUniform(uniforms)
  }

  @Test func `lapse hazards are lognormal with the persona's mean`() {
    let uniforms = characters.map { character in
      let logFrailty = log(Double(character.lapseHazard(persona)) / 0.1)
      return normalCumulative((logFrailty + 0.75 * 0.75 / 2) / 0.75)
    }
    expectUniform(uniforms)
    let hazards = characters.map { Double($0.lapseHazard(persona)) }
    #expect(StandardErrors(hazards).distance(from: 0.1) < 5)
  }

  @Test func `leave thresholds are exponential`() {
    expectUniform(characters.map { -expm1(-Double($0.leaveThreshold)) })
  }

  @Test func `another spread is noticed`() {
    let uniforms = characters.map { normalCumulative(Double($0.inclination(persona)) / 1.2) }
    #expect(!ChiSquare(uniforms: uniforms, binCount: 200).isPlausible)
  }

  private var characters: [ReferenceCharacter] {
    let stream = PersonStream(seed: 3, replication: 1, persona: 0)
    return (0..<100_000).map { person in
      ReferenceCharacter(persona, words: stream.words(person: person, place: 0, purpose: 2))
    }
  }

  private func normalCumulative(_ x: Double) -> Double {
    erfc(-x / 2.0.squareRoot()) / 2
  }

  private func expectUniform(_ uniforms: [Double]) {
    let test = ChiSquare(uniforms: uniforms, binCount: 200)
    #expect(test.isPlausible, "\(test.statistic) is above \(test.bound)")
  }
}
