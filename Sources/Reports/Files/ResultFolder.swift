import Foundation
import InputFiles

/// A folder of results that is written whole or not at all.
///
/// All files are first written into a hidden folder beside it, which then takes its name. Files that
/// people put beside earlier results are kept; a folder that holds no results is never touched.
package struct ResultFolder: Sendable, Equatable {
  /// Where it is.
  package let path: String
  private let parent: String
  private let name: String

  /// The results folder `name` in the folder `parent`.
  ///
  /// - Precondition: `name` is one part of a path and not a special one.
  package init(parent: String, name: String) {
    precondition(
      !name.isEmpty && !name.hasPrefix(".") && !name.contains("/"),
      "the name of a results folder must be one part of a path")
    self.parent = parent
    self.name = name
    path = (parent as NSString).appendingPathComponent(name)
  }

  /// Makes sure, before any work is done, that results can be written.
  ///
  /// - Throws: `ResultFolderError`.
  package func prepare() throws(ResultFolderError) {
    try FolderLock.holding(.exclusive, whereIs: path, recoverPrevious)
    try requireReplaceable()
    try FileSystem.makeDirectories(parent)
    let trial = temporaryPath
    try FileSystem.makeDirectory(trial)
    remove(trial)
  }

  /// Writes all files, in place of any earlier results.
  ///
  /// - Throws: `ResultFolderError`; earlier results are then as they were.
  package func replace(with files: [ReportFile]) throws(ResultFolderError) {
    try FolderLock.holding(.exclusive, whereIs: path, recoverPrevious)
    try requireReplaceable()
    try FileSystem.makeDirectories(parent)
    let temporary = temporaryPath
    try FileSystem.makeDirectory(temporary)
    defer { remove(temporary) }
    for folder in Set(files.compactMap(\.folder)).sorted() {
      try FileSystem.makeDirectory(temporary + "/" + folder)
    }
    for file in files {
      try FileSystem.write(file.text, to: temporary + "/" + file.name)
    }
    // Other runs may have results for the same place at this moment.
    try FolderLock.holding(.exclusive, whereIs: path) { () throws(ResultFolderError) in
      try keepForeignEntries(in: temporary)
      try FileSystem.synchronizeDirectory(temporary)
      try putInPlace(temporary)
    }
    try FileSystem.synchronizeDirectory(parent)
  }

  /// Whether there are results already.
  package var exists: Bool { FileSystem.entry(at: path) == .directory }

  /// What is between the name of what is being written and a number; a dot comes first.
  package static let partialMark = ".partial-"
  /// What ends the name of results that stand aside; a dot comes first.
  package static let previousMark = ".previous"

  private var temporaryPath: String {
    let number = UInt64.random(in: .min ... .max)
    return (parent as NSString).appendingPathComponent(
      ".\(name)" + Self.partialMark + String(number, radix: 36))
  }

  private var previousPath: String {
    (parent as NSString).appendingPathComponent(".\(name)" + Self.previousMark)
  }

  private func requireReplaceable() throws(ResultFolderError) {
    switch FileSystem.entry(at: path) {
    case .missing:
      return
    case .other:
      throw .occupied(path: path)
    case .directory:
      guard entries.isEmpty || ownFiles != nil else { throw .occupied(path: path) }
    }
  }

  private var entries: [String] { entries(of: path) }

  private func entries(of folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// The files that the manifest in place says are results; `nil` if there is none of ours.
  private var ownFiles: [String]? {
    guard
      let content = try? InputFile.read(path + "/" + Manifest.fileName, limit: Manifest.fileBytes),
      let manifest = try? JSONDecoder().decode(FileList.self, from: Data(content)),
      manifest.schema.hasPrefix(FileList.schemaPrefix)
    else { return nil }
    return manifest.files.map(\.name) + [Manifest.fileName]
  }

  /// Copies what is not ours from the folder in place, unless results now have that name.
  private func keepForeignEntries(in temporary: String) throws(ResultFolderError) {
    let own = ownFiles ?? []
    let folders = Set(own.compactMap { ReportFile(name: $0, text: "").folder })
      .filter { !$0.isEmpty && !$0.hasPrefix(".") }
    // Pictures of earlier charts go with the charts they show.
    let charts = own.compactMap { name in
      name.hasSuffix(ChartFile.ending) ? String(name.dropLast(ChartFile.ending.count)) + "." : nil
    }
    let inside = folders.sorted().flatMap { folder in
      entries(of: path + "/" + folder).map { folder + "/" + $0 }
        .filter { entry in !charts.contains { entry.hasPrefix($0) } }
    }
    let outside = entries.filter { !folders.contains($0) }
    for entry in outside + inside where !own.contains(entry) {
      let copy = temporary + "/" + entry
      if let folder = ReportFile(name: entry, text: "").folder,
        FileSystem.entry(at: temporary + "/" + folder) == .missing
      {
        try FileSystem.makeDirectory(temporary + "/" + folder)
      }
      guard FileSystem.entry(at: copy) == .missing else { continue }
      do {
        try FileManager.default.copyItem(atPath: path + "/" + entry, toPath: copy)
      } catch {
        throw .refused(path: copy, code: errno)
      }
    }
  }

  /// Earlier results stand aside under a fixed name until the new ones are in place, so that they
  /// are found again if the process dies between the two steps.
  private func putInPlace(_ temporary: String) throws(ResultFolderError) {
    guard exists else { return try FileSystem.rename(temporary, to: path) }
    remove(previousPath)
    try FileSystem.rename(path, to: previousPath)
    do {
      try FileSystem.rename(temporary, to: path)
    } catch {
      try FileSystem.rename(previousPath, to: path)
      throw error
    }
    remove(previousPath)
  }

  /// Puts back what a process that died had set aside.
  private func recoverPrevious() throws(ResultFolderError) {
    guard FileSystem.entry(at: path) == .missing,
      FileSystem.entry(at: previousPath) == .directory
    else { return }
    try FileSystem.rename(previousPath, to: path)
  }

  private func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// The part of a manifest that says which files are results.
private struct FileList: Decodable {
  struct File: Decodable {
    let name: String
  }

  let schema: String
  let files: [File]

  /// Manifests of every version begin like this.
  static let schemaPrefix = "flywheel.manifest/"
}
