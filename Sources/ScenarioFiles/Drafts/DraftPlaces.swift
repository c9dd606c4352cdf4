/// Where the parts of a draft stand, as if they were lines of a file of their own.
///
/// Problems are told from their places which part of the draft they are about.
struct DraftPlaces {
  private let draft: ScenarioDraft

  init(_ draft: ScenarioDraft) { self.draft = draft }

  /// The name of its base, and what else is said of it besides its changes.
  var base: SourcePlace { line(1) }

  /// The strategy that comes of it.
  var strategy: SourcePlace { line(2) }

  /// A change, by its place among the changes.
  func change(_ place: Int) -> SourcePlace { line(place + 3) }

  /// A held number, by its place among them.
  func hold(_ place: Int) -> SourcePlace { line(place + 3 + draft.set.count) }

  /// The path in the line at a place; `nil` for all other places.
  func path(at place: SourcePlace) -> String? {
    let paths = draft.set.map(\.path) + draft.hold.map(\.path)
    guard place.file == Self.file, paths.indices.contains(place.line - 3) else { return nil }
    return paths[place.line - 3]
  }

  private func line(_ number: Int) -> SourcePlace {
    SourcePlace(file: Self.file, line: number, column: 1)
  }

  /// No file of this name can be there.
  private static let file = "draft/"
}
