import CommunityEngine
import DenseLinearAlgebra
import Foundation
import TestSupport
import Testing

/// `flywheel optimize`, from the file to the folder of results.
struct OptimizeCommandTests {
  private let flywheel: FlywheelProcess

  private static let search = """
    optimize:
      goal: {maximize: engaged, day: 39}
      search:
        content.story.posts_per_week: {integer: [0, 28]}
        content.story.quality: {real: [0.3, 0.9]}
      evaluations: 6
      replications: 10

    """

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario + Self.search, to: "club.yaml")
  }

  private func results(_ folder: String = "notebooks-out") throws -> [String: Data] {
    try flywheel.files(in: folder + "/small-club.optimize").filter {
      $0.key != "manifest.json"
    }
  }

  @Test func `the best plan is found, told and written`() throws {
    let outcome = try flywheel.run(["optimize", "club.yaml"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("Best plan found: found-"))
    let names = Set(try results().keys)
    for name in [
      "report.html", "best.yaml", "evaluations.csv", "sensitivity.csv", "tornado.csv",
      "robustness.csv", "scenario.lock.yaml",
    ] {
      #expect(names.contains(name), "\(name)")
    }
    let best = "notebooks-out/small-club.optimize/best.yaml"
    #expect(try flywheel.run(["check", best]).status == 0)
    let compared = try flywheel.run(["compare", best, "--quiet"])
    #expect(compared.status == 0 && compared.output.hasPrefix("found-"))
  }

  /// Each kernel of OpenBLAS adds up in an order of its own, and which one it takes follows from the processor.
  @Test(
    .enabled(if: EngineBuild.avx2.isRunnable, "this processor cannot run the common kernel"))
  func `what is written does not depend on which processor OpenBLAS finds`() throws {
    for (folder, kernel) in [("own", nil), ("common", BLASKernel.common)] {
      let outcome = try flywheel.run(
        ["optimize", "club.yaml", "--out", folder],
        environment: kernel.map { ["OPENBLAS_CORETYPE": $0] } ?? [:])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try results("own") == results("common"))
  }

  @Test func `Chinese, one line and a document for programs`() throws {
    let chinese = try flywheel.run(["optimize", "club.yaml", "--lang", "zh"])
    #expect(chinese.status == 0 && chinese.output.contains("个方案"))
    let line = try flywheel.run(["optimize", "club.yaml", "--quiet"])
    #expect(line.output.split(separator: "\n").count == 1)
    let document = try flywheel.run(["optimize", "club.yaml", "--json"])
    #expect(document.output.contains("\"schema\": \"flywheel.search/1\""))
  }

  @Test func `more plans go on from those that were tried`() throws {
    #expect(try flywheel.run(["optimize", "club.yaml", "--resume"]).status == 65)
    let first = try flywheel.run(["optimize", "club.yaml"])
    #expect(first.status == 0)
    let more = try flywheel.run(["optimize", "club.yaml", "--more", "2", "--resume"])
    #expect(more.status == 0)
    let table = try flywheel.text(of: "notebooks-out/small-club.optimize/evaluations.csv")
    #expect(table.split(separator: "\r\n").count == 9)
    let whole = try flywheel.run(
      ["optimize", "club.yaml", "--evaluations", "8", "--out", "alone"])
    #expect(whole.status == 0)
    #expect(
      try flywheel.text(of: "alone/small-club.optimize/evaluations.csv") == table)
  }

  @Test func `starting over finds the same`() throws {
    _ = try flywheel.run(["optimize", "club.yaml"])
    let before = try results()
    let fresh = try flywheel.run(["optimize", "club.yaml", "--fresh"])
    #expect(fresh.status == 0)
    #expect(!fresh.output.contains("Nothing had to be simulated"))
    #expect(try results() == before)
  }

  @Test func `what cannot be done is said`() throws {
    try flywheel.write(smallScenario, to: "plain.yaml")
    let nothing = try flywheel.run(["optimize", "plain.yaml"])
    #expect(nothing.status == 65 && nothing.errors.contains("no optimize block"))
    let chinese = try flywheel.run(["optimize", "plain.yaml", "--lang", "zh"])
    #expect(chinese.errors.contains("没有 optimize"))
    for wrong in [
      ["--more", "3", "--evaluations", "9"], ["--fresh", "--resume"], ["--evaluations", "0"],
      ["--more", "0"],
    ] {
      let refused = try flywheel.run(["optimize", "club.yaml"] + wrong)
      #expect(refused.status == 64, "\(wrong)")
    }
    try flywheel.write(
      smallScenario + Self.search.replacing("[0.3, 0.9]", with: "[0.3, 9]"), to: "wide.yaml")
    let wide = try flywheel.run(["optimize", "wide.yaml"])
    #expect(wide.status == 65 && wide.errors.contains("FW301"), "\(wide.errors)")
  }
}
