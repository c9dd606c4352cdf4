/// How large an input may be.
///
/// Whatever is larger is refused with a problem, before it costs time.
package enum ScenarioLimits {
  /// Bytes of one scenario file: enough for as many draws as a posterior may have, written out.
  package static let fileBytes = 2 << 20
  /// Bytes of one file with a measured series.
  package static let seriesBytes = 16 << 20
  /// Maps and lists inside one another.
  package static let depth = 64
  /// Maps, lists and values of one file, aliases counted as often as they are used.
  package static let nodes = 100_000
  /// Keys of one map.
  package static let keys = 1_000
  /// Files in one chain of `extends`.
  package static let extendsDepth = 8
  /// Items of one list or map of names, where the model has no smaller limit.
  package static let items = 256
  /// Unicode scalars of a name.
  package static let nameLength = 100
  /// Unicode scalars of a title or a condition.
  package static let textLength = 500
  /// Problems kept of one scenario; the rest is only counted.
  package static let problems = 100
}
