import DenseLinearAlgebra
import StudyResults

/// What is said about the installation.
enum DoctorWords {
  /// What the results depend on: names and values.
  static func facts(_ software: SoftwareVersions, threads: Int) -> [(name: String, value: String)] {
    [
      ("flywheel", software.flywheel),
      (say("results version", "结果版本"), String(software.results)),
      ("Swift", software.swift),
      (say("C library", "C 库"), software.cLibrary),
      ("OpenBLAS", software.openBLAS),
      (say("OpenBLAS kernel", "OpenBLAS 内核"), software.openBLASKernel),
      (say("threads", "线程"), String(threads)),
    ]
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
