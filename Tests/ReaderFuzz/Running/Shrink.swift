import ArgumentParser
import Foundation

/// Makes an input that a reader fails on as small as it can be.
struct Shrink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes out of an input what its reader need not be given to fail.")

  @Argument(help: "The reader.")
  var reader: FuzzedReader

  @Argument(help: "The file of the input; what is left goes beside it.")
  var input: String

  @OptionGroup var cost: CostOptions

  func run() async throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: input)))
    guard let death = try await death(of: bytes) else {
      throw ValidationError("the reader does not fail on \(input)")
    }
    var size = max(1, bytes.count / 2)
    while true {
      var start = 0
      let before = bytes.count
      while start < bytes.count {
        var less = bytes
        less.removeSubrange(start..<min(bytes.count, start + size))
        if try await self.death(of: less) == death { bytes = less } else { start += size }
      }
      if size == 1, bytes.count == before { break }
      size = max(1, size / 2)
    }
    try Files.write(bytes, to: input + ".small")
    print("\(bytes.count) bytes in \(input).small: \(death)")
  }

  /// What the reader dies of; a broken promise of any wording is one.
  private func death(of bytes: [UInt8]) async throws -> String? {
    let scratch = TrialProcess.scratchFolder(reader.name, job: 0)
    try Files.makeFolder(scratch)
    defer { Files.remove(scratch) }
    try Files.write(bytes, to: scratch + "/input")
    return try await TrialProcess(
      ["worker", reader.name, "--input", scratch + "/input", "--folder", scratch]
        + cost.arguments, in: scratch
    ).run().death
  }
}
