import CommunityEngine
import CommunityModel
import OutputAnalysis
import Testing

/// The interval a study reports, on what the engine puts out.
@Suite struct StoppingRuleCoverageTests {
  static let studies = 500
  static let lastDay = 60

  @Test func `the interval at the stopping point covers the long-run mean as often as it says`()
    async throws
  {
    let plan = Self.smallCommunity()
    let longRun = try await outcomes(
      of: plan, horizonDays: Self.lastDay + 1, replications: 40_000, seed: 0
    ).moments(of: .members, on: Self.lastDay)
    // A tenth of the studies' own standard error, 0.03 / 1.96, which adds 1 % to the variance.
    #expect(longRun.standardError < 0.1 * 0.03 / 1.96 * longRun.mean)
    let rule = StoppingRule(until: .relative(0.03), minimumCount: 100, maximumCount: 5_000)
    var covering = 0
    var replications = RunningMoments()
    for study in 1...Self.studies {
      let members = try await Self.moments(of: plan, until: rule, seed: UInt64(study))
      covering += ConfidenceInterval(ofMean: members).contains(longRun.mean) ? 1 : 0
      replications.add(Double(members.count))
    }
    // The share itself has a standard error of 0.01.
    let coverage = Double(covering) / Double(Self.studies)
    #expect(coverage > 0.93 && coverage < 0.97, "\(coverage)")
    // The rule decides: studies differ in length, and are not as long as they may be.
    #expect(replications.standardDeviation > 5 && replications.maximum < 5_000)
    #expect(replications.mean > 150, "\(replications.mean)")
  }

  private static func moments(
    of plan: CommunityPlan, until rule: StoppingRule, seed: UInt64
  ) async throws -> RunningMoments {
    let runner = ReplicationRunner(plan: plan, horizonDays: lastDay + 1, seed: seed)
    var members = RunningMoments()
    while case .continue(to: let count) = rule.decision(
      afterReplications: members.count, moments: [members])
    {
      let more = try await runner.outcomes(of: members.count..<count, threads: 2)
      members.merge(more.moments(of: .members, on: lastDay))
    }
    return members
  }

  /// A few dozen people with every mechanism of the model at work, whose number varies widely.
  private static func smallCommunity() -> CommunityPlan {
    guard var persona = PersonaPreset.named("socialiser")?.persona else {
      preconditionFailure("the preset is one of the list")
    }
    persona.pool = 500
    persona.leavePerDay = 0.03
    persona.invitePerVisit = 0.1
    persona.attentionPerDay = 20
    var plan = CommunityPlan(personas: [persona])
    plan.addReach(joinsPerDay: 0.5, days: 0...lastDay)
    var posts = ContentStream(name: "talk", value: .social, days: 0...lastDay)
    posts.postsPerWeek = 14
    posts.quality = 0.9
    plan.content = [posts]
    return plan
  }
}
