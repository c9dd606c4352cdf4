import Crypto
import Foundation

/// Where a shard is, and what it has so far while it is not complete.
struct ShardPlace {
  let path: String
  /// A study of these plans alone: no other shard of the name, and no scenario, has its outcomes there.
  let studyPath: String

  init(folder: String, of header: ShardHeader, _ share: ShardShare) {
    let question = header.question == .forecast ? "" : ".\(header.question.rawValue)"
    let name = "\(header.scenario)\(question).\(share.index)-of-\(share.count)"
    let stem = (folder as NSString).appendingPathComponent(name)
    path = stem + "." + ShardFile.fileExtension
    let plans = header.plans.map(\.fingerprint).joined(separator: "\n")
    let digest = Array(SHA256.hash(data: Data(plans.utf8)).prefix(Self.digestBytes)).hexadecimal
    studyPath = stem + "." + digest + "." + StudyStore.fileExtension
  }

  private static let digestBytes = 4

  /// Removes the study with the two files that SQLite puts beside it.
  func removeStudy() {
    for suffix in ["-wal", "-shm", ""] { _ = unsafe unlink(studyPath + suffix) }
  }
}
