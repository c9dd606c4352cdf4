import Crypto

/// Numbers members in the order in which they are met, and forgets their ids.
struct MemberIndex {
  private let key: SymmetricKey
  private var numbers: [String: Int] = [:]
  /// The first 64 bits of HMAC-SHA256 of each id.
  private(set) var hashes: [UInt64] = []

  /// - Parameter salt: A secret of the machine, so that nobody else can try ids until one fits.
  init(salt: [UInt8]) {
    key = SymmetricKey(data: salt)
  }

  /// The number of an id.
  mutating func number(of id: ArraySlice<UInt8>) -> Int {
    let text = String(decoding: id, as: UTF8.self)
    if let number = numbers[text] { return number }
    let code = HMAC<SHA256>.authenticationCode(for: Array(id), using: key)
    numbers[text] = hashes.count
    hashes.append(code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    return hashes.count - 1
  }
}
