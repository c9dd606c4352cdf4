import Foundation
import InputFiles
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(20)))
struct InputFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func refusal(_ path: String, limit: Int = 1 << 20) -> InputFile.Refusal? {
    do {
      _ = try InputFile.read(path, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a plain file is read as it is`() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = folder.path + "/a"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try InputFile.read(path, limit: bytes.count) == bytes)
    #expect(refusal(path, limit: bytes.count - 1) == .tooLarge)
    try folder.write("", to: "empty")
    #expect(try InputFile.read(folder.path + "/empty", limit: 0) == [])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: path)
    #expect(try InputFile.read(folder.path + "/link", limit: bytes.count) == bytes)
  }

  @Test func `a pipe that nobody writes to is not waited for`() throws {
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(refusal(path) == .blocked(.notPlain))
    #expect(!InputFile.isPlainOrMissing(path))
  }

  @Test func `folders and devices are no plain files`() {
    for path in ["/", folder.path, "/dev/null", "/dev/zero"] {
      #expect(refusal(path) == .blocked(.notPlain), "\(path)")
      #expect(!InputFile.isPlainOrMissing(path))
    }
  }

  @Test func `a file with more holes than memory is refused unread`() throws {
    try folder.write("", to: "holes")
    let path = folder.path + "/holes"
    #expect(truncate(path, 1 << 40) == 0)
    #expect(refusal(path) == .tooLarge)
    #expect(InputFile.isPlainOrMissing(path))
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func `what this user may not read is told from what is not there`() throws {
    try folder.write("x", to: "secret")
    let path = folder.path + "/secret"
    #expect(chmod(path, 0) == 0)
    #expect(refusal(path) == .blocked(.notPermitted))
  }

  @Test func `what is not there, or has no end in its name, is missing`() throws {
    try folder.write("x", to: "a")
    for name in ["b", "a/b", "a\u{0}b", String(repeating: "a", count: 5_000)] {
      #expect(refusal(folder.path + "/" + name) == .blocked(.missing), "\(name)")
    }
    #expect(refusal("") == .blocked(.missing))
    #expect(InputFile.isPlainOrMissing(folder.path + "/b"))
  }

  #if os(Linux)
  @Test func `a file that states no size is read to its end`() throws {
    let content = try InputFile.read("/proc/self/status", limit: 1 << 16)
    #expect(String(decoding: content, as: UTF8.self).hasPrefix("Name:"))
    #expect(refusal("/proc/self/status", limit: 10) == .tooLarge)
  }
  #endif
}
