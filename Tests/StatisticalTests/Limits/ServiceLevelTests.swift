import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// How much of known work a team of known hours gets to.
@Suite struct ServiceLevelTests {
  private let horizon = 14

  @Test func `it is hours had over hours needed in the last seven days`() async throws {
    let hours = Self.hoursPerDay
    let outcome = try await run(team: 40)
    for day in 0..<horizon {
      let expected = min(1, 40 / (Double(min(day, 7)) * hours.total))
      #expect(abs(outcome.value(of: .serviceLevel, on: day) - expected) < 1e-6, "day \(day)")
    }
    let days = Double(horizon - 1)
    for (booked, perDay) in zip(outcome.hours, [hours.replies, hours.directMessages]) {
      #expect(abs(booked - days * perDay) < 1e-9)
    }
    let mean = (0..<horizon).reduce(0) { $0 + outcome.value(of: .serviceLevel, on: $1) }
    #expect(abs(outcome.value(of: .serviceLevel) - mean / Double(horizon)) < 1e-6)
  }

  @Test(arguments: [nil, 100]) func `with hours enough everything is answered`(
    hours: Double?
  ) async throws {
    let outcome = try await run(team: hours)
    #expect(outcome.series(of: .serviceLevel).allSatisfy { $0 == 1 })
  }

  @Test func `bonds grow by the posts that are answered`() async throws {
    let outcome = try await run(team: 40)
    var bond = 0.0
    for day in 0..<horizon {
      let level = min(1, 40 / (Double(min(day, 7)) * Self.hoursPerDay.total))
      let answered = Self.reply + (1 - Self.reply) * Self.share * level
      bond += 0.1 * answered * (1 - bond)
      #expect(abs(outcome.value(of: .meanBond, on: day) - bond) < 0x1p-16 + 2e-6, "day \(day)")
    }
    let always = 1 - Double.pow(1 - 0.1 * (Self.reply + (1 - Self.reply) * Self.share), horizon)
    #expect(always - bond > 0.01)
  }

  @Test func `first posts are answered as far as the team gets to them`() async throws {
    let newcomers = 2_000
    var persona = Self.writer
    persona.post = -IsolatedPlan.certain / 2
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.reply = Self.reply
    plan.channels = [
      Channel(
        name: "counted",
        supply: .measured(
          dailyJoins: Array(repeating: newcomers, count: horizon), countsInvites: false),
        mix: [1], days: 0...horizon - 1)
    ]
    plan.makeCertain(\.postBoost, on: Array(0..<horizon))
    plan.replies = ReplyService()
    plan.replies?.minutesPerReply = 3
    plan.team = [TeamRole(hours: 140, skill: 1)]
    let outcome = try await outcomes(
      of: plan, horizonDays: horizon, replications: 1, seed: 72)[0]
    // Three minutes for each of 800 first posts are 40 hours a day.
    for day in 0..<horizon {
      let level = min(1, 140 / (Double(min(day, 7)) * 40))
      let share = Self.reply + (1 - Self.reply) * level
      #expect(outcome.value(of: .firstPosts, on: day) == Double(newcomers))
      let answered = outcome.value(of: .firstPostsAnswered, on: day)
      guard level < 1 else {
        #expect(answered == Double(newcomers))
        continue
      }
      #expect(abs(standardErrors(count: answered, above: share, of: newcomers)) < 4, "day \(day)")
      #expect(standardErrors(count: answered, above: Self.reply, of: newcomers) > 5)
    }
  }

  private static let members = 700
  private static let (reply, share) = (0.6, 0.5)

  /// Of 700 posts and 140 direct messages a day.
  private static var hoursPerDay: (replies: Double, directMessages: Double, total: Double) {
    let posts = share * (1 - reply) * 700 * 3 / 60
    let messages = 140.0 * 2 / 60
    return (posts, messages, posts + messages)
  }

  private static var writer: Persona {
    var persona = IsolatedPlan.persona("writer")
    persona.visit = IsolatedPlan.certain
    persona.post = IsolatedPlan.certain
    return persona
  }

  /// Members who all visit and write, in a team of so many hours; `nil`: as many as it takes.
  private func run(team hours: Double?) async throws -> ReplicationOutcome {
    var plan = IsolatedPlan.plan(Self.writer)
    plan.mechanics.reply = Self.reply
    plan.mechanics.bondRate = 0.1
    var replies = ReplyService()
    replies.scope = .allPosts
    replies.share = Self.share
    replies.minutesPerReply = 3
    replies.directMessagesPerVisit = 0.2
    replies.minutesPerDirectMessage = 2
    plan.replies = replies
    plan.team = hours.map { [TeamRole(hours: $0, skill: 1)] } ?? []
    plan.seedMembers = [Self.members]
    return try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 73)[0]
  }
}
