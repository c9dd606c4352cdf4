import CommunityModel

/// A value of a scenario file, with the place it stands at.
struct DocumentNode: Sendable {
  /// What it is.
  indirect enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case list([DocumentNode])
    case map([Entry])
  }

  /// One key of a map with its value.
  struct Entry: Sendable {
    var key: String
    var keyPlace: SourcePlace
    var value: DocumentNode
  }

  /// Where a value comes from that the file does not state.
  struct Support: Sendable, Equatable {
    /// The preset, or `nil` for a default.
    var preset: String?
    var grade: EvidenceGrade
    var source: String
  }

  var content: Content
  var place: SourcePlace
  /// `nil` if the file states the value.
  var support: Support?
}

extension DocumentNode {
  /// A plain value that no file states.
  init(plain text: String, at place: SourcePlace, support: Support?) {
    self.init(content: .scalar(text, isPlain: true), place: place, support: support)
  }

  /// The text of a scalar, quoted or not.
  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether nothing stands here: `key:` alone, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  var items: [DocumentNode]? {
    if case .list(let items) = content { items } else { nil }
  }

  var entries: [Entry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  /// The texts of a list of scalars, or of one; `nil` if something else is among them.
  var scalars: [String]? {
    let nodes = items ?? [self]
    let texts = nodes.compactMap(\.scalar)
    return texts.count == nodes.count ? texts : nil
  }

  /// The value of a key of a map.
  subscript(key: String) -> DocumentNode? {
    get { entries?.first { $0.key == key }?.value }
    set { set(key, to: newValue) }
  }

  subscript(key: ScenarioKey) -> DocumentNode? {
    get { self[key.rawValue] }
    set { self[key.rawValue] = newValue }
  }

  private mutating func set(_ key: String, to value: DocumentNode?) {
    guard case .map(var entries) = content else { return }
    let index = entries.firstIndex { $0.key == key }
    switch (index, value) {
    case (let index?, let value?): entries[index].value = value
    case (let index?, nil): entries.remove(at: index)
    case (nil, let value?):
      entries.append(Entry(key: key, keyPlace: value.place, value: value))
    case (nil, nil): return
    }
    content = .map(entries)
  }

  /// The value that keys and names of items lead to.
  func value(at keys: some Sequence<String>) -> DocumentNode? {
    keys.reduce(self) { node, key in
      node?.items?.first { $0.itemName == key } ?? node?[key]
    }
  }

  /// The same as if all of it stood at one place.
  func moved(to place: SourcePlace) -> DocumentNode {
    var node = self
    node.place = place
    switch content {
    case .scalar: break
    case .list(let items): node.content = .list(items.map { $0.moved(to: place) })
    case .map(let entries):
      node.content = .map(
        entries.map { Entry(key: $0.key, keyPlace: place, value: $0.value.moved(to: place)) })
    }
    return node
  }

  /// The places of this value and of all within it.
  var allPlaces: Set<SourcePlace> {
    var places: Set<SourcePlace> = [place]
    items?.forEach { places.formUnion($0.allPlaces) }
    entries?.forEach {
      places.insert($0.keyPlace)
      places.formUnion($0.value.allPlaces)
    }
    return places
  }
}
