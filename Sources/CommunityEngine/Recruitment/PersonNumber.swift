/// Numbers of people within a persona: three spaces that never meet.
///
/// Prospects are numbered from 0 in the order of joining (pools hold at most 10⁹ < 2³⁰), seed members
/// from 2³⁰, people of measured series from 2³¹, 2²⁴ numbers to a channel. So an extra seed member or
/// another count on some day changes nobody else's draws.
enum PersonNumber {
  /// Numbers one measured channel has in one persona.
  static let measuredLimit = 1 << 24

  static func seed(_ index: Int) -> UInt32 {
    1 << 30 | UInt32(index)
  }

  static func measured(channel: Int, index: Int) -> UInt32 {
    1 << 31 | UInt32(channel) << 24 | UInt32(index)
  }
}
