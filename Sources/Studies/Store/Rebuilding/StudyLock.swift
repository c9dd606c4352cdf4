import Foundation

/// Keeps other processes from a study while another file takes its place.
///
/// SQLite holds a lock of its own on a file from opening to closing it; this one is in its way, so it is
/// only given when nobody has the file open. It also tells which file it was given for.
struct StudyLock: ~Copyable {
  private let file: Int32
  private let path: String

  /// Takes the lock.
  ///
  /// - Throws: `StudyStoreError.refused`, if the file cannot be written or is in use for too long.
  static func taken(_ path: String) throws(StudyStoreError) -> StudyLock {
    let file = unsafe open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw .refused(path: path, .notWritable) }
    let lock = StudyLock(file: file, path: path)
    var attempts = 0
    while !take(file) {
      attempts += 1
      guard attempts < mostAttempts else { throw .refused(path: path, .busy) }
      usleep(pauseMicroseconds)
    }
    return lock
  }

  deinit { close(file) }

  /// Whether the file is still the one at its path.
  var isInPlace: Bool {
    var (own, present) = (stat(), stat())
    let areKnown = unsafe (fstat(file, &own) == 0 && stat(path, &present) == 0)
    return areKnown && own.st_ino == present.st_ino && own.st_dev == present.st_dev
  }

  private static let mostAttempts = 100
  private static let pauseMicroseconds: UInt32 = 20_000

  /// The bytes of a file that SQLite locks.
  private static func take(_ file: Int32) -> Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    return unsafe fcntl(file, command, &lock) == 0
  }

  // A lock of an open file, `F_OFD_SETLK`, is in the way of other connections of this process too.
  #if os(Linux)
  private static let command: Int32 = 37
  #else
  private static let command = F_SETLK
  #endif
}
