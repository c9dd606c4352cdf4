import CommunityModel
import Testing

@Suite struct ContentStreamTests {
  private func stream() -> ContentStream {
    var stream = ContentStream(name: "news", value: .information, days: 0...9)
    stream.postsPerWeek = 6
    return stream
  }

  @Test func `a week has the posts of a week, on its weekdays only`() {
    var stream = stream()
    #expect(Weekday.allCases.allSatisfy { stream.posts(on: $0) == 6.0 / 7 })
    stream.weekdays = [.tuesday, .friday]
    #expect(
      Weekday.allCases.map(stream.posts) == [0, 3, 0, 0, 3, 0, 0])
  }

  @Test func `tags reach those who are meant by their accuracy, others by its rest`() {
    var stream = stream()
    #expect((0..<3).allSatisfy { stream.reach(ofPersona: $0) == 1 })
    stream.audience = TagAudience(personas: [0, 2])
    stream.audience?.accuracy = 0.75
    #expect((0..<3).map { stream.reach(ofPersona: $0) } == [0.75, 0.25, 0.75])
    stream.audience?.accuracy = 1
    #expect((0..<3).map { stream.reach(ofPersona: $0) } == [1, 0, 1])
  }

  @Test func `tags of tiers reach their members, and not those below the first`() {
    var stream = stream()
    stream.audience = TagAudience(personas: nil, tiers: [1])
    stream.audience?.accuracy = 0.75
    let tiers = [nil, 0, 1, 2]
    #expect(tiers.map { stream.reach(ofPersona: 0, tier: $0) } == [0.25, 0.25, 0.75, 0.25])
    #expect(tiers.map { stream.reach(ofPersona: 7, tier: $0) } == [0.25, 0.25, 0.75, 0.25])
  }

  @Test func `tags of personas and tiers mean those who are both`() {
    var stream = stream()
    stream.audience = TagAudience(personas: [1], tiers: [0, 1])
    stream.audience?.accuracy = 1
    let reach = { (persona: Int) in
      [nil, 0, 1, 2].map { stream.reach(ofPersona: persona, tier: $0) }
    }
    #expect(reach(1) == [0, 1, 1, 0])
    #expect(reach(0) == [0, 0, 0, 0])
    stream.audience?.tiers = nil
    #expect(reach(1) == [1, 1, 1, 1])
  }

  @Test func `topics fit by their cosine, and fit all where either side says none`() {
    var persona = Persona(name: "runner")
    var stream = stream()
    stream.topics = [TopicWeight(topic: "running", weight: 1)]
    #expect(stream.fit(of: persona) == 1)
    persona.topics = [
      TopicWeight(topic: "running", weight: 0.6), TopicWeight(topic: "diet", weight: 0.4),
    ]
    // 0.6 / √(0.36 + 0.16)
    #expect(abs(stream.fit(of: persona) - 0.832_050_294_337_843_7) < 4 * 1.0.ulp)
    stream.topics = [TopicWeight(topic: "chess", weight: 1)]
    #expect(stream.fit(of: persona) == 0)
    stream.topics = persona.topics
    #expect(abs(stream.fit(of: persona) - 1) < 4 * 1.0.ulp && stream.fit(of: persona) <= 1)
    stream.topics = []
    #expect(stream.fit(of: persona) == 1)
  }
}
