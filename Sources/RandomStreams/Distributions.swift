public import PortableMath

/// A standard exponential number from two words, fine enough for a pool of a billion; at most 36.8.
///
/// The same bits on every processor.
@inlinable @inline(always)
package func exponentialThreshold(_ high: UInt32, _ low: UInt32) -> Double {
  -packedLogarithm(openUnitDouble(high, low))
}
