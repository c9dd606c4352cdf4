import Foundation

/// The folder that pictures are put in, each whole or not at all.
///
/// They are drawn into a hidden folder inside it first.
struct PictureFolder {
  private let path: String
  private let temporary: String
  /// What was put in place so far.
  private(set) var written: [(path: String, bytes: Int)] = []

  /// Makes the folder where it is missing.
  ///
  /// - Throws: `Failure` if it cannot be written.
  init(path: String) throws {
    self.path = path
    temporary = path + "/.pictures-" + String(UInt64.random(in: .min ... .max), radix: 36)
    do {
      try FileManager.default.createDirectory(
        atPath: temporary, withIntermediateDirectories: true)
    } catch {
      throw Failure(ExitCodes.cannotWrite, FailureWords.unwritable(path, error))
    }
  }

  /// Draws pictures and puts those in place that were drawn, in place of earlier ones.
  ///
  /// - Returns: What went wrong, a sentence a picture.
  mutating func fill(
    with pictures: [Picture], by converter: PictureConverter
  ) async throws -> [String] {
    let jobs = pictures.map { (picture: $0, file: temporary + "/" + $0.fileName) }
    let complaints = await converter.draw(jobs)
    return try zip(jobs, complaints).compactMap { job, complaint in
      let bytes = Self.size(of: job.file)
      guard complaint == nil, bytes > 0 else {
        return ExportWords.failed(job.picture.chart.path, complaint ?? ExportWords.converterDied)
      }
      try putInPlace(job.file, as: job.picture.fileName, bytes: bytes)
      return nil
    }
  }

  /// Removes what was drawn and not put in place.
  func close() {
    try? FileManager.default.removeItem(atPath: temporary)
  }

  private mutating func putInPlace(_ file: String, as name: String, bytes: Int) throws {
    let target = path + "/" + name
    guard rename(file, target) == 0 else {
      throw Failure(ExitCodes.cannotWrite, FailureWords.unwritable(target, code: errno))
    }
    written.append((target, bytes))
  }

  private static func size(of path: String) -> Int {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return (facts?[.size] as? Int) ?? 0
  }
}
