import Foundation
import Studies

/// The memory that this machine, or the container around the process, has to give.
struct AvailableMemory {
  /// Bytes; `nil` if nobody knows.
  let bytes: Int?

  /// What people set it with: a size, or `none` for no check.
  static let variable = "FLYWHEEL_MEMORY"

  /// What this process may take now; processes that were started together share what their machines have.
  static var current: AvailableMemory {
    Crew.current.map { AvailableMemory(bytes: $0.memoryOfProcess) } ?? ofMachine
  }

  /// What is available now, unless somebody says otherwise.
  static var ofMachine: AvailableMemory {
    let asked = ProcessInfo.processInfo.environment[variable]
    if asked == "none" { return AvailableMemory(bytes: nil) }
    return AvailableMemory(bytes: asked.flatMap(ByteCount.init)?.bytes ?? measured)
  }

  /// Makes sure, before any work is done, that it suffices.
  ///
  /// - Throws: `Failure` with the numbers.
  func require(_ need: (_ room: Int) -> MemoryNeed) throws {
    guard let bytes else { return }
    let need = need(bytes)
    guard need.bytes > bytes else { return }
    throw Failure(ExitCodes.systemRefuses, FailureWords.memory(need, available: bytes))
  }

  /// What the machine has, or less if a control group allows less.
  static var measured: Int? {
    let machine = number(of: "MemAvailable:", in: text("/proc/meminfo")).map { $0 * 1_024 }
    return ([machine] + groups.map { room(ofGroup: $0) }).compactMap(\.self).min()
  }

  /// The folders of the control groups around the process, of either version.
  private static var groups: [String] {
    text("/proc/self/cgroup").split(separator: "\n").flatMap { line -> [String] in
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return [] }
      let root =
        parts[1].isEmpty
        ? "/sys/fs/cgroup" : parts[1].contains("memory") ? "/sys/fs/cgroup/memory" : nil
      return root.map { [$0 + parts[2], $0] } ?? []
    }
  }

  /// What a control group has left; pages of files that it may give up count as free.
  private static func room(ofGroup folder: String) -> Int? {
    let names = [
      ("memory.max", "memory.current"), ("memory.limit_in_bytes", "memory.usage_in_bytes"),
    ]
    for (limit, use) in names {
      guard let most = number(text(folder + "/" + limit)),
        let used = number(text(folder + "/" + use))
      else { continue }
      let files = number(of: "inactive_file", in: text(folder + "/memory.stat")) ?? 0
      return max(0, most - used + files)
    }
    return nil
  }

  private static func number(of name: String, in text: String) -> Int? {
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  private static func number(_ text: String) -> Int? {
    Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static func text(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
