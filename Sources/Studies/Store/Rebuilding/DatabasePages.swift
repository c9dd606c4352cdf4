import Foundation

/// The pages of a SQLite file in whatever state it is, in place of which its log may have newer ones.
///
/// The form is that of https://www.sqlite.org/fileformat2.html.
struct DatabasePages {
  /// Bytes of a page.
  static let pageSize = 4_096
  /// Pages there are; the last one may be cut short.
  let count: Int
  private let file: FileHandle
  private let log: FileHandle?
  /// Where the log has the newest bytes of a page.
  private let places: [Int: UInt64]

  /// The pages of a file; `nil` if it cannot be read.
  init?(path: String, withLog: Bool) {
    var status = stat()
    // Folders and pipes have no end.
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let file = FileHandle(forReadingAtPath: path)
    else { return nil }
    self.file = file
    log = withLog ? FileHandle(forReadingAtPath: path + "-wal") : nil
    let inFile = (Int(status.st_size) + Self.pageSize - 1) / Self.pageSize
    let inLog = log.map(Self.places) ?? [:]
    // A log adds no more pages than it has; a larger number is damage.
    places = inLog.filter { $0.key <= inFile + inLog.count }
    count = max(inFile, places.keys.max() ?? 0)
  }

  /// Whether the log has any page.
  var hasLog: Bool { !places.isEmpty }

  /// Shows the numbers of the pages that somebody has written, which those in a hole of the file are not.
  ///
  /// A damaged file may be larger than its disk and hold next to nothing.
  func forEachWritten(_ body: (Int) throws -> Void) rethrows {
    var logged = places.keys.sorted()[...]
    var from = 1
    while let number = [firstWrittenInFile(from: from), logged.first].compactMap(\.self).min() {
      try body(number)
      from = number + 1
      logged = logged.drop { $0 < from }
    }
  }

  #if canImport(Darwin)
  private static let toData = SEEK_DATA
  #else
  /// `SEEK_DATA` of Linux, which its headers show to sources of GNU only.
  private static let toData: Int32 = 3
  #endif

  private func firstWrittenInFile(from number: Int) -> Int? {
    let offset = lseek(file.fileDescriptor, off_t((number - 1) * Self.pageSize), Self.toData)
    // A file system that does not know its holes has none; beyond the last data there is an error, too.
    guard offset >= 0 else { return errno == ENXIO || number > count ? nil : number }
    return Int(offset) / Self.pageSize + 1
  }

  /// A page by its number, which begins with 1; what is missing at its end is 0.
  func page(_ number: Int) -> StoredBytes? {
    guard (1...max(1, count)).contains(number) else { return nil }
    let place = places[number]
    let offset = place ?? UInt64(number - 1) * UInt64(Self.pageSize)
    guard let source = place == nil ? file : log,
      let bytes = Self.bytes(of: source, at: offset, count: Self.pageSize)
    else { return nil }
    return StoredBytes(bytes: bytes + [UInt8](repeating: 0, count: Self.pageSize - bytes.count))
  }

  /// Pages that hold nothing any more; none if their list is damaged.
  var freed: Set<Int> {
    var freed: Set<Int> = []
    let header = page(1)
    var trunk = header?.number(at: 32, bytes: 4) ?? 0
    while trunk > 0, freed.insert(trunk).inserted, let page = page(trunk) {
      let leaves = min(page.number(at: 4, bytes: 4) ?? 0, Self.pageSize / 4 - 2)
      for leaf in 0..<leaves { freed.insert(page.number(at: 8 + 4 * leaf, bytes: 4) ?? 0) }
      trunk = page.number(at: 0, bytes: 4) ?? 0
    }
    return freed.count == header?.number(at: 36, bytes: 4) ? freed : []
  }

  /// Whether a file is no more than the beginning of the header of one of SQLite.
  static func isCutShort(_ path: String) -> Bool {
    guard let bytes = FileHandle(forReadingAtPath: path).flatMap({ try? $0.read(upToCount: 100) })
    else { return false }
    let mark = Data("SQLite format 3\0".utf8)
    return bytes.count < 100 && (bytes.starts(with: mark) || mark.starts(with: bytes))
  }

  /// Where a log has the newest bytes of each page.
  private static func places(inLog log: FileHandle) -> [Int: UInt64] {
    guard let header = bytes(of: log, at: 0, count: logHeaderSize), header.count == logHeaderSize
    else { return [:] }
    var places: [Int: UInt64] = [:]
    var offset = UInt64(logHeaderSize)
    while let frame = bytes(of: log, at: offset, count: frameHeaderSize),
      frame.count == frameHeaderSize, frame[8..<16] == header[16..<24],
      let number = StoredBytes(bytes: frame).number(at: 0, bytes: 4), number > 0
    {
      places[number] = offset + UInt64(frameHeaderSize)
      offset += UInt64(frameHeaderSize + pageSize)
    }
    return places
  }

  private static let logHeaderSize = 32
  private static let frameHeaderSize = 24

  private static func bytes(of file: FileHandle, at offset: UInt64, count: Int) -> [UInt8]? {
    guard (try? file.seek(toOffset: offset)) != nil,
      let data = try? file.read(upToCount: count), !data.isEmpty
    else { return nil }
    return Array(data)
  }
}
