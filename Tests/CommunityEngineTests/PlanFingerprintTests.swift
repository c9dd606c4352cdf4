import CommunityModel
import Studies
import Testing

/// Here, because the levers are: outcomes that a study has must not be taken for those of another
/// plan.
struct PlanFingerprintTests {
  @Test(arguments: LeverChange.all)
  func `another use of a lever is another run`(lever: LeverChange) {
    var changed = NamedPlan.busy.plan
    lever.change(&changed)
    #expect(changed != NamedPlan.busy.plan)
    #expect(fingerprint(changed) != fingerprint(NamedPlan.busy.plan))
    guard !changed.phases.isEmpty else { return }
    var later = NamedPlan.busy.plan
    lever.change(&later.phases[1].plan)
    #expect(
      (fingerprint(later) == fingerprint(NamedPlan.busy.plan)) == (later == NamedPlan.busy.plan))
  }

  @Test func `every number about people is part of a run`() {
    let plan = NamedPlan.busy.plan
    for parameter in Persona.parameters {
      var changed = plan
      changed.personas[0][keyPath: parameter.path] += 1e-9
      #expect(fingerprint(changed) != fingerprint(plan), "\(parameter.key)")
    }
    for parameter in Mechanics.parameters {
      var changed = plan
      changed.mechanics[keyPath: parameter.path] += 1e-9
      #expect(fingerprint(changed) != fingerprint(plan), "\(parameter.key)")
    }
  }

  @Test func `random plans share no fingerprint, and each keeps its own`() {
    let plans = (0..<200).map { RandomPlan.plan($0) }
    let fingerprints = plans.map(fingerprint)
    #expect(Set(fingerprints).count == plans.count)
    #expect((0..<200).map { fingerprint(RandomPlan.plan($0)) } == fingerprints)
  }

  private func fingerprint(_ plan: CommunityPlan) -> String {
    PlanRun(plan, named: nil, horizonDays: 90, seed: 1, assumptions: .fixed).fingerprint
  }
}
