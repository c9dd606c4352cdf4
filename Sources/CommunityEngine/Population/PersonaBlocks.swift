/// The blocks of one group, by persona in the order of the plan.
///
/// A block owns its members' memory and is never copied; what looks like a copy of a group has the same blocks.
///
/// Sendable unchecked: that only one thread at a time has the blocks, the compiler cannot see. A replication hands
/// its groups on in `Simulation.Storage`, when it has ended.
@safe
final class PersonaBlocks: @unchecked Sendable {
  private let blocks: UnsafeMutableBufferPointer<PersonaBlock>

  /// Empty blocks.
  init(personaCount: Int) {
    unsafe blocks = .allocate(capacity: personaCount)
    for persona in 0..<personaCount {
      unsafe blocks.initializeElement(at: persona, to: PersonaBlock())
    }
  }

  /// Blocks that have travelled.
  convenience init(_ parcel: inout Parcel, personaCount: Int) throws(DivisionError) {
    self.init(personaCount: personaCount)
    for persona in indices { self[persona] = try PersonaBlock(&parcel) }
  }

  deinit {
    unsafe blocks.deinitialize().deallocate()
  }

  var indices: Range<Int> { unsafe blocks.indices }

  /// Reads or changes the block of a persona in place.
  subscript(persona: Int) -> PersonaBlock {
    @inline(__always)
    _read {
      precondition(indices.contains(persona), "every persona has a block")
      yield unsafe blocks[persona]
    }
    @inline(__always)
    _modify {
      precondition(indices.contains(persona), "every persona has a block")
      yield unsafe &blocks[persona]
    }
  }
}
