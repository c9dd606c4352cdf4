import CZlib

/// Compression by zlib.
enum Deflate {
  /// Packs bytes; what comes back begins with their number, in four bytes.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: lengthBytes + Int(length))
    let status = unsafe packed.withUnsafeMutableBufferPointer { target in
      let start = unsafe target.baseAddress.map { unsafe $0 + lengthBytes }
      return unsafe compress2(start, &length, bytes, uLong(bytes.count), Z_BEST_SPEED)
    }
    precondition(status == Z_OK, "there is room for the worst case")
    packed.removeSubrange((lengthBytes + Int(length))...)
    for place in 0..<lengthBytes {
      packed[place] = UInt8(truncatingIfNeeded: bytes.count >> (8 * place))
    }
    return packed
  }

  /// The bytes that `packed` was given; `nil` if it gave no such thing.
  static func unpacked(_ packed: [UInt8]) -> [UInt8]? {
    guard packed.count >= lengthBytes else { return nil }
    let count = (0..<lengthBytes).reduce(0) { $0 | Int(packed[$1]) << (8 * $1) }
    // Deflate cannot do better than 1 to 1,032.
    guard count <= 1_032 * packed.count else { return nil }
    var length = uLong(count)
    var bytes = [UInt8](repeating: 0, count: count)
    let status = unsafe packed.withUnsafeBufferPointer { source in
      let start = unsafe source.baseAddress.map { unsafe $0 + lengthBytes }
      return unsafe uncompress(&bytes, &length, start, uLong(source.count - lengthBytes))
    }
    return status == Z_OK && length == count ? bytes : nil
  }

  /// The CRC-32 of bytes that come after others, whose CRC-32 is `former`.
  static func checksum(of bytes: [UInt8], after former: UInt32 = 0) -> UInt32 {
    UInt32(truncatingIfNeeded: unsafe crc32(uLong(former), bytes, uInt(bytes.count)))
  }

  private static let lengthBytes = 4
}
