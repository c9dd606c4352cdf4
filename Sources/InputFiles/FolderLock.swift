import Foundation

/// Keeps those who put one file in the place of another from those who open it meanwhile, in other processes
/// too.
///
/// The lock is on the folder itself, so that it leaves nothing behind. Where the system has none, as on some
/// network disks, or somebody keeps it for seconds, nobody is kept from anything.
package enum FolderLock {
  /// Who may hold the lock at once.
  package enum Sharing: Sendable {
    /// Any number of those who open files.
    case shared
    /// One alone who replaces some.
    case exclusive
  }

  /// Does something while the folder that a file is in is locked.
  package static func holding<Value, Failure: Error>(
    _ sharing: Sharing, whereIs path: String, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let folder = (path as NSString).deletingLastPathComponent
    let file = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Closing it gives the lock back.
    defer { if file >= 0 { close(file) } }
    if file >= 0 { wait(for: file, sharing == .shared ? LOCK_SH : LOCK_EX) }
    return try body()
  }

  private static func wait(for file: Int32, _ kind: Int32) {
    var attempts = 0
    while flock(file, kind | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR,
      attempts < mostAttempts
    {
      attempts += 1
      usleep(pauseMicroseconds)
    }
  }

  private static let mostAttempts = 1_000
  private static let pauseMicroseconds: UInt32 = 5_000
}
