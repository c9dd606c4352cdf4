import Foundation

/// A file that is written whole or not at all.
package struct SingleFile: Sendable, Equatable {
  /// Where it is.
  package let path: String

  /// The file at a path, whose folder must exist.
  package init(path: String) {
    self.path = path
  }

  /// Writes a text, in place of an earlier file.
  ///
  /// - Throws: `ResultFolderError.refused`; an earlier file is then as it was.
  package func replace(with text: String) throws(ResultFolderError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    try FileSystem.requireReplaceableFile(target)
    let folder = (target as NSString).deletingLastPathComponent
    let number = String(UInt64.random(in: .min ... .max), radix: 36)
    let temporary = (folder as NSString).appendingPathComponent(
      ".\((target as NSString).lastPathComponent)\(ResultFolder.partialMark)\(number)")
    do {
      try FileSystem.write(text, to: temporary)
      try FileSystem.rename(temporary, to: target)
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw error
    }
    try FileSystem.synchronizeDirectory(folder)
  }
}
