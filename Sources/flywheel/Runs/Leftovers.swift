import Foundation
import Reports
import Studies

/// What processes that were killed left in a folder of results.
struct Leftovers {
  /// Something that can go.
  struct Entry: Equatable {
    let path: String
    let bytes: Int
  }

  let entries: [Entry]

  /// Looks at a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder of results.
  ///   - now: the present, in seconds since 1970-01-01 UTC.
  ///   - oldest: when a damaged study must have been set aside to go too; `nil`: all of them stay.
  init(inFolder folder: String, now: Double, oldest: Double?) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let known = Set(names)
    entries = names.sorted().compactMap { name in
      let path = (folder as NSString).appendingPathComponent(name)
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      guard let date = facts?[.modificationDate] as? Date else { return nil }
      let changedAt = date.timeIntervalSince1970
      let isOld = oldest.map { changedAt < $0 && StudyStore.isSetAside(name) } ?? false
      let isLeft = changedAt < now - Self.patienceSeconds && Self.isTemporary(name, among: known)
      return isOld || isLeft ? Entry(path: path, bytes: Self.bytes(at: path)) : nil
    }
  }

  /// Removes one.
  ///
  /// - Throws: `Failure`.
  static func remove(_ entry: Entry) throws {
    do { try FileManager.default.removeItem(atPath: entry.path) } catch {
      throw Failure(ExitCodes.cannotWrite, FailureWords.unwritable(entry.path, error))
    }
  }

  /// No process writes results for so long.
  private static let patienceSeconds = 3_600.0

  private static func isTemporary(_ name: String, among names: Set<String>) -> Bool {
    let isPartial = name.hasPrefix(".") && name.contains(ResultFolder.partialMark)
    let place =
      name.hasSuffix(ResultFolder.previousMark)
      ? name.dropFirst().dropLast(ResultFolder.previousMark.count) : nil
    let isReplaced = place.map { name.hasPrefix(".") && names.contains(String($0)) } ?? false
    return isPartial || isReplaced || StudyStore.isUnfinishedRebuild(name, among: names)
  }

  private static func bytes(at path: String) -> Int {
    let manager = FileManager.default
    let inside = (manager.enumerator(atPath: path)?.allObjects as? [String]) ?? []
    return ([path] + inside.map { path + "/" + $0 }).reduce(0) { sum, path in
      let facts = try? manager.attributesOfItem(atPath: path)
      guard facts?[.type] as? FileAttributeType == .typeRegular else { return sum }
      return sum + ((facts?[.size] as? Int) ?? 0)
    }
  }
}
