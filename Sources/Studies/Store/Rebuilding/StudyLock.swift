import Foundation

/// Keeps other processes from a study while another file takes its place.
///
/// SQLite holds a lock of its own on a file from opening to closing it; this one is in its way, so it is
/// only given when nobody has the file open.
struct StudyLock: ~Copyable {
  private let file: Int32

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - path: where the study is.
  ///   - wanted: the file that is to be replaced; `nil`: whichever is there.
  /// - Returns: the lock; `nil` if another file is in the place, or came there meanwhile.
  /// - Throws: `StudyStoreError.refused`, if the file cannot be written or is in use for too long.
  static func taken(
    _ path: String, of wanted: FileIdentity?
  ) throws(StudyStoreError) -> StudyLock? {
    let file = unsafe open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT, wanted != nil { return nil }
      throw .refused(path: path, .notWritable)
    }
    let lock = StudyLock(file: file)
    let own = FileIdentity(open: file)
    guard own == wanted ?? own else { return nil }
    var attempts = 0
    while !take(file) {
      guard FileIdentity(path: path) == own else { return nil }
      // Who rebuilds it will be done; who uses it may go on for hours.
      attempts += isHeldAlone(file) ? 0 : 1
      guard attempts < mostAttempts else { throw .refused(path: path, .busy) }
      usleep(pauseMicroseconds)
    }
    guard FileIdentity(path: path) == own else { return nil }
    return lock
  }

  deinit { close(file) }

  private static let mostAttempts = 100
  private static let pauseMicroseconds: UInt32 = 20_000

  private static func take(_ file: Int32) -> Bool {
    var lock = wholeLock
    return unsafe fcntl(file, setCommand, &lock) == 0
  }

  /// Whether it is somebody's alone, as it is while it is rebuilt.
  private static func isHeldAlone(_ file: Int32) -> Bool {
    var lock = wholeLock
    return unsafe fcntl(file, getCommand, &lock) == 0 && lock.l_type == Int16(F_WRLCK)
  }

  /// The bytes of a file that SQLite locks.
  private static var wholeLock: flock {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    return lock
  }

  // A lock of an open file, `F_OFD_SETLK`, is in the way of other connections of this process too.
  #if os(Linux)
  private static let setCommand: Int32 = 37
  private static let getCommand: Int32 = 36
  #else
  private static let setCommand = F_SETLK
  private static let getCommand = F_GETLK
  #endif
}
