import CommunityModel

/// Writes a completed tree in block style, with a comment at each value that no file states.
struct BlockWriter {
  /// A line with its comment.
  struct Line {
    /// The columns before a line that is only a comment.
    var indent = 0
    var content = ""
    var comment: String?

    /// The line as it stands in the file.
    var text: String {
      guard let comment else { return content }
      let start = content.isEmpty ? String(repeating: " ", count: indent) : content + "  "
      return "\(start)# \(comment)"
    }
  }

  private(set) var lines: [Line] = []

  /// Writes a map's keys in the order of the format.
  mutating func write(_ node: DocumentNode, as shape: MapShape, indent: Int = 0) {
    for key in shape.keys {
      if let value = node[key.key] {
        write(value, key: key, indent: indent)
      } else if case .derived(let meaning) = key.presence, meaning != ScenarioFormat.nothing {
        let comment = "\(key.key): \(meaning.english)"
        lines.append(Line(indent: indent, comment: comment))
      }
    }
  }

  private mutating func write(_ value: DocumentNode, key: KeyShape, indent: Int) {
    let start = String(repeating: " ", count: indent) + "\(key.key):"
    switch key.shape {
    case .map(let shape), .either(_, let shape):
      guard let entries = value.entries, !entries.isEmpty else { break }
      lines.append(Line(content: start))
      write(value, as: shape, indent: indent + 2)
      return
    case .list(let list):
      guard let items = value.items, !items.isEmpty else { break }
      lines.append(Line(content: start))
      switch list.item {
      case .map(let map), .either(_, let map): write(items, as: map, indent: indent + 2)
      default: writeRows(of: items, indent: indent + 2, comment: value.supportWording)
      }
      return
    case .posterior:
      guard let entries = value.entries, !entries.isEmpty else { break }
      lines.append(Line(content: start))
      let inner = String(repeating: " ", count: indent + 2)
      for entry in entries {
        lines.append(Line(content: "\(inner)\(FlowText.key(entry.key)):"))
        writeRows(of: entry.value.items ?? [], indent: indent + 4, comment: nil)
      }
      return
    case .search:
      guard let entries = value.entries, !entries.isEmpty else { break }
      lines.append(Line(content: start))
      let inner = String(repeating: " ", count: indent + 2)
      lines += entries.map {
        Line(content: "\(inner)\(FlowText.key($0.key)): \(FlowText.text($0.value))")
      }
      return
    default: break
    }
    lines.append(
      Line(content: "\(start) \(FlowText.text(value))", comment: value.supportWording))
  }

  private mutating func write(_ items: [DocumentNode], as map: MapShape, indent: Int) {
    let start = String(repeating: " ", count: indent) + "- "
    for item in items {
      let first = lines.count
      write(item, as: map, indent: indent + 2)
      guard let line = lines[first...].firstIndex(where: { !$0.content.isEmpty }) else { continue }
      lines[line].content = start + lines[line].content.dropFirst(indent + 2)
    }
  }

  /// Writes a list of scalars in flow style, over as many lines as it takes.
  private mutating func writeRows(of items: [DocumentNode], indent: Int, comment: String?) {
    let prefix = String(repeating: " ", count: indent)
    for start in stride(from: 0, to: items.count, by: Self.itemsPerLine) {
      let end = min(items.count, start + Self.itemsPerLine)
      let row = items[start..<end].map(FlowText.text).joined(separator: ", ")
      let opening = start == 0 ? "[" : " "
      lines.append(
        Line(
          content: prefix + opening + row + (end == items.count ? "]" : ","),
          comment: start == 0 ? comment : nil))
    }
  }

  private static let itemsPerLine = 20
}

extension DocumentNode {
  /// Where a value comes from that no file states; `nil` for stated ones.
  fileprivate var supportWording: String? {
    let inner = (entries ?? []).map(\.value.support)
    guard let support = support ?? inner.compactMap(\.self).first else { return nil }
    let isPartial = self.support == nil && inner.contains(nil)
    let origin = support.preset.map { "preset \($0)" } ?? "default"
    return
      "\(isPartial ? "rest " : "")\(origin), grade \(support.grade.rawValue): \(support.source)"
  }
}
