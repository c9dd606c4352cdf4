/// Four random words of 32 bits.
@usableFromInline
package typealias RandomWords = (UInt32, UInt32, UInt32, UInt32)

/// The block that a counter and a key stand for under Philox4x32-10, a keyed bijection of 128-bit
/// blocks that passes the statistical batteries.
///
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3",
/// SC11 (2011), doi:10.1145/2063384.2063405.
@inlinable @inline(always)
package func philox4x32(counter: RandomWords, key: (UInt32, UInt32)) -> RandomWords {
  var (c0, c1, c2, c3) = counter
  var (k0, k1) = key
  var round = 0
  while round < 10 {
    let product0 = UInt64(c0) &* 0xD251_1F53
    let product1 = UInt64(c2) &* 0xCD9E_8D57
    c0 = UInt32(truncatingIfNeeded: product1 &>> 32) ^ c1 ^ k0
    c2 = UInt32(truncatingIfNeeded: product0 &>> 32) ^ c3 ^ k1
    c1 = UInt32(truncatingIfNeeded: product1)
    c3 = UInt32(truncatingIfNeeded: product0)
    k0 &+= 0x9E37_79B9
    k1 &+= 0xBB67_AE85
    round &+= 1
  }
  return (c0, c1, c2, c3)
}
