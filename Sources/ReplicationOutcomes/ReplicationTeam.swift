/// Those who live one replication together, each with some of its groups.
///
/// All of them say the same things in the same order, so that each finds what it asks for.
package protocol ReplicationTeam: Sendable {
  /// The number of this one, from 0.
  var place: Int { get }
  /// How many they are.
  var size: Int { get }

  /// Says something to all others, and waits for what they say.
  ///
  /// - Parameter said: what this one says.
  /// - Returns: what everybody says, in the order of places.
  /// - Throws: `CancellationError` if one of them has given up; what keeps them from hearing each other.
  func exchange(_ said: [UInt8]) throws -> [[UInt8]]
}
