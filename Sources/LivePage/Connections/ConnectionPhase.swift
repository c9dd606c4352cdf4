/// Where a connection stands between two requests.
///
/// It begins at ``head`` and goes round by ``body`` and ``answer``; from ``closing`` there is no way back.
enum ConnectionPhase {
  /// A request's head is waited for.
  case head
  /// The head is known, the end of the body is waited for.
  case body
  /// The whole request is known and its answer waited for.
  case answer
  /// The last answer has been given; nothing is read or written any more.
  case closing
}
