/// The nodes of a YAML text, told by the places of their first events.
struct YAMLOutline {
  let events: [YAMLEvent]

  /// The map that the text of a scenario is; `nil` if it is something else.
  var root: Int? {
    guard events.count > 1, case .mapStart = events[1].kind else { return nil }
    return 1
  }

  /// The nodes directly within a map, keys and values in turn, or within a list.
  func children(of node: Int) -> [Int] {
    guard events[node].depthChange > 0 else { return [] }
    var children: [Int] = []
    var next = node + 1
    while events.indices.contains(next), events[next].depthChange >= 0 {
      children.append(next)
      next = after(next)
    }
    return children
  }

  /// The value of a key of a map.
  func value(of key: ScenarioKey, in map: Int) -> Int? {
    let nodes = children(of: map)
    return zip(nodes, nodes.dropFirst()).enumerated().first { place, pair in
      guard place.isMultiple(of: 2), case .scalar(let text, _) = events[pair.0].kind else {
        return false
      }
      return text == key.rawValue
    }?.element.1
  }

  /// The event that ends a node.
  func last(of node: Int) -> Int { after(node) - 1 }

  /// Where what is written of a node ends, in Unicode scalars; blanks and comments after it are not of it.
  func end(of node: Int) -> Int {
    events[node..<after(node)].filter { !$0.extent.isEmpty }.map(\.extent.upperBound).max()
      ?? events[node].extent.upperBound
  }

  private func after(_ node: Int) -> Int {
    var (next, depth) = (node, 0)
    repeat {
      depth += events[next].depthChange
      next += 1
    } while depth > 0 && next < events.count
    return next
  }
}
