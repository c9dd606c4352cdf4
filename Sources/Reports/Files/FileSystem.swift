import Foundation

/// The few calls of the system that writing results whole or not at all needs.
enum FileSystem {
  /// What is at a path, without following a link.
  enum Entry: Equatable {
    case missing
    case directory
    case other
  }

  static func entry(at path: String) -> Entry {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFDIR ? .directory : .other
  }

  static func makeDirectory(_ path: String) throws(ResultFolderError) {
    try require(unsafe mkdir(path, 0o777) == 0, at: path)
  }

  /// Makes a folder and those above it where they are missing.
  static func makeDirectories(_ path: String) throws(ResultFolderError) {
    guard !isDirectory(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeDirectories(String(path[..<slash]))
    }
    let made = unsafe mkdir(path, 0o777) == 0
    let code = errno
    // Another run may have made it in the meantime.
    guard !made, !isDirectory(path) else { return }
    throw .refused(path: path, code: code == EEXIST ? ENOTDIR : code)
  }

  /// Writes a new file through to the disk.
  static func write(_ text: String, to path: String) throws(ResultFolderError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    try require(file >= 0, at: path)
    let code = writeAll(Array(text.utf8), to: file)
    let closed = close(file) == 0
    if code != 0 { throw .refused(path: path, code: code) }
    try require(closed, at: path)
  }

  /// Makes the names in a folder last.
  static func synchronizeDirectory(_ path: String) throws(ResultFolderError) {
    let directory = unsafe open(path, O_RDONLY)
    try require(directory >= 0, at: path)
    defer { close(directory) }
    try require(fsync(directory) == 0, at: path)
  }

  static func rename(_ source: String, to target: String) throws(ResultFolderError) {
    try require(unsafe Foundation.rename(source, target) == 0, at: target)
  }

  /// Makes sure that a path is free or a plain file; a device or a pipe must not be replaced.
  static func requireReplaceableFile(_ path: String) throws(ResultFolderError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .refused(path: path, code: EISDIR)
    default: throw .refused(path: path, code: EEXIST)
    }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// - Returns: The number of the error, 0 if there was none.
  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return fsync(file) == 0 ? 0 : errno
  }

  private static func require(_ condition: Bool, at path: String) throws(ResultFolderError) {
    guard !condition else { return }
    throw .refused(path: path, code: errno)
  }
}
