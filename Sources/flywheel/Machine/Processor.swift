import Foundation

/// The processor as Linux describes it.
struct Processor {
  /// What its maker calls it; `nil` if nobody says.
  let name: String?
  /// The vector instructions that it has, among those that programs are built for; none if nobody says.
  let instructionSets: [String]

  /// This machine's.
  static var current: Processor {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    return Processor(describedBy: text)
  }

  /// Reads the text of `/proc/cpuinfo`.
  init(describedBy text: String) {
    func value(_ key: String) -> Substring? {
      let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
      return line?.split(separator: ":", maxSplits: 1).dropFirst().first
    }
    name = value("model name").map { $0.trimmingCharacters(in: .whitespaces) }
    let flags = Set((value("flags") ?? value("Features") ?? "").split(separator: " "))
    instructionSets = Self.known.filter { flags.contains($0.flag) }.map(\.name)
  }

  private static let known: [(flag: Substring, name: String)] = [
    ("sse4_2", "SSE4.2"), ("avx", "AVX"), ("avx2", "AVX2"), ("fma", "FMA"),
    ("avx512f", "AVX-512"), ("asimd", "NEON"), ("sve", "SVE"),
  ]
}
