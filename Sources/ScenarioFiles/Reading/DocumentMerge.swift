/// Puts one file over another.
enum DocumentMerge {
  /// The lower file with the values of the upper one.
  ///
  /// Maps merge key by key, and lists whose items have names merge by name. Everything else is
  /// replaced, shares of a whole among it: half of one file's shares and half of another's would
  /// not sum to 1.
  static func merge(_ upper: DocumentNode, over lower: DocumentNode, as shape: Shape)
    -> DocumentNode
  {
    switch shape {
    case .map(let map), .either(_, let map): mergeMaps(upper, over: lower, as: map)
    case .list(let list) where list.isNamed: mergeLists(upper, over: lower, as: list)
    case .weights(let weights) where !weights.sumsToOne: mergeEntries(upper, over: lower)
    case .assumptions, .search: mergeEntries(upper, over: lower)
    default: upper
    }
  }

  private static func mergeMaps(
    _ upper: DocumentNode, over lower: DocumentNode, as shape: MapShape
  ) -> DocumentNode {
    guard let entries = upper.entries, lower.entries != nil else { return upper }
    var merged = lower
    merged.place = upper.place
    // Of keys of which one is stated, the upper file states which.
    for keys in shape.alternatives where keys.contains(where: { upper[$0] != nil }) {
      for key in keys where upper[key] == nil { merged[key] = nil }
    }
    for entry in entries {
      guard let below = lower[entry.key], let key = shape.key(entry.key) else {
        merged.put(entry)
        continue
      }
      var entry = entry
      entry.value = merge(entry.value, over: below, as: key.shape)
      merged.put(entry)
    }
    return merged
  }

  private static func mergeEntries(
    _ upper: DocumentNode, over lower: DocumentNode
  ) -> DocumentNode {
    guard let entries = upper.entries, lower.entries != nil else { return upper }
    var merged = lower
    merged.place = upper.place
    for entry in entries { merged.put(entry) }
    return merged
  }

  private static func mergeLists(
    _ upper: DocumentNode, over lower: DocumentNode, as shape: ListShape
  ) -> DocumentNode {
    guard let items = upper.items, var merged = lower.items, !items.isEmpty,
      max(items.count, merged.count) <= shape.limit
    else { return upper }
    // Each is met once, so that two items of one name in the upper file remain two.
    var unmet = Array(merged.indices)
    for item in items {
      let match = unmet.firstIndex {
        merged[$0].itemName != nil && merged[$0].itemName == item.itemName
      }
      if let match {
        let index = unmet.remove(at: match)
        merged[index] = merge(item, over: merged[index], as: shape.item)
      } else {
        merged.append(item)
      }
    }
    return DocumentNode(content: .list(merged), place: upper.place)
  }
}

extension DocumentNode {
  /// Sets a key of a map with its place.
  mutating func put(_ entry: Entry) {
    guard case .map(var entries) = content else { return }
    if let index = entries.firstIndex(where: { $0.key == entry.key }) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
    content = .map(entries)
  }
}
