/// Memory for one value that has one owner, where copies of something else have to lead to it.
///
/// Its address never changes, so that nothing is checked at run time when the value is read or changed in place.
/// Whoever holds a copy changes the same value.
///
/// Sendable unchecked: that only one thread at a time has a box, the compiler cannot see. A replication hands its
/// boxes on in `Simulation.Storage`, when it has ended.
@safe
final class Box<Value: ~Copyable & Sendable>: @unchecked Sendable {
  private let memory: UnsafeMutablePointer<Value>

  init(_ value: consuming Value) {
    // Whole cache lines of its own, in pairs as processors fetch them: its neighbours may be another thread's.
    let line = 128
    let size = (MemoryLayout<Value>.size + line - 1) & ~(line - 1)
    unsafe memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: line)
      .bindMemory(to: Value.self, capacity: 1)
    unsafe memory.initialize(to: value)
  }

  deinit {
    unsafe memory.deinitialize(count: 1)
    unsafe memory.deallocate()
  }

  var value: Value {
    @inline(__always)
    _read { yield unsafe memory.pointee }
    @inline(__always)
    _modify { yield unsafe &memory.pointee }
  }
}
