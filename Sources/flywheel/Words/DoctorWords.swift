import CommunityEngine
import DenseLinearAlgebra
import Reports
import Studies
import StudyResults

/// What is said about the installation.
enum DoctorWords {
  /// What the results depend on: names and values.
  static func facts(
    _ software: SoftwareVersions, _ processor: Processor, threads: Int
  ) -> [(name: String, value: String)] {
    [
      ("flywheel", software.flywheel),
      (say("results version", "结果版本"), String(software.results)),
      ("Swift", software.swift),
      (say("C library", "C 库"), software.cLibrary),
      ("OpenBLAS", software.openBLAS),
      (say("OpenBLAS kernel", "OpenBLAS 内核"), software.openBLASKernel),
      ("SQLite", StudyCheck.libraryVersion),
      (say("processor", "处理器"), processor.name ?? unknown),
      (
        say("instruction sets", "指令集"),
        processor.instructionSets.isEmpty
          ? unknown : processor.instructionSets.joined(separator: " ")
      ),
      (say("engine build", "引擎构建"), EngineBuild.current.rawValue),
      (say("threads", "线程"), String(threads)),
    ]
  }

  private static var unknown: String { say("unknown", "未知") }

  static func writable(_ folder: String, freeBytes: Int?) -> String {
    let free = freeBytes.map { NumberWords.bytes($0) } ?? unknown
    return say("\(folder)/ can be written; free: \(free)", "\(folder)/ 可以写入；剩余空间：\(free)")
  }

  static func memory(_ bytes: Int?) -> String {
    let available = bytes.map { NumberWords.bytes($0) } ?? unknown
    return say("memory available: \(available)", "可用内存：\(available)")
  }

  static func sound(_ count: Int, in folder: String) -> String {
    say(
      "\(NumberWords.counted(count, "study", "studies")) in \(folder)/ sound",
      "\(folder)/ 里有 \(count) 个研究文件完好")
  }

  static var hasChineseFont: String { say("Chinese font found", "有中文字体") }

  static func encoding(_ locale: String) -> String { say("locale \(locale)", "区域设置 \(locale)") }

  static func otherEncoding(_ locale: String?) -> String {
    say(
      "The locale \(locale ?? "(none)") is not UTF-8: Chinese text and bars may be shown as noise. "
        + "Set LANG, for example to C.UTF-8.",
      "区域设置 \(locale ?? "（无）") 不是 UTF-8，中文和条形图可能显示为乱码。请设置 LANG，例如 C.UTF-8。")
  }

  static func checks(_ results: [SelfCheckResult]) -> String {
    let passed = results.filter(\.passed).count
    return say(
      "\(passed) of \(results.count) self-checks passed", "\(results.count) 项自检，通过 \(passed) 项")
  }

  static func failed(_ result: SelfCheckResult) -> String {
    guard let worst = result.worst else { return result.name }
    return say(
      "\(result.name), size \(worst.size): error \(worst.error), at most \(worst.bound) expected",
      "\(result.name)，规模 \(worst.size)：误差 \(worst.error)，应不超过 \(worst.bound)")
  }
}
