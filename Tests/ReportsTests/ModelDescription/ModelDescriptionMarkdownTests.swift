import CommunityModel
import Foundation
import Testing

@testable import Reports

struct ModelDescriptionMarkdownTests {
  private let english = ModelDescriptionMarkdown.text(of: ModelDescription(), in: .english)
  private let chinese = ModelDescriptionMarkdown.text(of: ModelDescription(), in: .chinese)

  @Test func `the sections are those of the protocol`() {
    let elements = [
      "Purpose and patterns", "Entities, state variables and scales",
      "Process overview and scheduling", "Design concepts", "Initialisation", "Input data",
      "Submodels",
    ]
    let headings = english.split(separator: "\n").filter { $0.hasPrefix("## ") }.map(String.init)
    #expect(headings.starts(with: elements.enumerated().map { "## \($0 + 1) \($1)" }))
    for concept in ["Stochasticity", "Emergence", "Observation", "Interaction", "Sensing"] {
      #expect(english.contains(" \(concept)\n"))
    }
  }

  @Test func `both languages have the same headings, tables and equations`() {
    #expect(shape(of: english) == shape(of: chinese))
    #expect(equations(of: english) == equations(of: chinese))
    #expect(equations(of: english).contains { $0.contains("logistic(visitₖ") })
  }

  @Test func `English has no Chinese in it, and Chinese headings and prose have`() {
    #expect(!english.contains(where: isChinese))
    for paragraph in chinese.components(separatedBy: "\n\n") where isProse(paragraph) {
      #expect(paragraph.contains(where: isChinese), "\(paragraph)")
    }
  }

  @Test func `every preset is there with every number that differs from its table`() {
    for preset in PersonaPreset.all {
      expectPreset(preset.name, Persona.parameters, preset.persona, without: ["pool"])
    }
    for preset in PlatformPreset.all {
      expectPreset(preset.name, Platform.parameters, preset.platform)
      #expect(row(of: preset.name).contains("`capacity`"))
    }
    for preset in ActivityPreset.all {
      expectPreset(preset.name, Activity.parameters, preset.activity)
    }
    for preset in CalendarPreset.all {
      #expect(english.contains("Preset `\(preset.name)`"))
      for holiday in preset.holidays {
        #expect(english.contains(holiday.dates.lowerBound.iso8601))
      }
    }
  }

  @Test func `every metric is there`() {
    for metric in Metric.allCases { #expect(english.contains("| `\(metric.key)` |")) }
    for metric in SummaryMetric.allCases { #expect(english.contains("| `\(metric.key)` |")) }
  }

  @Test func `every row of a table has as many cells as its heading`() {
    for table in chinese.components(separatedBy: "\n\n") where table.hasPrefix("| ") {
      let bars = table.split(separator: "\n").map { line in
        line.replacing("\\|", with: "").count { $0 == "|" }
      }
      #expect(Set(bars).count == 1, "\(table.prefix(80))")
    }
  }

  @Test func `a scenario's values stand beside the defaults`() {
    var plan = CommunityPlan(personas: [Persona(name: "a|b`c")])
    plan.mechanics.reply = 0.625
    plan.activities = [Activity(name: "quiz", kind: "vote")]
    plan.activities[0].participation = 0.375
    let scenario = Scenario(
      name: "club", title: LocalizedText("Club", "俱乐部"), start: CalendarDate(daysSinceEpoch: 0),
      horizonDays: 10, currency: "EUR", seed: 1, replications: .default,
      strategies: [
        Strategy(name: "plan", changes: [], plan: plan),
        Strategy(name: "more", changes: ["mechanics.reply: 1"], plan: plan),
      ], events: [])
    let text = ModelDescriptionMarkdown.text(of: ModelDescription(of: scenario), in: .english)
    #expect(text.contains("| `reply` | expected share of posts that are answered | 0.6 | 0.625 |"))
    #expect(!english.contains("0.625"))
    #expect(text.contains("| `quiz` | `kind` `vote`"))
    #expect(text.contains("`participation` 0.375"))
    #expect(text.contains("| Activities | on | ") && text.contains("| Muting | off | "))
    #expect(text.contains("| `more` | `mechanics.reply: 1` |"))
    #expect(text.contains("a\\|b\\`c"))
  }

  @Test func `what a scenario's levers have besides numbers is said`() {
    var plan = CommunityPlan(personas: [Persona(name: "runner"), Persona(name: "walker")])
    plan.personas[1].statedViolationsPerMessage = 0.0625
    plan.tiers = [Tier(name: "regular"), Tier(name: "core")]
    plan.content = [ContentStream(name: "route", value: .information, days: 0...9)]
    plan.content[0].audience = TagAudience(personas: [0, 1], tiers: [1])
    plan.referral = Referral(mix: [0.25, 0.75])
    plan.referral?.occurrences = [2...4, 7...9]
    plan.team = [TeamRole(role: "host")]
    plan.team[0].topSkill = 0.875
    plan.replies = ReplyService()
    plan.replies?.scope = .allPosts
    plan.points = PointScheme()
    plan.points?.prizes = [Prize(name: "mug")]
    plan.points?.prizes[0].stock = 12
    plan.moderation = Moderation()
    plan.moderation?.hasVisibleRules = true
    plan.moderation?.ladder = [.warning, .mute3Days]
    let scenario = Scenario(
      name: "club", title: LocalizedText("Club", "俱乐部"), start: CalendarDate(daysSinceEpoch: 0),
      horizonDays: 10, currency: "EUR", seed: 1, replications: .default,
      strategies: [Strategy(name: "plan", changes: [], plan: plan)], events: [])
    let text = ModelDescriptionMarkdown.text(of: ModelDescription(of: scenario), in: .english)
    for values in [
      "`violations_per_message` 0.0625", "`tags.personas` `runner, walker`", "`tags.tiers` `core`",
      "| `referral` | `on_days` `2, 7`, `days` 3, `mix.runner` 0.25, `mix.walker` 0.75 |",
      "`top_skill` 0.875", "| `replies` | `scope` `all-posts` |", "`stock` 12",
      "`rules_visible` `true`", "| `ladder` | `ladder` `warn, mute-3` |",
    ] {
      #expect(text.contains(values), "\(values)")
    }
  }

  private func expectPreset<Root>(
    _ name: String, _ table: [Parameter<Root>], _ root: Root, without absent: [String] = []
  ) {
    let row = row(of: name)
    #expect(row.split(separator: " | ").count >= 5, "\(name)")
    for parameter in table where !absent.contains(parameter.key) {
      let value = root[keyPath: parameter.path]
      guard value != parameter.defaultValue else { continue }
      #expect(row.contains("`\(parameter.key)` \(PlainNumber.text(value))"), "\(name)")
    }
  }

  private func row(of name: String) -> String {
    english.split(separator: "\n").first { $0.hasPrefix("| `\(name)` | ") }.map(String.init) ?? ""
  }

  /// How each line begins, without its words.
  private func shape(of text: String) -> [String] {
    text.split(separator: "\n").map { line in String(line.prefix { "#|-`".contains($0) }) }
  }

  private func equations(of text: String) -> [String] {
    text.components(separatedBy: "```text\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0]
    }
  }

  private func isProse(_ paragraph: String) -> Bool {
    !paragraph.hasPrefix("```") && !paragraph.hasPrefix("`") && !paragraph.hasPrefix("|")
  }

  private func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
