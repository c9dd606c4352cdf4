import CommunityModel
import Testing

@Suite struct PositioningTests {
  @Test func `a stated match wins over everything`() {
    var persona = Persona(name: "anyone")
    persona.statedMatch = 0.125
    var positioning = Positioning()
    positioning.promise = persona.value
    #expect(positioning.match(of: persona) == 0.125)
  }

  @Test func `nothing stated gives the default match`() {
    #expect(Positioning().match(of: Persona(name: "anyone")) == 0.6)
  }

  @Test func `topics match by their cosine`() {
    var persona = Persona(name: "runner")
    persona.topics = [
      TopicWeight(topic: "running", weight: 0.6), TopicWeight(topic: "diet", weight: 0.4),
    ]
    var positioning = Positioning()
    positioning.topics = [TopicWeight(topic: "running", weight: 1)]
    // 0.6 / √(0.36 + 0.16)
    #expect(abs(positioning.match(of: persona) - 0.832_050_294_337_843_7) < 4 * 1.0.ulp)
    positioning.topics = [TopicWeight(topic: "chess", weight: 1)]
    #expect(positioning.match(of: persona) == 0)
  }

  @Test func `topics that only one side states do not count`() {
    var persona = Persona(name: "anyone")
    persona.topics = [TopicWeight(topic: "running", weight: 1)]
    var positioning = Positioning()
    #expect(positioning.match(of: persona) == Persona.defaultMatch)
    positioning.promise = ValueWeights(perks: 1, information: 0, social: 0, learning: 0)
    // Equal weights of ¼ against one value: 0.25 / √(4 · 0.0625).
    #expect(positioning.match(of: persona) == 0.5)
  }

  @Test func `topics and promise count half each`() {
    var persona = Persona(name: "learner")
    persona.value = ValueWeights(perks: 0.15, information: 0.3, social: 0.1, learning: 0.45)
    persona.topics = [TopicWeight(topic: "running", weight: 1)]
    var positioning = Positioning()
    positioning.topics = [
      TopicWeight(topic: "running", weight: 0.5), TopicWeight(topic: "diet", weight: 0.5),
    ]
    positioning.promise = ValueWeights(perks: 0, information: 0, social: 0, learning: 1)
    // ½ (1/√2 + 0.45/√(0.0225 + 0.09 + 0.01 + 0.2025))
    #expect(abs(positioning.match(of: persona) - 0.748_229_499_281_436_9) < 1e-14)
  }

  @Test func `conversion follows promise and screening`() {
    var positioning = Positioning()
    #expect(positioning.promiseFactor * positioning.admitted(match: 0) == 1)
    positioning.promiseLevel = 0
    #expect(positioning.promiseFactor * positioning.admitted(match: 1) == 0)
    positioning.promiseLevel = 0.25
    #expect(positioning.promiseFactor * positioning.admitted(match: 0.5) == 0.4)
    positioning.promiseLevel = 1
    #expect(positioning.promiseFactor * positioning.admitted(match: 0.5) == 1)
    positioning.screening = 1
    #expect(positioning.promiseFactor * positioning.admitted(match: 0) == 0)
    #expect(abs(positioning.promiseFactor * positioning.admitted(match: 1) - 0.7) < 1.0.ulp)
    positioning.screening = 0.5
    // (1 − ½ · ½)(1 − 0.15)
    #expect(abs(positioning.promiseFactor * positioning.admitted(match: 0.5) - 0.637_5) < 1.0.ulp)
  }
}
