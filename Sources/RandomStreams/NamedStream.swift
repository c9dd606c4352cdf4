/// The random words of something known by a name, in the replications of one seed.
///
/// A word depends on the name alone and not on what else has one, so that adding or removing things
/// changes nothing for the others.
package struct NamedStream: Sendable {
  private let seed: (UInt32, UInt32)
  private let site: UInt32
  private let name: (low: UInt32, high: UInt32)

  /// The words of a name for one purpose.
  package init(name: String, seed: UInt64, purpose: UInt8) {
    let hash = fnv1a(name)
    self.seed = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.name = (UInt32(truncatingIfNeeded: hash), UInt32(truncatingIfNeeded: hash >> 32))
    site = PersonStream.site(place: 0, purpose: purpose)
  }

  /// The four words in a replication.
  package func words(replication: Int) -> RandomWords {
    philox4x32(
      counter: (name.low, site, UInt32(truncatingIfNeeded: replication), name.high), key: seed)
  }
}

/// The 64-bit FNV-1a hash of a text's UTF-8.
///
/// G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923.
package func fnv1a(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
