import Foundation

/// Reads files that somebody else may have put in their place: plain ones only, and never beyond a limit.
package enum InputFile {
  /// What is in the way of a file.
  package enum Obstacle: Sendable, Equatable {
    /// There is none.
    case missing
    /// This user may not read it, or not look into its folder.
    case notPermitted
    /// A folder, a pipe, a device or a socket: it may have no end, or never begin.
    case notPlain
  }

  /// Why a file is not read.
  package enum Refusal: Error, Sendable, Equatable {
    /// Nothing of it can be seen.
    case blocked(Obstacle)
    /// It has more bytes than the limit.
    case tooLarge
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - limit: how many bytes it may have.
  /// - Returns: all of them.
  /// - Throws: `Refusal`, before anything is waited for or taken in.
  package static func read(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
    // To the system the path would end there.
    guard !path.utf8.contains(0) else { throw .blocked(.missing) }
    // A pipe that nobody writes to is not waited for.
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw .blocked(obstacle(errno)) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .blocked(.missing) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .blocked(.notPlain) }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge }
    return try content(of: file, size: size, limit: limit)
  }

  /// Whether nothing but a plain file is at a path, if anything is.
  package static func isPlainOrMissing(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  private static func obstacle(_ error: Int32) -> Obstacle {
    switch error {
    case ENXIO: .notPlain
    case EACCES, EPERM: .notPermitted
    default: .missing
    }
  }

  /// Files of the system state no size, and others may grow meanwhile.
  private static func content(
    of file: Int32, size: Int, limit: Int
  ) throws(Refusal) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(size)
    var part = [UInt8](repeating: 0, count: min(max(size, 1 << 12), 1 << 20))
    while true {
      let count = unsafe part.withUnsafeMutableBytes {
        unsafe Foundation.read(file, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .blocked(.missing) }
      guard count > 0 else { return content }
      content += part[..<count]
      guard content.count <= limit else { throw .tooLarge }
    }
  }
}
