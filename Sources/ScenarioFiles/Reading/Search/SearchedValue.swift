import CommunityModel

/// A value of the plan that a search may change.
struct SearchedValue: Sendable {
  /// The keys that lead to it, as the file states them.
  let path: String
  /// The same, one by one.
  let keys: [String]
  let domain: SearchDomain
  /// What each option of a choice sets; empty for other domains.
  let options: [DocumentNode]
  /// What the search says of it, with numbers in one form.
  let entry: DocumentNode.Entry

  /// The change that gives it a value of its domain.
  func change(to value: SearchValue, at place: SourcePlace) -> DocumentNode.Entry {
    let node =
      switch value {
      case .real(let number):
        DocumentNode(plain: NumberWording.text(number), at: place, support: nil)
      case .integer(let number): DocumentNode(plain: String(number), at: place, support: nil)
      case .choice(let option): options[option].moved(to: place)
      case .days(let days):
        DocumentNode(
          content: .list(
            days.map { DocumentNode(plain: String($0), at: place, support: nil) }), place: place)
      }
    return .init(key: path, keyPlace: place, value: node)
  }

  /// What is tried of it alone when the file is read, with the place that says it: the ends of a range,
  /// every option, and the most days as early and as late as possible.
  var samples: [(value: SearchValue, place: SourcePlace)] {
    let said = entry.value
    switch domain {
    case .real(let range, isLogarithmic: _):
      return [SearchValue.real(range.lowerBound), .real(range.upperBound)].placed(
        said[.real], entry.keyPlace)
    case .integer(let range, isCyclic: _):
      return [SearchValue.integer(range.lowerBound), .integer(range.upperBound)].placed(
        said[.integer], entry.keyPlace)
    case .choice(let options):
      return options.indices.map { SearchValue.choice($0) }.placed(said[.choice], entry.keyPlace)
    case .days(let times, let within, let apart):
      let steps = (0..<times.upperBound).map { $0 * apart }
      return [
        SearchValue.days(steps.map { within.lowerBound + $0 }),
        .days(steps.reversed().map { within.upperBound - $0 }),
      ].placed(said[.days], entry.keyPlace)
    }
  }

  /// The value that a completed tree has, where it lies in the domain; options are not looked at.
  func value(in root: DocumentNode) -> SearchValue? {
    guard let node = root.value(at: keys) else { return nil }
    let value: SearchValue? =
      switch domain {
      case .real: node.number.map(SearchValue.real)
      case .integer: node.number.flatMap(Int.init(exactly:)).map(SearchValue.integer)
      case .choice: nil
      case .days:
        node.items.map {
          .days($0.compactMap { $0.number.flatMap(Int.init(exactly:)) }.sorted())
        }
      }
    return value.flatMap { domain.contains($0) ? $0 : nil }
  }
}

extension [SearchValue] {
  /// Each with the place of the item of a list that says it.
  fileprivate func placed(
    _ list: DocumentNode?, _ other: SourcePlace
  ) -> [(value: SearchValue, place: SourcePlace)] {
    enumerated().map { index, value in
      let items = list?.items ?? []
      return (value, items.indices.contains(index) ? items[index].place : other)
    }
  }
}
