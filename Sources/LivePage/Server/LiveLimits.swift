/// How much the server lets be asked of it.
package struct LiveLimits: Sendable {
  /// The longest body of a request, in bytes.
  package var bodyBytes = 64 * 1024
  /// The longest head of a request, in bytes; its target counts too.
  package var headBytes = 32 * 1024
  /// The most fields of a head.
  package var headFields = 100
  /// The longest path and query, in bytes.
  package var targetBytes = 2048
  /// The time from the opening of a connection or the last answer to the end of the next head.
  package var headTime = Duration.seconds(15)
  /// The time from the end of a head to the end of its body.
  package var bodyTime = Duration.seconds(10)
  /// The time for which a reader may take nothing of what waits for it.
  package var stallTime = Duration.seconds(30)
  /// Connections open at a time; more wait to be accepted.
  package var connections = 256
  /// Requests a second in the long run.
  package var requestsPerSecond = 50.0
  /// Requests at once after a pause.
  package var burst = 100.0
  /// Tabs that run at a time.
  package var runs = 4
  /// Events other than views that wait for a slow reader before the session has to.
  package var waitingEvents = 64
  /// The time between signs of life of an event stream.
  package var heartbeat = Duration.seconds(10)

  /// The usual limits: wide for one reader with a few tabs, narrow for a program gone wrong.
  package init() {}
}
