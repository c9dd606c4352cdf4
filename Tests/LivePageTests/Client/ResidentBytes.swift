import Foundation

/// The memory of this process that is in use; `nil` where the system does not say so in `/proc`.
func residentBytes() throws -> Int? {
  guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
    return nil
  }
  return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 4096 }
}
