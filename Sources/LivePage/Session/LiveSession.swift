/// What the page is about: everything the server asks for when a request has passed all checks.
///
/// Bodies arrive complete, at most ``LiveLimits/bodyBytes`` long, and unread: they may hold anything.
package protocol LiveSession: Sendable {
  /// A file of the page; the page itself has the empty name.
  ///
  /// - Returns: `nil` for any name that is not in the session's own list. Names come from the address as
  ///   they are, percent signs included; they are never paths of a disk.
  func file(named name: String) -> LiveFile?

  /// The scenario that is shown.
  func scenario() async -> LiveReply

  /// What a state of the page leads to, as it becomes known.
  ///
  /// The stream's consumer goes away as soon as the reader does or a newer run of the same tab begins.
  /// Work must then stop soon: the newer run waits for it.
  func run(_ body: [UInt8]) -> AsyncStream<LiveEvent>

  /// Saves a strategy in the scenario's file.
  func save(_ body: [UInt8]) async -> LiveReply

  /// Writes the report of a state; one at a time.
  func report(_ body: [UInt8]) async -> LiveReply
}
