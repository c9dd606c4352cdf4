import Foundation

/// Where a shard is, and what it has so far while it is not complete.
struct ShardPlace {
  private let stem: String

  init(folder: String, of study: ShardStudyFacts, _ share: ShardShare) {
    let question = study.question == .forecast ? "" : ".\(study.question.rawValue)"
    let name = "\(study.scenario)\(question).\(share.index)-of-\(share.count)"
    stem = (folder as NSString).appendingPathComponent(name)
  }

  var path: String { stem + "." + ShardFile.fileExtension }

  var studyPath: String { stem + "." + StudyStore.fileExtension }

  /// Removes the study with the two files that SQLite puts beside it.
  func removeStudy() {
    for suffix in ["-wal", "-shm", ""] { _ = unsafe unlink(studyPath + suffix) }
  }
}
