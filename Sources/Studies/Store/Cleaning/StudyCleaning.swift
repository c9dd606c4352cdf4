import GRDB

/// What is removed from the studies of a folder.
package struct StudyCleaning: Sendable {
  /// A study.
  package struct Study: Sendable, Equatable {
    /// Where it is.
    package let path: String
    /// What it takes.
    package let bytes: Int
    /// What of it is worth giving back: room of what was removed before, if that is more than a little.
    package let spareBytes: Int
    /// Its runs, oldest first.
    package internal(set) var runs: [RemovableRun]

    /// The runs that are removed.
    package var removed: [RemovableRun] { runs.filter { $0.reason != nil } }
    /// About how much less the study takes then.
    package var freedBytes: Int { removed.reduce(spareBytes) { $0 + $1.bytes } }
    /// Whether it is changed at all.
    package var isCleaned: Bool { !removed.isEmpty || spareBytes > 0 }
  }

  /// The studies that could be read, in the order of their names.
  package private(set) var studies: [Study] = []
  /// Why others could not.
  package private(set) var failures: [StudyStoreError] = []

  /// Looks at studies and marks what is to be removed; changes nothing.
  package init(_ paths: [String], rules: CleaningRules) {
    for path in paths {
      do throws(StudyStoreError) {
        let bytes = StudyFile.bytes(at: path)
        let study = try StudyFile(path: path, isMade: false).read { database in
          let free = min(bytes, try Self.freeBytes(in: database))
          return Study(
            path: path, bytes: bytes, spareBytes: free > bytes / Self.little ? free : 0,
            runs: try RemovableRun.all(
              in: database, usedBytes: bytes - free, oldest: rules.oldest))
        }
        studies.append(study)
      } catch {
        failures.append(error)
      }
    }
    if let limit = rules.byteLimit { shrink(to: limit) }
  }

  /// Room in a file for which there is nothing.
  private static func freeBytes(in database: Database) throws -> Int {
    let pages = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
    return pages * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
  }

  /// Less than this part of a file is not worth writing it anew.
  private static let little = 20

  /// Marks the oldest runs until the rest takes no more than so many bytes.
  private mutating func shrink(to limit: Int) {
    var rest = studies.reduce(0) { $0 + $1.bytes - $1.freedBytes }
    let kept = studies.indices.flatMap { study in
      studies[study].runs.indices.filter { studies[study].runs[$0].reason == nil }.map {
        (study: study, run: $0)
      }
    }
    func age(_ place: (study: Int, run: Int)) -> Double {
      studies[place.study].runs[place.run].changedAt
    }
    for place in kept.sorted(by: { age($0) < age($1) }) where rest > limit {
      studies[place.study].runs[place.run].reason = .tooMuch
      rest -= studies[place.study].runs[place.run].bytes
    }
  }

  /// Removes what is marked in one study, and lets the file shrink.
  ///
  /// - Returns: by how many bytes it shrank.
  /// - Throws: `StudyStoreError`.
  package static func remove(from study: Study) throws(StudyStoreError) -> Int {
    guard study.isCleaned else { return 0 }
    let file = try StudyFile(path: study.path, isMade: true)
    try file.write { database in
      for run in study.removed {
        try database.execute(
          sql: "DELETE FROM run WHERE fingerprint = ?", arguments: [run.fingerprint])
      }
    }
    try file.change { database in
      try database.execute(sql: "VACUUM")
      _ = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    return study.bytes - StudyFile.bytes(at: study.path)
  }
}
