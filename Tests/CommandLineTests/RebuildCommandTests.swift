import Foundation
import TestSupport
import Testing

/// Damaged studies, as people meet them.
struct RebuildCommandTests {
  private let flywheel: FlywheelProcess
  private let study = "notebooks-out/small-club.study"
  private let whole: [String: Data]

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
    _ = try flywheel.run(["forecast", "club.yaml", "--quiet"])
    whole = try flywheel.files(in: "notebooks-out/small-club").filter { $0.key != "manifest.json" }
  }

  private func results() throws -> [String: Data] {
    try flywheel.files(in: "notebooks-out/small-club").filter { $0.key != "manifest.json" }
  }

  private func change(_ body: (inout Data) -> Void) throws {
    var bytes = try flywheel.data(of: study)
    body(&bytes)
    try bytes.write(to: URL(fileURLWithPath: flywheel.folder + "/" + study))
  }

  @Test func `a damaged study is rebuilt by the next run, which says so and goes on`() throws {
    try change { $0.replaceSubrange(0..<100, with: repeatElement(0xFF, count: 100)) }
    let outcome = try flywheel.run(["forecast", "club.yaml"])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains(
        "Warning: \(study) was damaged and has been rebuilt: 100 futures kept, 0 lost."))
    #expect(outcome.errors.contains("The damaged file is now \(study).old-1."))
    #expect(outcome.output.contains("Nothing had to be simulated"))
    #expect(try results() == whole)
    try change { $0 = $0.prefix($0.count / 2) }
    let chinese = try flywheel.run(["compare", "club.yaml", "--lang", "zh"])
    #expect(chinese.status == 0)
    #expect(chinese.errors.hasPrefix("警告：\(study) 已损坏，已经重建：保留 "), "\(chinese.errors)")
    #expect(chinese.errors.contains("\(study).old-2"))
    let last = try flywheel.run(["forecast", "club.yaml"])
    #expect(last.errors.isEmpty)
    #expect(try results() == whole)
  }

  @Test func `a study is rebuilt by hand, run by run`() throws {
    #expect(
      try flywheel.run(["rebuild", study]).output == "\(study) is whole; nothing was changed.\n")
    try change { bytes in
      for place in bytes.count / 2..<bytes.count / 2 + 5_000 { bytes[place] ^= 0x55 }
    }
    let listed = try flywheel.run(["runs"])
    #expect(listed.status == 0)
    let outcome = try flywheel.run(["rebuild", study])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.output.matches(of: #/(plan|better) +(\d+) futures kept +(\d+) lost/#)
    #expect(rows.count == 2, "\(outcome.output)")
    let sums = rows.reduce(into: (kept: 0, lost: 0)) { sums, row in
      sums.kept += Int(row.output.2) ?? 0
      sums.lost += Int(row.output.3) ?? 0
    }
    #expect(sums.kept + sums.lost == 100 && (1..<30).contains(sums.lost), "\(sums)")
    #expect(outcome.output.contains("The damaged file is now \(study).old-1."))
    #expect(try flywheel.run(["rebuild", study, "--lang", "zh"]).output.contains("完好，没有改动"))
    let next = try flywheel.run(["forecast", "club.yaml"])
    #expect(next.output.contains("Continued: \(sums.kept) of 100 futures were in"))
    #expect(try results() == whole)
  }

  @Test func `what is no study is refused and left alone`() throws {
    #expect(try flywheel.run(["rebuild", "nothing.study"]).status == 66)
    try flywheel.write("my notes", to: "notes.study")
    let notes = try flywheel.run(["rebuild", "notes.study"])
    #expect(notes.status == 65 && notes.errors.contains("notes.study is not a study"))
    #expect(try flywheel.text(of: "notes.study") == "my notes")
    try change { $0[63] = 9 }
    let newer = try flywheel.run(["rebuild", study, "--lang", "zh"])
    #expect(newer.status == 65 && newer.errors.contains("的文件格式是第 9 版，本程序只认第 2 版"))
    let forecast = try flywheel.run(["forecast", "club.yaml"])
    #expect(forecast.status == 65)
    #expect(forecast.errors.contains("has version 9 of the file format, and this program knows"))
    #expect(!flywheel.exists(study + ".old-1"))
  }
}
