import CommunityModel
import Foundation
import ScenarioFiles
import Testing

struct NormalizedScenarioTests {
  private func reading(_ text: String) throws -> ScenarioReader.Reading {
    try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml")
  }

  private static let oddNames =
    ScenarioTexts.small + """
      title: {zh: "一: \\"二\\" #三 \\\\ 'x'", en: "null"}
      channels:
        - {name: "3.5", reach_per_day: 0.1, conversion: 33.3%}
        - {name: "- x: [a]", reach_per_day: 1e-7, conversion: 0.30000000000000004}
        - {name: "yes, true", reach_per_day: 123456789.123456789, conversion: 7e-9%}
        - {name: "true", reach_per_day: 1e9, conversion: 5e-324}
        - {name: "a.b", reach_per_day: 0.1, conversion: 1}
      strategies:
        - {name: "# 策略", set: {"channels.- x: [a].conversion": "1%", channels.a.b.conversion: 3e-5}}

      """

  /// Blocks that are there but say nothing: they mean their defaults, not that they are off.
  private static let emptyBlocks =
    ScenarioTexts.small + """
      calendar: {weekdays: {}, holidays: []}
      groups: {replicate: {at: 50}, mute: {}}
      positioning: {reputation: {}}
      channels:
        - {name: a, reach_per_day: 9, conversion: 1%, hook: {}, two_step: {}, exchange: {}}
        - {name: b, joins_per_day: {counts: [1]}, until_day: 0}
      digest: {}
      activities:
        - {use: lottery}
        - {use: welcome-ritual}
      referral: {}
      team: []
      replies: {}
      tiers: []
      points: {}
      moderation: {}
      seed_members: {learner: 0}
      seeding: {}
      trust: {}
      offers: []
      advertising: {income_per_thousand_visits: 0}
      tools: [lottery]
      phases: []

      """

  /// Items that are replaced without a word of the preset they start from.
  private static let replacedItems =
    ScenarioTexts.small + """
      activities: [{use: lottery, every_days: 30, prize_cost: 200}]
      phases:
        - {name: start}
        - {name: growth, from_day: 20, set: {activities.lottery: {on_days: [25]}}}
      strategies:
        - {name: plan}
        - {name: one, set: {activities.lottery: {on_days: [5]}}}
        - {name: two, set: {phases.growth.set: {activities.lottery: {on_days: [22]}}}}
        - {name: three, set: {phases.growth: {from_day: 9, set: {activities.lottery: {on_days: [10]}}}}}
        - name: four
          set: {phases: [{name: whole, set: {activities.lottery: {on_days: [3]}}}]}

      """

  @Test(
    arguments: [
      ScenarioTexts.full, ScenarioTexts.small, ScenarioTexts.everyKey, ScenarioTexts.shop, oddNames,
      emptyBlocks, replacedItems,
    ])
  func `reading the lock gives exactly the same scenario, and the same lock`(_ text: String)
    throws
  {
    let first = try reading(text)
    let second = try reading(first.normalized.text)
    #expect(second.scenario == first.scenario)
    #expect(second.normalized.hash == first.normalized.hash)
    let third = try reading(second.normalized.text)
    #expect(third.normalized == second.normalized)
  }

  @Test func `an item that is replaced starts from its preset, in the lock as in the file`() throws
  {
    let strategies = try reading(reading(Self.replacedItems).normalized.text).scenario.strategies
    let preset = try #require(ActivityPreset.named("lottery")).activity
    let plans = strategies.map(\.plan)
    #expect(plans[1].activities[0].participation == preset.participation)
    for plan in [plans[0], plans[2], plans[3], plans[4]] {
      let last = try #require(plan.phases.last).plan
      #expect(last.activities[0].participation == preset.participation)
    }
  }

  @Test func `a block that is there but empty is not one that is absent`() throws {
    let empty = try #require(try reading(Self.emptyBlocks).scenario.strategies.first).plan
    let absent = try #require(try reading(ScenarioTexts.small).scenario.strategies.first).plan
    #expect(empty.digest == Digest() && absent.digest == nil)
    #expect(empty.muting == Muting() && absent.muting == nil)
    #expect(empty.positioning.reputation == Reputation())
    #expect(absent.positioning.reputation == nil)
    let channel = try #require(empty.channels.first)
    let factor = try #require(Hook.parameters.first { $0.key == "conversion_factor" })
    #expect(channel.hook?.conversionFactor == factor.defaultValue)
    let share = try #require(TwoStep.parameters.first { $0.key == "add_share" })
    #expect(channel.twoStep?.addShare == share.defaultValue)
    #expect(channel.exchange == PartnerExchange())
    var campaign = Referral(mix: [1])
    campaign.occurrences = [0...0]
    #expect(empty.referral == campaign && absent.referral == nil)
    #expect(empty.replies == ReplyService() && absent.replies == nil)
    #expect(empty.points == PointScheme() && absent.points == nil)
    #expect(empty.moderation == Moderation() && absent.moderation == nil)
    #expect(empty.seeding == Seeding() && absent.seeding == nil)
    #expect(empty.trust == Trust() && absent.trust == nil)
    #expect(empty.tools?.map(\.name) == ["lottery"] && absent.tools == nil)
    let lock = try reading(ScenarioTexts.small).normalized.text
    #expect(lock.contains("\n# calendar: all days are alike\n"))
    #expect(lock.contains("\n  # mute: nobody mutes a group\n"))
    #expect(lock.contains("\n# moderation: nobody breaks a rule\n"))
  }

  @Test func `the hash is that of the text without comments`() throws {
    let normalized = try reading(ScenarioTexts.full).normalized
    let content = normalized.text.split(separator: "\n").compactMap { line -> String? in
      if line.drop(while: { $0 == " " }).hasPrefix("#") { return nil }
      let kept = line.firstRange(of: "  # ").map { line[..<$0.lowerBound] } ?? line
      return kept + "\n"
    }
    let folder = try TemporaryFolder(["content": content.joined()])
    let hexadecimal = try sha256(ofFile: folder.path + "content")
    #expect(normalized.hash == hexadecimal)
    #expect(normalized.text.contains("# sha256: \(hexadecimal)\n"))
  }

  /// What the system's own program says.
  private func sha256(ofFile path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum", path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text.prefix(64), as: UTF8.self)
  }

  @Test func `the hash follows the values and nothing else`() throws {
    let hash = try reading(ScenarioTexts.full).normalized.hash
    let same = ScenarioTexts.full
      .replacing("conversion: 1.2%", with: "conversion:   0.012 ")
      .replacing("seed: 7", with: "'seed':  +7  # lucky")
    #expect(try reading(same).normalized.hash == hash)
    let other = ScenarioTexts.full.replacing("conversion: 1.2%", with: "conversion: 1.3%")
    #expect(try reading(other).normalized.hash != hash)
  }

  @Test func `every default stands there with its grade and source`() throws {
    let text = try reading(ScenarioTexts.small).normalized.text
    for parameter in Mechanics.parameters {
      let line = text.split(separator: "\n").first { $0.hasPrefix("  \(parameter.key): ") }
      #expect(line?.hasSuffix("default, grade D: \(parameter.source)") == true, "\(parameter.key)")
    }
    #expect(text.contains("    visit: -0.2  # preset learner, grade D: core model\n"))
    #expect(text.contains("    pool: 100\n"))
    #expect(text.contains("\nseed: 1  # default, grade D: convention\n"))
    #expect(text.contains("\n    # match: from topics and promise\n"))
    let ladder =
      "    [mute-1, mute-7, mute-15, remove]  # default, grade C: conventions of platforms\n"
    #expect(try reading(Self.emptyBlocks).normalized.text.contains("\n  ladder:\n" + ladder))
  }
}
