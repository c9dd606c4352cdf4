/// Finds where and how a strategy is put into the text of a file.
///
/// Nothing of the text is changed: what is returned is only put between what stands there; `nil` means that
/// the text is laid out in a way that this does not know.
struct StrategyInsertion {
  private let lines: TextLines
  private let outline: YAMLOutline

  init(_ source: SourceText) throws(ScenarioProblem) {
    lines = TextLines(source)
    outline = YAMLOutline(events: try YAMLEventReader.events(of: source))
  }

  /// What is put in where, of which the last is the strategy that is new.
  ///
  /// The others are put in only if the file has no list of strategies yet.
  func insertions(of strategies: [StrategyText]) -> [TextLines.Insertion]? {
    guard let root = outline.root, let added = strategies.last else { return nil }
    guard let list = outline.value(of: .strategies, in: root) else {
      return appending(strategies, to: root).map { [$0] }
    }
    let event = outline.events[list]
    guard case .listStart = event.kind, event.anchor == nil, event.tag == nil,
      let last = outline.children(of: list).last
    else { return nil }
    if event.isFlow { return inFlow(added, list, after: last) }
    return inBlock(added, list, after: last).map { [$0] }
  }

  // MARK: A list with dashes

  private func inBlock(_ strategy: StrategyText, _ list: Int, after last: Int)
    -> TextLines.Insertion?
  {
    guard let dash = indentation(at: outline.events[list].extent.lowerBound) else { return nil }
    let layout = layout(of: outline.children(of: list), dash: dash)
    let place = endOfItem(last, dash: dash)
    let gap = isSpaced(outline.children(of: list)) ? [""] : []
    let text = (gap + strategy.lines(layout)).map { lines.lineBreak + $0 }.joined()
    return TextLines.Insertion(place: place, text: text)
  }

  /// The end of the last line of an item, with lines of comments that are indented like its keys.
  private func endOfItem(_ item: Int, dash: Int) -> Int {
    var end = lines.end(ofLineAt: lines.trimmed(outline.end(of: item)))
    while let next = lines.start(ofLineAfter: end), lines.isComment(lineAt: next),
      lines.content(ofLineAt: next) - next > dash
    {
      end = lines.end(ofLineAt: next)
    }
    return end
  }

  /// How the items before are laid out: the last one, and the last that states changes in block style.
  private func layout(of items: [Int], dash: Int) -> StrategyText.Layout {
    var layout = StrategyText.Layout(dash: dash)
    guard let last = items.last else { return layout }
    let event = outline.events[last]
    let start = lines.start(ofLineAt: event.extent.lowerBound)
    let content = event.extent.lowerBound - start
    let before = lines.text(start + min(dash, content)..<event.extent.lowerBound)
    if before.hasPrefix("-"), before.dropFirst().allSatisfy({ $0 == " " }), before.count > 1 {
      layout.keys = before.count
    }
    if case .mapStart = event.kind { layout.isFlow = event.isFlow } else { layout.isFlow = true }
    let depths = items.compactMap(depthOfChanges)
    if let depth = depths.last { layout.changes = depth }
    return layout
  }

  /// Columns from `set` of an item to the keys within; `nil` if they do not stand in lines of their own.
  private func depthOfChanges(of item: Int) -> Int? {
    guard case .mapStart = outline.events[item].kind, !outline.events[item].isFlow,
      let set = outline.value(of: .set, in: item), !outline.events[set].isFlow,
      let key = outline.children(of: item).first, let change = outline.children(of: set).first
    else { return nil }
    let depth = outline.events[change].place.column - outline.events[key].place.column
    return depth > 0 ? depth : nil
  }

  /// Whether a line without text stands between the last two items.
  private func isSpaced(_ items: [Int]) -> Bool {
    guard items.count > 1, let last = items.last else { return false }
    var start = lines.start(ofLineAt: outline.events[last].extent.lowerBound)
    while let end = lines.end(ofLineBefore: start) {
      start = lines.start(ofLineAt: end)
      if lines.isComment(lineAt: start) { continue }
      return lines.isBlank(lineAt: start)
    }
    return false
  }

  // MARK: A list in brackets

  private func inFlow(_ strategy: StrategyText, _ list: Int, after last: Int)
    -> [TextLines.Insertion]?
  {
    let bracket = outline.events[outline.last(of: list)].extent.lowerBound
    let end = lines.trimmed(outline.end(of: last))
    guard end <= bracket else { return nil }
    let comma = comma(from: end, to: bracket)
    let tail = comma.map { $0 + 1 } ?? end
    let item = strategy.flow + (comma == nil ? "" : ",")
    let start = outline.events[last].extent.lowerBound
    let line = lines.start(ofLineAt: start)
    guard lines.content(ofLineAt: line) == start else {
      return [.init(place: tail, text: (comma == nil ? ", " : " ") + item)]
    }
    let newLine = lines.lineBreak + lines.text(line..<start) + item
    let endOfLine = lines.end(ofLineAt: tail)
    guard endOfLine < bracket else {
      return [.init(place: tail, text: (comma == nil ? "," : "") + newLine)]
    }
    let separator = TextLines.Insertion(place: end, text: ",")
    return (comma == nil ? [separator] : []) + [.init(place: endOfLine, text: newLine)]
  }

  /// A comma between two places that is in no comment.
  private func comma(from start: Int, to end: Int) -> Int? {
    var place = start
    while place < end {
      switch lines.scalars[place] {
      case ",": return place
      case "#": place = lines.end(ofLineAt: place)
      default: place += 1
      }
    }
    return nil
  }

  // MARK: A file without a list

  private func appending(_ strategies: [StrategyText], to root: Int) -> TextLines.Insertion? {
    let event = outline.events[root]
    guard !event.isFlow, let key = outline.children(of: root).first,
      let indent = indentation(at: outline.events[key].extent.lowerBound),
      let last = outline.events.last
    else { return nil }
    let layout = StrategyText.Layout(dash: indent + 2)
    let head = String(repeating: " ", count: indent) + ScenarioKey.strategies.rawValue + ":"
    let added = [head] + strategies.flatMap { $0.lines(layout) }
    let place = last.extent.isEmpty ? lines.scalars.count : last.extent.lowerBound
    let start = lines.start(ofLineAt: place)
    guard start == place else {
      let text = ([""] + added).map { lines.lineBreak + $0 }.joined()
      return TextLines.Insertion(place: place, text: text)
    }
    let previous = lines.end(ofLineBefore: start).map(lines.start(ofLineAt:))
    let gap = previous.map(lines.isBlank) == false ? [""] : []
    let text = (gap + added).map { $0 + lines.lineBreak }.joined()
    return TextLines.Insertion(place: place, text: text)
  }

  /// The column of a place that has only spaces before it.
  private func indentation(at place: Int) -> Int? {
    let start = lines.start(ofLineAt: place)
    return lines.scalars[start..<place].allSatisfy { $0 == " " } ? place - start : nil
  }
}
