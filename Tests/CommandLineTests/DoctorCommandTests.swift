import CommunityEngine
import Foundation
import TestSupport
import Testing

@testable import flywheel

struct DoctorCommandTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  @Test func `the machine is described in both languages`() throws {
    _ = try flywheel.run(["forecast", "club.yaml", "--quiet"])
    let english = try flywheel.run(["doctor"])
    #expect(english.status == 0, "\(english.output)")
    for text in [
      "SQLite", "processor", "instruction sets", "✓ notebooks-out/ can be written; free: ",
      "memory available: ", "✓ 1 study in notebooks-out/ sound", "locale en_US.UTF-8",
    ] {
      #expect(english.output.contains(text), "\(text) is missing")
    }
    let chinese = try flywheel.run(["doctor", "--lang", "zh"])
    for text in ["处理器", "指令集", "可以写入", "可用内存：", "1 个研究文件完好", "区域设置"] {
      #expect(chinese.output.contains(text), "\(text) is missing")
    }
    #expect(!flywheel.exists("elsewhere"))
    #expect(try flywheel.run(["doctor", "elsewhere/deep"]).status == 0)
    #expect(!flywheel.exists("elsewhere"))
  }

  @Test func `every build of the engine that runs here writes the same files`() throws {
    let folders = try EngineBuild.runnable.map { build in
      let outcome = try flywheel.run(
        ["forecast", "club.yaml", "--out", build.rawValue, "--quiet"],
        environment: ["FLYWHEEL_CPU": build.rawValue])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let doctor = try flywheel.run(["doctor"], environment: ["FLYWHEEL_CPU": build.rawValue])
      #expect(doctor.output.contains("engine build"))
      #expect(doctor.output.contains(build.rawValue + "\n"))
      return build.rawValue + "/small-club"
    }
    let results = try folders.map { folder in
      try flywheel.files(in: folder).filter { $0.key.hasSuffix(".csv") }
    }
    #expect(!results[0].isEmpty && results.allSatisfy { $0 == results[0] })
  }

  @Test func `a build of the engine that does not exist is refused before any work`() throws {
    let outcome = try flywheel.run(
      ["forecast", "club.yaml"], environment: ["FLYWHEEL_CPU": "avx1024"])
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("FLYWHEEL_CPU is “avx1024”"))
    #expect(outcome.errors.contains("baseline"))
    #expect(!flywheel.exists("notebooks-out"))
    let chinese = try flywheel.run(
      ["check", "club.yaml", "--lang", "zh"], environment: ["FLYWHEEL_CPU": "avx1024"])
    #expect(chinese.status == 64 && chinese.errors.contains("可以用的有：baseline"))
  }

  @Test func `a terminal of another encoding is doubtful, not a fault`() throws {
    let outcome = try flywheel.run(["doctor"], environment: ["LANG": "C"])
    #expect(outcome.status == 0 && outcome.output.contains("! The locale C is not UTF-8"))
    let none = try flywheel.run(["doctor", "--lang", "zh"], environment: ["LANG": ""])
    #expect(none.output.contains("区域设置 （无） 不是 UTF-8"))
  }

  @Test func `a damaged study is found`() throws {
    _ = try flywheel.run(["forecast", "club.yaml", "--quiet"])
    let path = flywheel.folder + "/notebooks-out/small-club.study"
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 50_000)
    let outcome = try flywheel.run(["doctor"])
    #expect(outcome.status == 65)
    #expect(
      outcome.output.contains(
        "✗ notebooks-out/small-club.study is damaged. `flywheel rebuild notebooks-out/small-club.study`"
      ))
    #expect(outcome.output.contains("self-checks passed"))
  }

  @Test func `processors are known by what Linux says of them`() {
    let processor = Processor(
      describedBy: """
        processor\t: 0
        model name\t: Some CPU @ 2.10GHz
        flags\t\t: fpu sse4_2 avx avx2x fma
        """)
    #expect(processor.name == "Some CPU @ 2.10GHz")
    #expect(processor.instructionSets == ["SSE4.2", "AVX", "FMA"])
    #expect(Processor(describedBy: "").name == nil)
  }
}
