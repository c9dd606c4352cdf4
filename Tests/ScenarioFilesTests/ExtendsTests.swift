import CommunityModel
import Foundation
import ScenarioFiles
import Testing

struct ExtendsTests {
  private func reading(_ files: [String: String], _ name: String) throws -> Scenario {
    let folder = try TemporaryFolder(files)
    return try ScenarioReader.read(path: folder.path + name).scenario
  }

  /// Code, file name, line and column of each problem of a file.
  private func problems(_ files: [String: String], _ name: String) throws -> [String] {
    let folder = try TemporaryFolder(files)
    do throws(ScenarioReader.Failure) {
      _ = try ScenarioReader.read(path: folder.path + name)
      return []
    } catch {
      guard case .problems(let report) = error else { return ["missing"] }
      return report.problems.map {
        let file = $0.place.file.dropFirst(folder.path.count)
        return "\($0.code.rawValue) \(file):\($0.place.line):\($0.place.column)"
      }
    }
  }

  @Test func `maps merge, named lists merge by name, other values are replaced`() throws {
    let over = """
      extends: base/full.yaml
      horizon_days: 200
      title: {en: Another club}
      mechanics: {reply: 0.2, homophily: 0.5}
      positioning: {promise: {perks: 1}}
      personas:
        - {name: learner, pool: 5}
        - {use: news-reader, pool: 9}
      content:
        - {name: coupon, quality: 0.9}
      seed_members: {learner: 1}
      """
    let base = try scenario(ScenarioTexts.full)
    let merged = try reading(
      ["base/full.yaml": ScenarioTexts.full, "over.yaml": over], "over.yaml")
    #expect(merged.title == LocalizedText("Another club", "亲子共读营"))
    #expect(merged.horizonDays == 200)
    #expect(merged.events == base.events)
    let (plan, basePlan) = (merged.strategies[0].plan, base.strategies[0].plan)
    #expect(plan.personas.map(\.name) == ["learner", "bargain-hunter", "teacher", "news-reader"])
    #expect(plan.personas.map(\.pool) == [5, 30_000, 2_000, 9])
    #expect(plan.personas[0].topics == basePlan.personas[0].topics)
    #expect((plan.mechanics.reply, plan.mechanics.homophily) == (0.2, 0.5))
    #expect(plan.mechanics.saturation == basePlan.mechanics.saturation)
    #expect(
      plan.positioning.promise
        == ValueWeights(perks: 1, information: 0, social: 0, learning: 0))
    #expect(plan.positioning.promiseLevel == 0.4)
    #expect(plan.content.map(\.quality) == [0.8, 0.9])
    #expect(plan.content[1].days == 10...199)
    #expect(plan.seedMembers == [1, 0, 10, 0])
  }

  @Test func `tools and phases merge by name, whether tools are names or maps`() throws {
    let over = """
      extends: shop.yaml
      tools:
        - {name: lottery, cost_per_month: 30}
        - short-link
        - vote
      phases:
        - {name: close, from_day: 90}
      """
    let base = try scenario(ScenarioTexts.shop).strategies[0].plan
    let merged = try reading(["shop.yaml": ScenarioTexts.shop, "over.yaml": over], "over.yaml")
    let plan = merged.strategies[0].plan
    #expect(plan.tools?.map(\.name) == ["lottery", "sign-up-form", "short-link", "vote"])
    #expect(plan.tools?.map(\.costPerMonth) == [30, 0, 49, 0])
    #expect(plan.tools?[0].activityHours == base.tools?[0].activityHours)
    #expect(plan.phases.map(\.name) == base.phases.map(\.name))
    #expect(plan.phases[2].start == .day(90))
    #expect(plan.phases[2].changes == base.phases[2].changes)
  }

  @Test func `places are those of the file where the value stands`() throws {
    let files = [
      "base.yaml": ScenarioTexts.small + "seed: x\n", "over.yaml": "extends: base.yaml\nsed: 1\n",
    ]
    #expect(try problems(files, "over.yaml") == ["FW201 over.yaml:2:1", "FW302 base.yaml:6:7"])
  }

  @Test func `two items of one name over a base are told`() throws {
    let over = """
      extends: base.yaml
      channels:
        - {name: moments, reach_per_day: 1}
        - {name: moments, reach_per_day: 2}

      """
    let files = ["base.yaml": ScenarioTexts.full, "over.yaml": over]
    #expect(try problems(files, "over.yaml").contains("FW406 over.yaml:4:12"))
  }

  @Test func `a chain of files is followed, from the folder of each`() throws {
    let files = [
      "a.yaml": "extends: one/b.yaml\nseed: 3\n", "one/b.yaml": "extends: ../two/c.yaml\n",
      "two/c.yaml": ScenarioTexts.small,
    ]
    #expect(try reading(files, "a.yaml").seed == 3)
  }

  @Test func `files that extend themselves are refused`() throws {
    let loop = ["a.yaml": "extends: b.yaml\n", "b.yaml": "seed: 1\nextends: ./a.yaml\n"]
    #expect(try problems(loop, "a.yaml") == ["FW408 b.yaml:2:10"])
    #expect(try problems(["a.yaml": "extends: a.yaml\n"], "a.yaml") == ["FW408 a.yaml:1:10"])
  }

  @Test func `a chain may have eight files`() throws {
    var files = ["f0.yaml": ScenarioTexts.small]
    for index in 1...8 { files["f\(index).yaml"] = "extends: f\(index - 1).yaml\n" }
    #expect(try reading(files, "f7.yaml").name == "small")
    #expect(try problems(files, "f8.yaml") == ["FW505 f1.yaml:1:10"])
  }

  @Test func `a base that is no plain file is told at its place`() throws {
    for base in [".", "/dev/zero", "../"] {
      let files = ["a.yaml": "seed: 1\nextends: \(base)\n"]
      #expect(try problems(files, "a.yaml") == ["FW417 a.yaml:2:10"], "\(base)")
    }
    #expect(
      try problems(["a.yaml": "extends: \"b.yaml\\0\"\n", "b.yaml": ScenarioTexts.small], "a.yaml")
        == ["FW407 a.yaml:1:10"])
  }

  @Test func `a base that is too large is told in its place`() throws {
    let large = "# " + String(repeating: "x", count: ScenarioLimits.fileBytes)
    let files = ["a.yaml": "extends: b.yaml\n", "b.yaml": large]
    #expect(try problems(files, "a.yaml") == ["FW501 b.yaml:1:1"])
  }

  @Test func `a base that is missing or no scenario is told at its place`() throws {
    #expect(try problems(["a.yaml": "extends: no.yaml\n"], "a.yaml") == ["FW407 a.yaml:1:10"])
    let bad = ["a.yaml": "extends: b.yaml\n", "b.yaml": "name: [\n"]
    #expect(try problems(bad, "a.yaml").first?.hasPrefix("FW101 b.yaml:") == true)
  }
}
