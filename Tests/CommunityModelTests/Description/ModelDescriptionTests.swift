import Foundation
import Testing

@testable import CommunityModel

struct ModelDescriptionTests {
  private let tables = ModelDescription().sections.flatMap(\.parameterTables)

  @Test func `every parameter of every table is described with its default and grade`() {
    expectDescribed(Mechanics.parameters, at: "mechanics")
    expectDescribed(Persona.parameters, at: "personas.NAME")
    expectDescribed(Platform.parameters, at: "platform")
    expectDescribed(GroupReplication.parameters, at: "groups.replicate")
    expectDescribed(Muting.parameters, at: "groups.mute")
    expectDescribed(Positioning.parameters, at: "positioning")
    expectDescribed(Reputation.parameters, at: "positioning.reputation")
    expectDescribed(DayEffect.parameters, at: "calendar.weekdays.DAY")
    expectDescribed(Channel.parameters, at: "channels.NAME")
    expectDescribed(Hook.parameters, at: "channels.NAME.hook")
    expectDescribed(TwoStep.parameters, at: "channels.NAME.two_step")
    expectDescribed(PartnerExchange.parameters, at: "channels.NAME.exchange")
    expectDescribed(ContentStream.parameters, at: "content.NAME")
    expectDescribed(TagAudience.parameters, at: "content.NAME.tags")
    expectDescribed(Digest.parameters, at: "digest")
    expectDescribed(TeamRole.parameters, at: "team.ROLE")
    expectDescribed(Activity.parameters, at: "activities.NAME")
    expectDescribed(Referral.parameters, at: "referral")
    expectDescribed(ReferralReward.parameters, at: "referral.reward")
    expectDescribed(ReferralReward.parameters, at: "referral.invitee_reward")
    expectDescribed(Seeding.parameters, at: "seeding")
    expectDescribed(ReplyService.parameters, at: "replies")
    expectDescribed(Tier.parameters, at: "tiers.NAME")
    expectDescribed(PointScheme.parameters, at: "points")
    expectDescribed(PointEarning.parameters, at: "points.earn")
    expectDescribed(Prize.parameters, at: "points.prizes.NAME")
    expectDescribed(Moderation.parameters, at: "moderation")
    expectDescribed(Trust.parameters, at: "trust")
    expectDescribed(Offer.parameters, at: "offers.NAME")
    expectDescribed(Advertising.parameters, at: "advertising")
    expectDescribed(Tool.parameters, at: "tools.NAME")
    expectDescribed(Migration.parameters, at: "phases.NAME.migrate")
    expectDescribed(BuyingHabits.parameters, at: "personas.NAME")
    for kind in ViolationKind.allCases {
      expectDescribed(ViolationWeight.parameters(of: kind), at: "moderation.kinds.\(kind.key)")
    }
    expectDescribed(Mechanics.saturationParameters, at: "mechanics.saturation")
    expectDescribed(Mechanics.contributionParameters, at: "mechanics.contribution")
    expectDescribed(Channel.estimates, at: "channels.NAME")
  }

  /// Types with a parameter table, as the sources declare them; the test above names the same.
  @Test func `no table of parameters is unknown to the tests of the description`() throws {
    let known: Set = [
      "Mechanics", "Persona", "Platform", "GroupReplication", "Muting", "Positioning",
      "Reputation", "DayEffect", "Channel", "Hook", "TwoStep", "PartnerExchange",
      "ContentStream", "TagAudience", "Digest", "TeamRole", "Activity", "Referral",
      "ReferralReward", "Seeding", "ReplyService", "Tier", "PointScheme", "PointEarning", "Prize",
      "Moderation", "ViolationWeight", "Trust", "Offer", "BuyingHabits", "Advertising", "Tool",
      "Migration",
    ]
    let declared = try sources().flatMap { text in
      text.matches(of: /static (?:(?:let|var) \w+:|func \w+\([^)]*\) ->) \[Parameter<(\w+)>\]/)
        .map { String($0.output.1) }
    }
    #expect(Set(declared) == known)
  }

  @Test func `what may be absent and so is in no table is described`() {
    for (path, key) in [
      ("personas.NAME", "post_spread"), ("personas.NAME", "violations_per_message"),
      ("channels.NAME", "wear_out_days"), ("activities.NAME", "newcomer_days"),
      ("referral", "budget"), ("team.ROLE", "top_skill"), ("points", "clear_every_days"),
      ("points.prizes.NAME", "stock"), ("offers.NAME", "margin"),
      ("offers.NAME", "commission_per_sale"), ("offers.NAME", "promised_quality"),
      ("offers.NAME", "reference_price"), ("offers.NAME", "stock"),
    ] {
      let rows = tables.filter { $0.path == path }.flatMap(\.rows).filter { $0.key == key }
      #expect(rows.count == 1 && rows.allSatisfy { $0.defaultValue != nil }, "\(path).\(key)")
    }
  }

  @Test func `every coefficient of mechanics belongs to exactly one submodel`() {
    for parameter in Mechanics.parameters {
      let owners = Submodel.all.filter { submodel in
        submodel.mechanics.contains { $0 == parameter.path }
      }
      #expect(owners.count == 1, "\(parameter.key)")
    }
    #expect(!Submodel.all.contains { $0.title.english == "Further coefficients" })
  }

  @Test func `a plan without levers uses no layer, and each lever turns on its own`() {
    let plan = CommunityPlan(personas: [Persona(name: "anyone")])
    #expect(used(plan) == [])
    var muting = plan
    muting.muting = Muting()
    #expect(used(muting) == ["Muting"])
    var calendar = plan
    calendar.calendar.weekdays[5].joinFactor = 2
    #expect(used(calendar) == ["Calendar"])
    var channel = Channel(
      name: "poster", supply: .reach(perDay: 1, conversion: 1), mix: [1], days: 0...1)
    var channels = plan
    channels.channels = [channel]
    #expect(used(channels) == ["Channels"])
    channel.hook = Hook()
    channels.channels = [channel]
    #expect(used(channels) == ["Channels", "Wear-out, hooks, two-step entry and exchanges"])
  }

  @Test func `a lever about members turns on its own layer`() {
    let plan = CommunityPlan(personas: [Persona(name: "anyone")])
    func used(_ change: (inout CommunityPlan) -> Void) -> [String] {
      var changed = plan
      change(&changed)
      return self.used(changed)
    }
    #expect(used { $0.referral = Referral(mix: [1]) } == ["Referral campaign"])
    #expect(used { $0.seeding = Seeding() } == ["Seed members picked by hand"])
    let team = ["Team: workload, service and skill"]
    #expect(used { $0.team = [TeamRole(role: "host")] } == team)
    #expect(used { $0.replies = ReplyService() } == ["Replies and direct messages"])
    #expect(used { $0.tiers = [Tier(name: "core")] } == ["Tiers"])
    #expect(used { $0.points = PointScheme() } == ["Points and prizes"])
    let moderation = ["Violations and visible rules", "Detection, sanctions and appeals"]
    #expect(used { $0.moderation = Moderation() } == moderation)
  }

  @Test func `every kind of violation and every sanction is named`() {
    let moderation = Submodel.all.filter { $0.title.english.contains("anctions") }
    let text = moderation.flatMap(\.paragraphs).map(\.english).joined()
    for sanction in Sanction.allCases { #expect(text.contains("`\(sanction.rawValue)`")) }
    for kind in ViolationKind.allCases {
      #expect(tables.contains { $0.path == "moderation.kinds.\(kind.key)" })
    }
  }

  @Test func `every source has a wording in Chinese`() {
    for row in tables.flatMap(\.rows) {
      #expect(row.source.chinese != row.source.english, "\(row.source.english)")
    }
    let presets =
      PersonaPreset.all.map(\.source) + PlatformPreset.all.map(\.source)
      + ActivityPreset.all.map(\.source) + CalendarPreset.all.map(\.source)
      + ToolPreset.all.map(\.source)
    for source in presets {
      #expect(SourceName.localized(source).chinese != source, "\(source)")
    }
  }

  private func used(_ plan: CommunityPlan) -> [String] {
    Submodel.all.filter { $0.layer?.isUsed(plan) == true }.map(\.title.english)
  }

  private func expectDescribed<Root>(_ parameters: [Parameter<Root>], at path: String) {
    let rows = tables.filter { $0.path == path }.flatMap(\.rows)
    #expect(!parameters.isEmpty)
    for parameter in parameters {
      let own = rows.filter { $0.key == parameter.key }
      #expect(own.count == 1, "\(path).\(parameter.key)")
      #expect(own.first?.meaning == parameter.meaning, "\(path).\(parameter.key)")
      #expect(own.first?.range == parameter.range, "\(path).\(parameter.key)")
      #expect(
        own.first?.defaultValue == parameter.defaultValue.map(DescribedValue.number),
        "\(path).\(parameter.key)")
      #expect(own.first?.plausible == parameter.plausible, "\(path).\(parameter.key)")
      #expect(own.first?.grade == parameter.grade, "\(path).\(parameter.key)")
    }
  }

  private func sources() throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "Sources/CommunityModel")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }
}
