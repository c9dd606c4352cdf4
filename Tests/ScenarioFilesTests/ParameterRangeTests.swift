import CommunityModel
import Foundation
import ScenarioFiles
import Testing

/// Every number of every table, set to everything it may not be.
struct ParameterRangeTests {
  struct Entry: CustomTestStringConvertible {
    var key: String
    var range: ClosedRange<Double>
    /// The text that sets the key, around its value.
    var before: String
    var after: String

    init<Root>(_ parameter: Parameter<Root>, _ before: String, _ after: String) {
      key = parameter.key
      range = parameter.range
      self.before = before
      self.after = after
    }

    var testDescription: String { before + key }

    func text(_ value: String) -> String { "\(before)\(key): \(value)\(after)" }
  }

  static let entries: [Entry] = {
    let start = "name: a\nstart: 2026-01-01\nhorizon_days: 30\n"
    let people = "personas:\n  - {use: learner, pool: 1}\n"
    let persona = Persona.parameters.map {
      Entry(
        $0, start + "personas:\n  - {use: learner, ", ($0.key == "pool" ? "" : ", pool: 1") + "}\n")
    }
    let mechanics = Mechanics.parameters.map { Entry($0, start + people + "mechanics: {", "}\n") }
    let platform = Platform.parameters.map { Entry($0, start + people + "platform: {", "}\n") }
    let positioning = Positioning.parameters.map {
      Entry($0, start + people + "positioning: {", "}\n")
    }
    let content = ContentStream.parameters.map {
      Entry(
        $0, start + people + "content:\n  - {name: c, value: perks, ",
        ($0.key == "posts_per_week" ? "" : ", posts_per_week: 1") + "}\n")
    }
    return persona + mechanics + platform + positioning + content + levers(start + people)
      + members(start + people) + sales(start + people)
  }()

  /// The tables of the operator's levers.
  private static func levers(_ start: String) -> [Entry] {
    let item = start + "channels:\n  - {name: c, reach_per_day: 1, conversion: 1"
    let channel = Channel.parameters.map { Entry($0, item + ", ", "}\n") }
    let hook = Hook.parameters.map { Entry($0, item + ", hook: {", "}}\n") }
    let twoStep = TwoStep.parameters.map { Entry($0, item + ", two_step: {", "}}\n") }
    let exchange = PartnerExchange.parameters.map { Entry($0, item + ", exchange: {", "}}\n") }
    let tags = TagAudience.parameters.map {
      Entry(
        $0,
        start + "content:\n  - {name: c, value: perks, posts_per_week: 1, "
          + "tags: {personas: [learner], ", "}}\n")
    }
    let activity = Activity.parameters.map {
      Entry($0, start + "activities:\n  - {name: a, value: perks, ", "}\n")
    }
    let role = TeamRole.parameters.map {
      Entry(
        $0, start + "team:\n  - {role: r, ",
        ($0.key == "hours_per_week" ? "" : ", hours_per_week: 100000") + "}\n")
    }
    let day = DayEffect.parameters.map {
      Entry($0, start + "calendar: {weekdays: {sat: {", "}}}\n")
    }
    let digest = Digest.parameters.map { Entry($0, start + "digest: {", "}\n") }
    let reputation = Reputation.parameters.map {
      Entry($0, start + "positioning: {reputation: {", "}}\n")
    }
    let mute = Muting.parameters.map { Entry($0, start + "groups: {mute: {", "}}\n") }
    let replicate = GroupReplication.parameters.map {
      Entry($0, start + "groups: {replicate: {at: 200000, ", "}}\n")
    }
    return channel + hook + twoStep + exchange + tags + activity + role + day + digest
      + reputation + mute + replicate
  }

  /// The tables of what is done for and about members.
  private static func members(_ start: String) -> [Entry] {
    let referral = Referral.parameters.map { Entry($0, start + "referral: {", "}\n") }
    let rewards = ReferralReward.parameters.flatMap { parameter in
      ["reward", "invitee_reward"].map {
        Entry(parameter, start + "points: {}\nreferral: {\($0): {", "}}\n")
      }
    }
    let replies = ReplyService.parameters.map { Entry($0, start + "replies: {", "}\n") }
    let tier = Tier.parameters.map {
      Entry(
        $0, start + "tiers:\n  - {name: t, ", ($0.key == "bond" ? "" : ", bond: 0.5") + "}\n")
    }
    let points = PointScheme.parameters.map { Entry($0, start + "points: {", "}\n") }
    let earn = PointEarning.parameters.map { Entry($0, start + "points: {earn: {", "}}\n") }
    let prize = Prize.parameters.map {
      Entry(
        $0, start + "points: {prizes: [{name: p, ",
        ($0.key == "points" ? "" : ", points: 9") + "}]}\n")
    }
    let moderation = Moderation.parameters.map { Entry($0, start + "moderation: {", "}\n") }
    let kinds = ViolationKind.allCases.flatMap { kind in
      // Shares sum to 1, so that one alone cannot go to its ends.
      ViolationWeight.parameters(of: kind).filter { $0.key != "share" }.map {
        Entry($0, start + "moderation: {kinds: {\(kind.key): {", "}}}\n")
      }
    }
    let seeding = Seeding.parameters.map {
      Entry($0, start + "seed_members: {learner: 1}\nseeding: {", "}\n")
    }
    return referral + rewards + replies + tier + points + earn + prize + moderation + kinds
      + seeding
  }

  /// The tables of what is sold, of tools and of phases.
  private static func sales(_ start: String) -> [Entry] {
    let trust = Trust.parameters.map { Entry($0, start + "trust: {", "}\n") }
    let offer = Offer.parameters.map {
      Entry(
        $0, start + "offers:\n  - {name: o, margin: 1, ",
        ($0.key == "price" ? "" : ", price: 1") + "}\n")
    }
    let buying = BuyingHabits.parameters.map {
      Entry(
        $0,
        start.replacing("pool: 1}\n", with: "pool: 1}\n  - {use: expert, pool: 1, "),
        "}\noffers: [{name: o, margin: 1, price: 1}]\n")
    }
    let income = "income_per_thousand_visits"
    let advertising = Advertising.parameters.map {
      Entry($0, start + "advertising: {", ($0.key == income ? "" : ", \(income): 1") + "}\n")
    }
    let tool = Tool.parameters.map { Entry($0, start + "tools:\n  - {name: t, ", "}\n") }
    let migration = Migration.parameters.map {
      Entry(
        $0, start + "phases:\n  - {name: a}\n  - {name: b, from_day: 9, migrate: {",
        ($0.key == "share" ? "" : ", share: 1") + "}}\n")
    }
    return trust + offer + buying + advertising + tool + migration
  }

  @Test(arguments: entries)
  func `both ends of a range are accepted`(_ entry: Entry) throws {
    for end in [entry.range.lowerBound, entry.range.upperBound] {
      #expect(problems(entry.text("\(end)")).map { $0.message(in: .english) } == [])
    }
  }

  @Test(arguments: entries)
  func `what is not a number of the range is told at its place`(_ entry: Entry) throws {
    let wrong = [
      ("\(entry.range.upperBound.nextUp)", ["FW301", "FW303"]), ("1e400", ["FW301"]),
      ("\(entry.range.lowerBound.nextDown)", ["FW301", "FW303"]), ("-1e99", ["FW301"]),
      (".nan", ["FW304"]), (".inf", ["FW304"]), ("0x10", ["FW305"]), ("1_0", ["FW305"]),
      ("012", ["FW305"]), ("true", ["FW302"]), ("'1'", ["FW302"]), ("[1]", ["FW302"]),
      ("{a: 1}", ["FW302"]), ("~", ["FW302"]), ("1 2", ["FW305"]), ("很多", ["FW302"]),
    ]
    let place = entry.text("").dropLast(entry.after.count)
    let line = place.split(separator: "\n").count
    let column = place.split(separator: "\n").last?.count ?? 0
    for (value, codes) in wrong {
      let found = problems(entry.text(value))
      #expect(found.count == 1, "\(value): \(found.map { $0.message(in: .english) })")
      let problem = try #require(found.first)
      #expect(codes.contains(problem.code.rawValue), "\(value): \(problem.code)")
      #expect((problem.place.line, problem.place.column) == (line, column + 1), "\(value)")
      #expect(problem.keyPath.hasSuffix(entry.key))
    }
  }
}
