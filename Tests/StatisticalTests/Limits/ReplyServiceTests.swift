import CommunityEngine
import CommunityModel
import TestSupport
import Testing

/// A team that answers posts, beside a community that does.
@Suite struct ReplyServiceTests {
  @Test func `a team that answers everything is a community that does`() async throws {
    for plan in [CorePlan.plan(), LeverPlan.plan()] {
      let answered = try await Self.run(plan.with { $0.replies = Self.everything })
      let core = try await Self.run(plan.with { $0.mechanics.reply = 1 })
      #expect(Self.differences(answered, core) == [])
      // It does not go without saying: a team that answers nothing is told apart.
      let nothing = try await Self.run(
        plan.with {
          $0.replies = Self.everything
          $0.replies?.share = 0
        })
      #expect(Self.differences(nothing, core).contains(Metric.meanBond.key))
      #expect(try await Self.differences(nothing, Self.run(plan)) == [])
    }
  }

  @Test(arguments: [ReplyService(), everything]) func `in groups of 500 answers keep people`(
    replies: ReplyService
  ) async throws {
    let silent = LeverPlan.plan().with { plan in
      plan.mechanics.reply = 0
      plan.replies = replies
      plan.replies?.scope = .allPosts
      plan.replies?.share = 0
    }
    let before = try await LeverRun.outcomes(of: silent, replications: 60)
    let after = try await LeverRun.outcomes(
      of: silent.with { $0.replies?.share = 1 }, replications: 60)
    for measure in [LeverMeasure.retention, .engaged] {
      let effect = LeverEffect(of: measure, from: before, to: after)
      #expect(effect.standardErrors > 3, "\(measure.name): \(effect.before) \(effect.after)")
    }
  }

  /// Every post, without an effect on who writes and who lapses.
  private static var everything: ReplyService {
    var replies = ReplyService()
    replies.scope = .allPosts
    replies.postEffect = 0
    replies.newcomerRelief = 0
    return replies
  }

  private static func run(_ plan: CommunityPlan) async throws -> ReplicationOutcome {
    try await outcomes(of: plan, horizonDays: 120, replications: 1, seed: 74)[0]
  }

  private static func differences(
    _ left: ReplicationOutcome, _ right: ReplicationOutcome
  ) -> [String] {
    left.differences(
      from: right, aside: [.firstPosts, .firstPostsAnswered], [.firstPostAnswerShare])
  }
}
