import CommunityModel
import Foundation
import ScenarioFiles
import Testing

/// What is saved is the draft, and the rest of the file stays as it is.
struct StrategySavingTests {
  private let draft = ScenarioDraft(
    base: "learn-first", set: [.init("content.coupon.posts_per_week", .number(3))],
    hold: [.init("mechanics.reply", 0.5)])

  /// A number of a plan that its operator decides, changed so that the plan keeps to all rules.
  private func draft(for path: String) throws -> ScenarioDraft {
    let scenario = try ScenarioReader.read(path: path).scenario
    let base = try #require(scenario.strategies.last)
    let chosen = base.plan.assumptions.filter { !$0.isAboutWorld && !$0.isWhole && $0.value > 0 }
    let drafts = chosen.lazy.map {
      ScenarioDraft(base: base.name, set: [.init($0.path, .number($0.value / 2))])
    }
    return try #require(
      drafts.first { (try? ScenarioReader.read(path: path, draft: $0)) != nil })
  }

  @Test(arguments: ShippedScenarios.paths)
  func `a draft of a shipped scenario is saved as added lines`(_ path: String) throws {
    let draft = try draft(for: path)
    let content = try ShippedScenarios.content(path)
    let saved = try StrategyWriter.add(draft, named: "新的打法 #1", to: content, at: path)
    var expected = try ScenarioReader.read(path: path, draft: draft).scenario
    expected.strategies[expected.strategies.count - 1].name = "新的打法 #1"
    #expect(try ScenarioReader.read(content: saved.content, path: path).scenario == expected)
    #expect(try ScenarioReader.read(path: path).scenario != expected)
    expectOnlyAdded(saved.content, to: content)
    let lines = String(decoding: saved.content, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let before = String(decoding: content, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let change = lines.difference(from: before)
    #expect(change.removals.isEmpty && !change.insertions.isEmpty && change.insertions.count < 40)
  }

  /// One stretch was put in.
  private func expectOnlyAdded(_ new: [UInt8], to old: [UInt8]) {
    let start = zip(new, old).prefix { $0 == $1 }.count
    let end = zip(new.reversed(), old.reversed()).prefix { $0 == $1 }.count
    #expect(start + end >= old.count && new.count > old.count)
  }

  @Test func `the quick start gets a strategy like those it has`() throws {
    let path = try #require(ShippedScenarios.paths.first { $0.hasSuffix("/quickstart.yaml") })
    let text = String(decoding: try ShippedScenarios.content(path), as: UTF8.self)
    let draft = ScenarioDraft(
      base: "learn-first", set: [.init("content.coupon.posts_per_week", .number(2.5))],
      hold: [.init("personas.learner.visit", 0.3)])
    let saved = try StrategyWriter.add(draft, named: "更少优惠", to: Array(text.utf8), at: path)
    #expect(
      String(decoding: saved.content, as: UTF8.self) == text + """
          - name: 更少优惠
            set:
              content.daily-story.posts_per_week: 14
              content.coupon.posts_per_week: 2.5

        """)
    #expect(saved.heldPaths == ["personas.learner.visit"])
  }

  @Test(arguments: [
    "plain", "中文名字", "true", "12", "a: b", "#1", "- x", "it's \"so\"", "{x}", "&a", "*b", "null",
    "🙂 ok", "%x", "@y", "x #y", "~", "2026-01-01", "a\u{A0}b",
  ])
  func `a name is written so that it reads as it was given`(_ name: String) throws {
    let text = try saved(draft, as: name, in: ScenarioTexts.full)
    #expect(try scenario(text).strategies.last?.name == name)
    let block = try saved(draft, as: name, in: ScenarioTexts.full + "  - name: last\n")
    #expect(try scenario(block).strategies.last?.name == name)
  }

  @Test(arguments: ["", " x", "x ", "a/b", ".x", "a\nb", String(repeating: "x", count: 101)])
  func `a name that no strategy may have is refused`(_ name: String) throws {
    let found = try #require(refusal(draft, as: name, in: ScenarioTexts.full))
    #expect(found.message.english.contains("must be 1 to 100 characters"))
  }

  @Test func `a name that is taken is refused`() throws {
    let found = try #require(refusal(draft, as: "plan", in: ScenarioTexts.full))
    #expect(
      found.message.english
        == "there is a strategy named plan already; take a name other than plan, learn-first, elsewhere."
    )
    let implicit = ScenarioDraft(base: "plan", set: [.init("mechanics.reply", .number(0.5))])
    #expect(refusal(implicit, as: "plan", in: ScenarioTexts.small) != nil)
    #expect(refusal(implicit, as: "plan 2", in: ScenarioTexts.small) == nil)
  }

  @Test func `a draft without changes or with problems is not saved`() {
    let held = ScenarioDraft(base: "plan", hold: [.init("mechanics.reply", 0.5)])
    guard case .nothingChanged = refusal(held, in: ScenarioTexts.full) else {
      Issue.record("was saved")
      return
    }
    let wrong = ScenarioDraft(base: "plan", set: [.init("mechanics.reply", .number(7))])
    guard case .problems(let found) = refusal(wrong, in: ScenarioTexts.full) else {
      Issue.record("was saved")
      return
    }
    #expect(found.map(\.path) == ["mechanics.reply"])
  }

  @Test func `a file over another gets the new strategy alone`() throws {
    let folder = try TemporaryFolder([
      "base/full.yaml": ScenarioTexts.full, "over.yaml": "extends: base/full.yaml\nseed: 3",
    ])
    let path = folder.path + "over.yaml"
    let saved = try StrategyWriter.add(
      draft, named: "new", to: ShippedScenarios.content(path), at: path)
    #expect(
      String(decoding: saved.content, as: UTF8.self) == """
        extends: base/full.yaml
        seed: 3

        strategies:
          - name: new
            set:
              content.daily-story.quality: 0.95
              content.coupon.posts_per_week: 3
        """)
  }

  @Test func `a change that would mean another file is not saved`() throws {
    let strategy = "  - {name: b, set: {channels.history.joins_per_day: {csv: a.csv, column: n}}}\n"
    let folder = try TemporaryFolder([
      "base/full.yaml": ScenarioTexts.full + strategy,
      "base/a.csv": "n\n1\n2\n3\n4\n5\n", "over.yaml": "extends: base/full.yaml\n",
    ])
    var draft = draft
    draft.base = "b"
    for (name, isSaved) in [("over.yaml", false), ("base/full.yaml", true)] {
      let path = folder.path + name
      let content = try ShippedScenarios.content(path)
      let saved = try? StrategyWriter.add(draft, named: "new", to: content, at: path)
      #expect((saved != nil) == isSaved, "\(name)")
    }
  }

  @Test func `a file that cannot be added to is extended by another`() throws {
    let flow = "{name: x, start: 2026-01-01, horizon_days: 9, personas: [{use: learner, pool: 9}]}"
    let folder = try TemporaryFolder(["我的 plan.yaml": flow])
    let draft = ScenarioDraft(base: "plan", set: [.init("mechanics.reply", .number(0.5))])
    guard case .layout = refusal(draft, in: flow) else {
      Issue.record("was saved")
      return
    }
    let saved = try StrategyWriter.extending(
      draft, named: "new", content: Array(flow.utf8), at: folder.path + "我的 plan.yaml",
      copy: folder.path + "b.yaml")
    #expect(
      String(decoding: saved.content, as: UTF8.self) == """
        extends: "我的 plan.yaml"
        strategies:
          - name: plan
          - name: new
            set:
              mechanics.reply: 0.5

        """)
  }
}
