/// The random words of one persona's people in one replication.
///
/// Every word is a pure function of (seed, replication, persona, person, place in their life, purpose):
/// no word depends on what was drawn before, so any order of work and any number of threads give the
/// same numbers, and two strategies share every draw that both make.
package struct PersonStream: Sendable {
  /// The seed, as Philox's key.
  package let key: (UInt32, UInt32)
  /// The replication's number.
  package let replication: UInt32
  /// The persona's place in the plan.
  package private(set) var persona: UInt32

  /// The words of a persona's people in a replication.
  package init(seed: UInt64, replication: Int, persona: Int) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.replication = UInt32(truncatingIfNeeded: replication)
    self.persona = UInt32(truncatingIfNeeded: persona)
  }

  /// The four words of a person for one purpose at one place in their life.
  ///
  /// - Parameters:
  ///   - person: the person's number within the persona.
  ///   - place: the day or the spell, below 2²⁴.
  ///   - purpose: why the words are drawn.
  /// - Returns: four independent uniform words.
  package func words(person: UInt32, place: Int, purpose: UInt8) -> RandomWords {
    philox4x32(
      counter: (person, Self.site(place: place, purpose: purpose), replication, persona), key: key)
  }

  /// The words of the same people about something known by a name, by 24 bits of the name's hash, whatever
  /// else has one.
  ///
  /// - Precondition: the persona's place is below 2⁸.
  package func about(nameHash: UInt32) -> PersonStream {
    precondition(persona < 1 << 8, "a persona's place fits 8 bits")
    var stream = self
    stream.persona |= nameHash << 8
    return stream
  }

  /// The second counter word: the purpose in the upper 8 bits, the place in the lower 24.
  package static func site(place: Int, purpose: UInt8) -> UInt32 {
    precondition((0..<1 << 24).contains(place), "a place in a life is a number below 2^24")
    return UInt32(purpose) << 24 | UInt32(place)
  }
}
