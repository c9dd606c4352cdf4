/// The checksum of content together with what it belongs to.
///
/// Content that is whole but stands under another number, or under another run, is damage too.
enum Seal {
  /// The CRC-32 of a fingerprint, a number and content.
  static func of(_ content: [UInt8], number: Int, in fingerprint: String) -> UInt32 {
    Deflate.checksum(
      of: content, after: Deflate.checksum(of: Array("\(fingerprint) \(number) ".utf8)))
  }
}
