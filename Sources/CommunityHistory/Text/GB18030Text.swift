#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// GB18030 as UTF-8, through the converter of the C library.
enum GB18030Text {
  /// The C library has no converter for it, as on some cut-down systems.
  struct Unavailable: Error {}

  /// The characters of bytes, in UTF-8, up to the first that stand for none.
  ///
  /// - Returns: The text, and the place of the first byte that is not in it.
  /// - Throws: `Unavailable`.
  static func decode(
    _ bytes: ArraySlice<UInt8>
  ) throws(Unavailable) -> (utf8: [UInt8], firstInvalid: Int?) {
    guard let converter = unsafe iconv_open("UTF-8", "GB18030"),
      unsafe converter != iconv_t(bitPattern: -1)
    else { throw Unavailable() }
    defer { unsafe iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    // A character of GB18030 has at least one byte and one of UTF-8 at most four; two bytes of the
    // former become at most three of the latter.
    var target = [CChar](repeating: 0, count: 2 * bytes.count + 8)
    var (sourceLeft, targetLeft) = (source.count, target.count)
    unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe target.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        _ = unsafe iconv(converter, &from, &sourceLeft, &to, &targetLeft)
      }
    }
    let written = target.prefix(target.count - targetLeft).map { UInt8(bitPattern: $0) }
    return (written, sourceLeft > 0 ? bytes.endIndex - sourceLeft : nil)
  }
}
