import ReplicationOutcomes

/// Values on their way to another process of the same program, in the order in which they were put in.
struct Parcel: Sendable {
  /// What travels.
  private(set) var bytes: [UInt8]
  private var next = 0

  /// A parcel with what has travelled, or an empty one.
  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// Puts in some values: how many they are, and their memory as it is.
  mutating func put<Value: BitwiseCopyable>(_ values: some Collection<Value>) {
    unsafe withUnsafeBytes(of: values.count) { unsafe bytes.append(contentsOf: $0) }
    unsafe Array(values).withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  /// Puts in one value.
  mutating func put<Value: BitwiseCopyable>(_ value: Value) { put(CollectionOfOne(value)) }

  /// Takes out values that were put in together.
  ///
  /// - Throws: `DivisionError` if there are none of that size.
  mutating func take<Value: BitwiseCopyable>(
    _ type: Value.Type = Value.self
  ) throws(DivisionError) -> [Value] {
    let header = MemoryLayout<Int>.size
    guard bytes.count - next >= header else { throw .notUnderstood }
    let count = unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: next, as: Int.self)
    }
    let start = next + header
    let stride = MemoryLayout<Value>.stride
    guard count >= 0, count <= (bytes.count - start) / stride else { throw .notUnderstood }
    next = start + count * stride
    return unsafe bytes.withUnsafeBytes { content in
      (0..<count).map {
        unsafe content.loadUnaligned(fromByteOffset: start + $0 * stride, as: Value.self)
      }
    }
  }

  /// Takes out one value.
  mutating func takeOne<Value: BitwiseCopyable>(
    _ type: Value.Type = Value.self
  ) throws(DivisionError) -> Value {
    let values = try take(type)
    guard values.count == 1 else { throw .notUnderstood }
    return values[0]
  }
}

/// What keeps processes from living a replication together.
enum DivisionError: Error {
  /// One says what no process of the same build would.
  case notUnderstood
}
