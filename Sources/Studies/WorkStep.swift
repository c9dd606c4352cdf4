/// How far work is: parts that are newly done, of all.
package struct WorkStep: Sendable, Equatable {
  /// Parts done since the last step.
  package let done: Int
  /// All parts.
  package let count: Int
}
