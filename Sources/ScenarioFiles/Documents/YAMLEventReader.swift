import CYaml

/// Reads a YAML text as a list of events with libyaml, which comes with Yams.
///
/// Events are used rather than Yams' composed nodes because nesting, aliases and repeated keys
/// must be seen before a tree is made of them.
enum YAMLEventReader {
  /// The events of a text.
  ///
  /// - Throws: a problem if the text is not YAML, or has more nodes or nesting than the limits
  ///   allow.
  static func events(of source: SourceText) throws(ScenarioProblem) -> [YAMLEvent] {
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else {
      throw .syntax(
        "out of memory", chinese: "内存不足", at: SourcePlace(file: source.path, line: 1, column: 1))
    }
    defer { unsafe yaml_parser_delete(&parser) }
    let outcome = unsafe withUnsafeMutablePointer(to: &parser) { parser in
      unsafe source.bytes.withUnsafeBufferPointer { bytes in
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        return Result { () throws(ScenarioProblem) in
          try unsafe collect(from: parser, path: source.path)
        }
      }
    }
    return try outcome.get()
  }

  private static func collect(
    from parser: UnsafeMutablePointer<yaml_parser_t>, path: String
  ) throws(ScenarioProblem) -> [YAMLEvent] {
    var events: [YAMLEvent] = []
    var depth = 0
    while true {
      var raw = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &raw) == 1 else {
        throw unsafe syntaxProblem(of: parser.pointee, path: path)
      }
      defer { unsafe yaml_event_delete(&raw) }
      if unsafe raw.type == YAML_STREAM_END_EVENT { return events }
      guard let event = unsafe YAMLEvent(raw, path: path) else { continue }
      depth += event.depthChange
      guard depth <= ScenarioLimits.depth else { throw .tooDeep(at: event.place) }
      events.append(event)
      guard events.count <= 2 * ScenarioLimits.nodes else { throw .tooManyNodes(at: event.place) }
    }
  }

  /// The place of an error; of one that runs to the end of the file, the place it began.
  private static func syntaxProblem(of parser: yaml_parser_t, path: String) -> ScenarioProblem {
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "not YAML"
    let context = unsafe parser.context.map { unsafe String(cString: $0) }
    let marks = unsafe (parser.problem_mark, parser.context_mark, parser.mark)
    let isUnclosed = context != nil && problem.hasSuffix("end of stream")
    let isReading = unsafe parser.error == YAML_READER_ERROR
    let mark = isReading ? marks.2 : isUnclosed ? marks.1 : marks.0
    let place = SourcePlace(file: path, line: mark.line + 1, column: mark.column + 1)
    if problem.hasPrefix("Maximum nesting level") { return .tooDeep(at: place) }
    return .syntax(
      context.map { "\($0), \(problem)" } ?? problem, chinese: SyntaxWording.chinese(problem),
      at: place)
  }
}

extension YAMLEvent {
  fileprivate init?(_ raw: yaml_event_t, path: String) {
    guard let kind = unsafe Kind(raw) else { return nil }
    self.kind = kind
    (anchor, tag) = unsafe Self.properties(of: raw)
    let (start, end) = unsafe (raw.start_mark, raw.end_mark)
    self.place = SourcePlace(
      file: path, line: start.line + 1, column: start.column + 1,
      length: start.line == end.line ? end.column - start.column : 1)
    extent = start.index..<max(start.index, end.index)
    isFlow = unsafe Self.isFlow(raw)
  }

  private static func isFlow(_ raw: yaml_event_t) -> Bool {
    switch unsafe raw.type {
    case YAML_SEQUENCE_START_EVENT:
      unsafe raw.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_MAPPING_START_EVENT:
      unsafe raw.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    default: false
    }
  }

  private static func properties(of raw: yaml_event_t) -> (anchor: String?, tag: String?) {
    switch unsafe raw.type {
    case YAML_SCALAR_EVENT:
      unsafe (text(raw.data.scalar.anchor), text(raw.data.scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      unsafe (text(raw.data.sequence_start.anchor), text(raw.data.sequence_start.tag))
    case YAML_MAPPING_START_EVENT:
      unsafe (text(raw.data.mapping_start.anchor), text(raw.data.mapping_start.tag))
    default:
      (nil, nil)
    }
  }

  fileprivate static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }
}

extension YAMLEvent.Kind {
  fileprivate init?(_ raw: yaml_event_t) {
    switch unsafe raw.type {
    case YAML_DOCUMENT_START_EVENT: self = .documentStart
    case YAML_DOCUMENT_END_EVENT: self = .documentEnd
    case YAML_MAPPING_START_EVENT: self = .mapStart
    case YAML_MAPPING_END_EVENT: self = .mapEnd
    case YAML_SEQUENCE_START_EVENT: self = .listStart
    case YAML_SEQUENCE_END_EVENT: self = .listEnd
    case YAML_ALIAS_EVENT: self = unsafe .alias(YAMLEvent.text(raw.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe raw.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      self = unsafe .scalar(
        text: String(decoding: bytes, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    default: return nil
    }
  }
}
