import CommunityModel
import Testing

@Suite struct AssumptionRegistryTests {
  private let plan = AssumptionTests.plan

  @Test func `every path names one number`() {
    let paths = plan.assumptions.map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in [
      "platform.join_friction", "personas.a.b.pool", "mechanics.saturation.social",
      "mechanics.contribution.learning", "mechanics.strain_bond", "positioning.screening",
      "channels.wall.conversion", "content.story.quality",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
    #expect(!paths.contains("channels.list.conversion"))
  }

  @Test func `a deviation changes its number and nothing else`() {
    for assumption in plan.assumptions where assumption.range != nil {
      var changed = plan
      assumption.deviate(by: 0.05, in: &changed)
      let found = changed.assumptions.filter { number in
        plan.assumptions.first { $0.path == number.path }?.value != number.value
      }
      #expect(found.map(\.path) == [assumption.path])
      #expect(found.first?.value == assumption.value(deviatingBy: 0.05))
      assumption.deviate(by: 0, in: &changed)
      #expect(changed == plan)
    }
  }

  @Test func `how people react is uncertain, what the operator decides is not`() {
    let uncertain = Set(plan.assumptions.filter(\.isAboutWorld).map(\.path))
    for parameter in Mechanics.parameters {
      #expect(uncertain.contains("mechanics.\(parameter.key)"))
    }
    for parameter in Persona.parameters {
      #expect(uncertain.contains("personas.a.b.\(parameter.key)"))
    }
    let decided = uncertain.filter { $0.hasPrefix("content.") || $0.hasPrefix("positioning.") }
    #expect(decided == ["positioning.error"])
  }
}
