/// Makes a tree of a file's events, and collects what a scenario may not contain.
struct DocumentParser {
  private struct Anchor {
    var node: DocumentNode
    var nodeCount: Int
    var height: Int
  }

  private let source: SourceText
  private let events: [YAMLEvent]
  private var position = 0
  private var anchors: [String: Anchor] = [:]
  private var nodeCount = 0
  private var problems: [ScenarioProblem] = []

  /// The root of a file, `nil` if there is none to read on from, and the problems found.
  static func parse(_ source: SourceText) -> (root: DocumentNode?, problems: [ScenarioProblem]) {
    do throws(ScenarioProblem) {
      var parser = DocumentParser(source: source, events: try YAMLEventReader.events(of: source))
      let root = try parser.singleRoot()
      return (root, parser.problems)
    } catch {
      return (nil, [error])
    }
  }

  private init(source: SourceText, events: [YAMLEvent]) {
    self.source = source
    self.events = events
  }

  private mutating func singleRoot() throws(ScenarioProblem) -> DocumentNode? {
    let starts = events.filter { if case .documentStart = $0.kind { true } else { false } }
    let top = SourcePlace(file: source.path, line: 1, column: 1)
    guard !starts.isEmpty else { throw .emptyFile(at: top) }
    if starts.count > 1 { throw .severalDocuments(at: starts[1].place) }
    position = 1
    let root = try node(depth: 1).node
    if root.isNull { throw .emptyFile(at: top) }
    guard case .map = root.content else { throw .rootNotMap(at: root.place) }
    return root
  }

  private mutating func next() -> YAMLEvent {
    defer { position += 1 }
    return events[position]
  }

  private mutating func node(
    depth: Int
  ) throws(ScenarioProblem) -> (node: DocumentNode, height: Int) {
    let event = next()
    let countBefore = nodeCount
    nodeCount += 1
    guard nodeCount <= ScenarioLimits.nodes else { throw .tooManyNodes(at: event.place) }
    if let tag = event.tag, tag != "!" { problems.append(.unsupportedTag(tag, at: event.place)) }
    var height = 1
    let content: DocumentNode.Content
    switch event.kind {
    case .alias(let name): return try expand(name, at: event.place, depth: depth)
    case .scalar(let text, let isPlain): content = .scalar(text, isPlain: isPlain)
    case .listStart: content = .list(try items(depth: depth, height: &height))
    case .mapStart: content = .map(try entries(depth: depth, height: &height))
    case .documentStart, .documentEnd, .mapEnd, .listEnd:
      throw .syntax("unexpected end", chinese: "意外结束", at: event.place)
    }
    let node = DocumentNode(content: content, place: event.place)
    if let anchor = event.anchor {
      anchors[anchor] = Anchor(node: node, nodeCount: nodeCount - countBefore, height: height)
    }
    return (node, height)
  }

  private mutating func expand(
    _ name: String, at place: SourcePlace, depth: Int
  ) throws(ScenarioProblem) -> (node: DocumentNode, height: Int) {
    guard let anchor = anchors[name] else { throw .unknownAlias(name, at: place) }
    nodeCount += anchor.nodeCount
    guard nodeCount <= ScenarioLimits.nodes else { throw .tooManyNodes(at: place) }
    guard depth + anchor.height <= ScenarioLimits.depth else { throw .tooDeep(at: place) }
    return (anchor.node, anchor.height)
  }

  private mutating func items(
    depth: Int, height: inout Int
  ) throws(ScenarioProblem) -> [DocumentNode] {
    var items: [DocumentNode] = []
    while events[position].depthChange >= 0 {
      let item = try node(depth: depth + 1)
      height = max(height, item.height + 1)
      items.append(item.node)
    }
    position += 1
    return items
  }

  private mutating func entries(
    depth: Int, height: inout Int
  ) throws(ScenarioProblem) -> [DocumentNode.Entry] {
    var entries: [DocumentNode.Entry] = []
    var lines: [String: Int] = [:]
    while events[position].depthChange >= 0 {
      let key = try node(depth: depth + 1).node
      let value = try node(depth: depth + 1)
      height = max(height, value.height + 1)
      guard let name = key.scalar else {
        problems.append(.keyNotText(at: key.place))
        continue
      }
      if name == "<<" {
        problems.append(.mergeKey(at: key.place))
      } else if let line = lines[name] {
        problems.append(.duplicateKey(name, firstLine: line, at: key.place))
      } else {
        lines[name] = key.place.line
        entries.append(.init(key: name, keyPlace: key.place, value: value.node))
        guard entries.count <= ScenarioLimits.keys else { throw .tooManyKeys(at: key.place) }
      }
    }
    position += 1
    return entries
  }
}
