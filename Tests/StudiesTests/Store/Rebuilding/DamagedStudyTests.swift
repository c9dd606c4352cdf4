import CommunityEngine
import CommunityModel
import Foundation
import GRDB
import RandomStreams
import Synchronization
import Testing

@testable import Studies

/// Studies whose files were damaged in many ways: nothing that is whole is lost, nothing wrong is taken.
struct DamagedStudyTests {
  private let study: TemporaryStudy
  private let runs = PlanRun.all(of: SmallScenario.make(), assumptions: .drawn)
  private let numbers = Array(0..<30)
  private let whole: [[[UInt8]]]
  private let bytes: [UInt8]

  init() async throws {
    study = try TemporaryStudy()
    var supply = OutcomeSupply(threads: 2, store: try study.open())
    var whole: [[[UInt8]]] = []
    for run in runs {
      whole.append(try await supply.outcomes(of: run, numbers: numbers).map(\.encoded))
    }
    self.whole = whole
    bytes = try study.bytes()
  }

  private var count: Int { runs.count * numbers.count }

  /// What a command does: opens the study, takes what is there and simulates the rest.
  private func use() async throws -> StudyUse {
    var supply = OutcomeSupply(threads: 2, store: try study.open())
    for (run, whole) in zip(runs, whole) {
      let found = try await supply.outcomes(of: run, numbers: numbers)
      #expect(found.map(\.encoded) == whole)
    }
    return supply.use
  }

  /// A damaged file, put right by hand.
  private func kept(of bytes: some Collection<UInt8>) throws -> Int {
    try study.replace(with: bytes)
    let rebuilt = try StudyRebuild.replacing(study.path, because: .damaged(path: study.path))
    return try #require(rebuilt).kept
  }

  @Test func `a byte that changed anywhere costs little and spoils nothing`() async throws {
    var stream = SequentialStream(name: "bytes", seed: 20_261_126)
    for _ in 0..<150 {
      let place = Int.random(in: bytes.indices, using: &stream)
      let change = UInt8.random(in: 1...255, using: &stream)
      var damaged = bytes
      damaged[place] ^= change
      // A page holds a part of twelve outcomes at most.
      #expect(try kept(of: damaged) >= count - 12, "\(place) ^ \(change)")
      try study.replace(with: damaged)
      do {
        let use = try await use()
        #expect(use.failure == nil, "\(place) ^ \(change)")
      } catch let error as StudyStoreError {
        // The number of the version cannot be told from that of a later one.
        guard case .otherVersion = error else { throw error }
        #expect((60..<64).contains(place))
      }
    }
  }

  @Test func `the header counts for nothing`() async throws {
    for place in 0..<100 where !(60..<64).contains(place) {
      var damaged = bytes
      damaged[place] ^= 0xFF
      #expect(try kept(of: damaged) == count, "\(place)")
      try study.replace(with: damaged)
      #expect(try await use().failure == nil, "\(place)")
    }
  }

  @Test func `a file that is cut short gives what is left`() async throws {
    var former = 0
    for part in 0...20 {
      let length = bytes.count * part / 20
      let kept = try kept(of: bytes.prefix(length))
      #expect(kept >= former)
      former = kept
      try study.replace(with: bytes.prefix(length + 7))
      #expect(try await use().failure == nil)
    }
    #expect(former == count)
    #expect(try kept(of: bytes.prefix(bytes.count / 2)) > count / 4)
  }

  @Test func `pages of nothing and pages of noise are passed over`() async throws {
    var stream = SequentialStream(name: "pages", seed: 7)
    for isNoise in [false, true] {
      for _ in 0..<10 {
        var damaged = bytes
        let page = Int.random(
          in: 0..<bytes.count / DatabasePages.pageSize, using: &stream)
        for place in 0..<DatabasePages.pageSize {
          damaged[page * DatabasePages.pageSize + place] =
            isNoise ? UInt8.random(in: 0...255, using: &stream) : 0
        }
        _ = try kept(of: damaged)
        try study.replace(with: damaged)
        #expect(try await use().failure == nil, "page \(page)")
      }
    }
  }

  @Test func `a command that opens a damaged study rebuilds it and says so`() async throws {
    var damaged = bytes
    // The version of its tables of schemas.
    damaged[47] = 0xFF
    try study.replace(with: damaged)
    let store = try study.open()
    let rebuilt = try #require(store.takeRebuilt().first)
    #expect(store.takeRebuilt().isEmpty)
    #expect(rebuilt.setAside == study.path + ".old-1" && rebuilt.kept == count && rebuilt.lost == 0)
    #expect(rebuilt.runs.map(\.names) == [["posts-0"], ["posts-1"]])
    #expect(try Data(contentsOf: URL(fileURLWithPath: rebuilt.setAside)) == Data(damaged))
    #expect(try study.companions() == ["small.study.old-1"])
    let listed = try StudyListing(path: study.path).runs
    #expect(listed.map(\.replications) == [30, 30] && listed.allSatisfy(\.isCurrent))
    #expect(try await use().taken == count)
  }

  @Test func `damage that shows in the middle of work is mended once, whatever the threads`()
    async throws
  {
    let root = try #require(
      try study.number("SELECT rootpage FROM sqlite_master WHERE name = 'outcome'"))
    var damaged = try study.bytes()
    let start = (root - 1) * DatabasePages.pageSize
    damaged.replaceSubrange(start..<start + 100, with: repeatElement(0xAA, count: 100))
    try study.replace(with: damaged)
    var supply = OutcomeSupply(threads: 4, store: try study.open())
    let values = try await supply.values(of: runs.map { ($0, numbers) }, \.encoded)
    #expect(values == whole)
    #expect(supply.use.rebuilt.count == 1 && supply.use.failure == nil)
    #expect(try #require(supply.use.rebuilt.first).kept >= count - 12)
    #expect(try study.companions() == ["small.study.old-1"])
  }

  @Test func `what waits in the log is not lost`() async throws {
    let other = try TemporaryStudy()
    let store = try other.open()
    var supply = OutcomeSupply(threads: 2, store: store)
    _ = try await supply.outcomes(of: runs[0], numbers: numbers)
    // As if the process had been killed here, and the disk had failed.
    let log = try Data(contentsOf: URL(fileURLWithPath: other.path + "-wal"))
    var main = try [UInt8](Data(contentsOf: URL(fileURLWithPath: other.path)))
    for place in 0..<min(100, main.count) { main[place] = 0 }
    try study.replace(with: main)
    try log.write(to: URL(fileURLWithPath: study.path + "-wal"))
    let rebuilt = try StudyRebuild.replacing(study.path, because: .damaged(path: study.path))
    #expect(try #require(rebuilt).kept == numbers.count)
    #expect(try StudyCheck.isWhole(study.path))
  }

  @Test func `who saw the damaged file leaves the one that was rebuilt alone`() throws {
    var damaged = bytes
    for place in 0..<100 { damaged[place] = 0 }
    try study.replace(with: damaged)
    let failed = try #require(FileIdentity(path: study.path))
    let error = StudyStoreError.damaged(path: study.path)
    #expect(try StudyRebuild.replacing(study.path, failed, because: error) != nil)
    let names = try study.companions()
    #expect(try StudyRebuild.replacing(study.path, failed, because: error) == nil)
    #expect(try study.companions() == names)
  }

  @Test func `who waits for a study that is rebuilt goes on with the new one`() throws {
    let other = try TemporaryStudy()
    try other.replace(with: bytes)
    guard let lock = try StudyLock.taken(study.path, of: nil) else {
      Issue.record("nobody else has the study")
      return
    }
    let (path, fingerprint) = (study.path, runs[0].fingerprint)
    let opened = Mutex<StudyStore?>(nil)
    let done = DispatchGroup()
    DispatchQueue.global().async(group: done) {
      let identity = ScenarioIdentity(name: "small", hash: "0123")
      let store = try? StudyStore(path: path, for: identity)
      opened.withLock { $0 = store }
    }
    #expect(done.wait(timeout: .now() + 0.3) == .timedOut, "the study is somebody's alone")
    // What a rebuild does in the end.
    #expect(rename(path, path + ".old-1") == 0 && rename(other.path, path) == 0)
    release(lock)
    #expect(done.wait(timeout: .now() + 60) == .success)
    try opened.withLock { $0 }?.remove([fingerprint])
    opened.withLock { $0 = nil }
    #expect(try StudyCheck.isWhole(path) && StudyCheck.isWhole(path + ".old-1"))
    let outcomes = "SELECT count(*) FROM outcome"
    #expect(try study.number(outcomes) == numbers.count)
    let former = try DatabaseQueue(path: path + ".old-1")
    #expect(try former.read { try Int.fetchOne($0, sql: outcomes) } == count)
  }

  private func release(_ lock: consuming StudyLock) {}

  @Test func `a log that names a page far beyond all others makes nobody look for it`() throws {
    var log = [UInt8](repeating: 0, count: 32 + 24 + 4_096)
    (log[32], log[35]) = (0x80, 5)
    try study.replace(with: bytes)
    try Data(log).write(to: URL(fileURLWithPath: study.path + "-wal"))
    let pages = try #require(DatabasePages(path: study.path, withLog: true))
    #expect(pages.count == bytes.count / DatabasePages.pageSize)
  }

  @Test func `a file larger than its disk is read where somebody wrote`() throws {
    try study.replace(with: bytes)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: study.path))
    let end = 2_000_000_000 * DatabasePages.pageSize
    try file.seek(toOffset: UInt64(end))
    try file.write(contentsOf: Data([1]))
    var written: [Int] = []
    try DatabasePages(path: study.path, withLog: false)?.forEachWritten { number in
      try #require(written.count < 10_000)
      written.append(number)
    }
    #expect(written == Array(1...bytes.count / DatabasePages.pageSize) + [2_000_000_001])
    try file.seek(toOffset: 0)
    try file.write(contentsOf: Data("nonsense".utf8))
    let rebuilt = try StudyRebuild.replacing(study.path, because: .damaged(path: study.path))
    #expect(rebuilt?.kept == count)
  }

  @Test func `a record whose chain of pages leads back to itself is passed over`() throws {
    // A leaf of a table with one cell of 900,000,000 bytes, which goes on in page 2 for ever.
    var leaf = [UInt8](repeating: 0, count: DatabasePages.pageSize)
    leaf.replaceSubrange(100..<105, with: [13, 0, 0, 0, 1])
    leaf.replaceSubrange(108..<110, with: [0, 200])
    leaf.replaceSubrange(200..<206, with: [0x83, 0xAD, 0x93, 0xD2, 0x00, 1])
    let size = try #require(StoredBytes(bytes: leaf).varint(at: 200)).value
    #expect(size == 900_000_000 && leaf[205] == 1)
    var chain = [UInt8](repeating: 0, count: DatabasePages.pageSize)
    chain[3] = 2
    let local = 206 + 489 + (Int(size) - 489) % 4_092
    leaf[local + 3] = 2
    try study.replace(with: leaf + chain)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: study.path))
    try file.truncate(atOffset: 1_000_000_000)
    let pages = try #require(DatabasePages(path: study.path, withLog: false))
    #expect(StoredRecord.all(on: 1, of: pages).isEmpty)
  }

  @Test func `a path that looks like an address is a path`() {
    #expect(StudyPlaces.plain("file:x/y.study") == "./file:x/y.study")
    #expect(StudyPlaces.plain("a/file:x.study") == "a/file:x.study")
  }

  @Test func `outcomes under another number or run are damage`() async throws {
    try study.execute(
      """
      UPDATE outcome SET number = number + 1000 WHERE number IN (3, 4) AND run = 1;
      UPDATE outcome SET number = 3 WHERE number = 5 AND run = 1;
      """)
    let use = try await use()
    #expect(use.repaired == 1 && use.simulated == 3)
    #expect(try StudyRebuild.ofDamaged(study.path)?.lost == 2)
    #expect(try StudyRebuild.ofDamaged(study.path) == nil)
  }

  @Test func `a study that others use is left to them`() throws {
    let other = try study.open()
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: study.path))
    try file.write(contentsOf: Data("nonsense".utf8))
    #expect(throws: StudyStoreError.damaged(path: study.path)) { try study.open() }
    #expect(try study.companions().isEmpty)
    withExtendedLifetime(other) {}
  }

  @Test func `a process that died while it put a rebuilt study in place loses nothing`()
    async throws
  {
    try FileManager.default.moveItem(atPath: study.path, toPath: study.path + ".rebuilt")
    #expect(try await use().taken == count)
    #expect(try study.companions().isEmpty)
  }

  @Test func `a study of version 1 is rebuilt as far as its index agrees`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Versions/version-1.study")
    let old = try [UInt8](Data(contentsOf: path))
    #expect(try kept(of: old) == 20)
    #expect(try kept(of: [0] + old.dropFirst()) == 20)
    #expect(try StudyCheck.isWhole(study.path))
  }
}
