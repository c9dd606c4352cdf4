/// The secret part of the page's address.
///
/// Whoever has it may do everything, so it is drawn anew for every server and said nowhere but in the address.
struct AccessToken: Sendable {
  /// 192 bits as 32 characters of the alphabet for addresses (RFC 4648, section 5).
  let text: String

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Draws a token; `generator` must be cryptographically secure, as the system's is.
  init(using generator: inout some RandomNumberGenerator) {
    let characters = (0..<32).map { _ in
      Self.alphabet[Int(truncatingIfNeeded: generator.next() & 63 as UInt64)]
    }
    text = String(decoding: characters, as: UTF8.self)
  }

  /// Whether the text is the token, in a time that does not depend on how much of it is right.
  func matches(_ candidate: some Collection<UInt8>) -> Bool {
    let secret = text.utf8
    guard candidate.count == secret.count else { return false }
    var difference: UInt8 = 0
    for (given, wanted) in zip(candidate, secret) { difference |= given ^ wanted }
    return difference == 0
  }
}
