import ArgumentParser
import CommunityEngine
import Foundation

/// Says what machine the figures are of.
struct Machine: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints facts of this machine that speed depends on.")

  func run() {
    let information = ProcessInfo.processInfo
    let facts = processor
    print(
      "- Processor: \(facts["model name"] ?? "unknown"), \(information.activeProcessorCount) cores in use"
    )
    print("- Vectors: \(vectors(facts["flags"] ?? ""))")
    print("- Build of the engine in use: \(EngineBuild.current.rawValue)")
    print("- Memory: \(information.physicalMemory >> 30) GiB")
    print("- System: \(information.operatingSystemVersionString)")
  }

  private func vectors(_ flags: String) -> String {
    let known = Set(flags.split(separator: " "))
    let shown = ["avx2", "avx512f"].filter { known.contains($0[...]) }
    return shown.isEmpty ? "none beyond the baseline" : shown.joined(separator: ", ")
  }

  /// What the system says of its first processor, by name.
  private var processor: [String: String] {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let pairs = text.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1) }
    return Dictionary(
      pairs.filter { $0.count == 2 }.map { pair in
        (
          pair[0].trimmingCharacters(in: .whitespaces), pair[1].trimmingCharacters(in: .whitespaces)
        )
      }
    ) { first, _ in first }
  }
}
