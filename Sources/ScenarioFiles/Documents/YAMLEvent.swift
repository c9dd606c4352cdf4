/// One step of a YAML text, with the place it stands at.
struct YAMLEvent {
  enum Kind {
    case documentStart, documentEnd
    case mapStart, mapEnd
    case listStart, listEnd
    case scalar(text: String, isPlain: Bool)
    case alias(String)
  }

  var kind: Kind
  /// The name after `&`.
  var anchor: String?
  /// The explicit type after `!`.
  var tag: String?
  /// Where it stands.
  var place: SourcePlace
  /// The stretch of the text that it stands for, in Unicode scalars from 0; empty where nothing is written
  /// for it, as for the end of a block.
  var extent: Range<Int>
  /// Whether it begins a map in braces or a list in brackets.
  var isFlow: Bool

  /// By how much the nesting is deeper afterwards.
  var depthChange: Int {
    switch kind {
    case .mapStart, .listStart: 1
    case .mapEnd, .listEnd: -1
    case .documentStart, .documentEnd, .scalar, .alias: 0
    }
  }
}
