import CommunityModel
import ScenarioFiles
import Testing

/// Whatever the bytes are, the answer is a scenario or problems.
struct ScenarioFuzzTests {
  private static let bytes = Array(ScenarioTexts.full.utf8)
  private static let everyKey = Array(ScenarioTexts.everyKey.utf8)
  private static let shop = Array(ScenarioTexts.shop.utf8)

  /// A problem must be told, at a line of the file; a scenario must be the one of its lock.
  private func check(_ bytes: [UInt8]) {
    guard let report = report(bytes) else {
      #expect(isKeptByLock(bytes), "\(String(decoding: bytes, as: UTF8.self))")
      return
    }
    let lineCount = bytes.reduce(1) { $0 + ([10, 13].contains($1) ? 1 : 0) }
    #expect(!report.problems.isEmpty)
    // YAML also breaks lines at U+0085, U+2028 and U+2029, of 2 and 3 bytes.
    let other = bytes.count / 2
    for problem in report.problems where problem.place.file == "a.yaml" {
      #expect((1...lineCount + other).contains(problem.place.line))
      #expect(problem.place.column >= 1)
    }
    #expect(!report.text(in: .english).isEmpty && !report.text(in: .chinese).isEmpty)
  }

  private func isKeptByLock(_ bytes: [UInt8]) -> Bool {
    guard let first = try? ScenarioReader.read(content: bytes, path: "a.yaml"),
      let second = try? ScenarioReader.read(
        content: Array(first.normalized.text.utf8), path: "scenario.lock.yaml")
    else { return false }
    return second.scenario == first.scenario && second.normalized.hash == first.normalized.hash
  }

  @Test func `every file cut short gives problems or a scenario`() {
    for count in Self.bytes.indices { check(Array(Self.bytes.prefix(count))) }
  }

  @Test func `most files cut short give problems`() {
    let valid = Self.bytes.indices.filter { report(Array(Self.bytes.prefix($0))) == nil }
    #expect(valid.count * 10 < Self.bytes.count * 3)
  }

  @Test(arguments: [(bytes, 4_000), (everyKey, 700), (shop, 250)])
  func `changed bytes give problems or a scenario`(_ start: [UInt8], _ count: Int) {
    var generator = SplitMix(state: 20_260_302)
    var validCount = 0
    for _ in 0..<count {
      var bytes = start
      for _ in 0...(generator.next() % 4) { generator.change(&bytes) }
      check(bytes)
      if report(bytes) == nil { validCount += 1 }
    }
    #expect(validCount > count / 40, "the lock is hardly tried")
  }

  @Test func `random bytes give problems`() {
    var generator = SplitMix(state: 7)
    for _ in 0..<500 {
      let bytes = (0..<Int(generator.next() % 300)).map { _ in UInt8(generator.next() % 256) }
      #expect(report(bytes) != nil)
    }
  }
}

extension SplitMix {
  /// Replaces, removes, repeats or inserts a byte or a stretch, or changes a digit.
  fileprivate mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = Int(next() % UInt64(bytes.count))
    let end = min(bytes.count, place + Int(next() % 40))
    let telling = Array("{}[]:,-#&*!|>'\"%@`\t\n \\?~0e.<".utf8)
    switch next() % 8 {
    case 0: bytes[place] = UInt8(next() % 256)
    case 1: bytes[place] = telling[Int(next() % UInt64(telling.count))]
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4...6:
      guard let digit = bytes[place...].firstIndex(where: { (48...57).contains($0) }) else {
        return
      }
      bytes[digit] = 48 + UInt8(next() % 10)
    default: bytes.insert(telling[Int(next() % UInt64(telling.count))], at: place)
    }
  }
}
