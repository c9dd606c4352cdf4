import Foundation

/// Where results would be written: a folder, or the nearest one above it that exists.
struct ResultsPlace {
  /// What the system has against writing there, as `errno`; `nil`: nothing.
  let refusal: Int32?
  /// Bytes that are free there; `nil` if nobody says.
  let freeBytes: Int?

  /// Looks at a folder.
  init(_ folder: String) {
    var place = URL(fileURLWithPath: folder).standardizedFileURL.path
    var status = stat()
    while place != "/", stat(place, &status) != 0 {
      place = (place as NSString).deletingLastPathComponent
    }
    let isFolder = stat(place, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    refusal = !isFolder ? ENOTDIR : access(place, W_OK | X_OK) == 0 ? nil : errno
    var disk = statvfs()
    freeBytes =
      statvfs(place, &disk) == 0
      ? Int(clamping: UInt64(disk.f_bavail) * UInt64(disk.f_frsize)) : nil
  }

  /// Less is soon used up.
  static let littleRoom = 500_000_000
}
