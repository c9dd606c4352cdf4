import Testing

@testable import ScenarioFiles

/// Defaults that are numbers, which nothing checks or writes anew where they are put in.
struct DefaultFormTests {
  private func defaults(in shape: Shape) -> [(key: KeyShape, number: NumberShape)] {
    switch shape {
    case .map(let map), .search(let map):
      map.keys.flatMap { key in
        if case .number(let number) = key.shape, case .constant = key.presence {
          return [(key, number)]
        }
        return defaults(in: key.shape)
      }
    case .list(let list): defaults(in: list.item)
    case .either(let other, let map): defaults(in: other) + defaults(in: .map(map))
    default: []
    }
  }

  @Test func `defaults are within their bounds and in one form`() {
    let all = defaults(in: .map(ScenarioFormat.root))
    #expect(all.count > 50)
    for (key, number) in all {
      guard case .constant(let content, _, _) = key.presence else { continue }
      let place = SourcePlace(file: "a.yaml", line: 1, column: 1)
      let value = DocumentNode(content: content, place: place)
      var resolver = ShapeResolver(context: .init(horizonDays: nil))
      let resolved = resolver.resolve(value, as: .number(number), at: key.key)
      #expect(resolved?.scalar == value.scalar && resolver.problems.isEmpty, "\(key.key)")
    }
  }
}
