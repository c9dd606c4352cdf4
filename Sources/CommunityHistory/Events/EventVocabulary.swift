/// Which words of the event column mean what.
struct EventVocabulary {
  private var kinds: [String: EventKind] = [:]

  /// The usual words, and those of the mapping in their place.
  ///
  /// - Throws: a problem if the mapping gives a word two meanings.
  init(_ mapping: HistoryMapping, path: String) throws(HistoryProblem) {
    for kind in EventKind.allCases {
      for word in kind.usualWords { kinds[HeadingName.folded(word)] = kind }
    }
    var stated: [String: EventKind] = [:]
    for kind in EventKind.allCases {
      for word in mapping.eventWords[kind] ?? [] {
        let folded = HeadingName.folded(word)
        if let other = stated[folded], other != kind {
          throw .repeatedEventWord(word, other, kind, path: path)
        }
        stated[folded] = kind
      }
    }
    kinds.merge(stated) { $1 }
  }

  /// What a word means; `nil` if it is not known.
  func kind(of word: String) -> EventKind? {
    kinds[HeadingName.folded(word)]
  }
}

/// Words of the event column that are not known.
struct UnknownWords {
  private var words: Set<String> = []
  private static let longest = 16
  private static let mostDistinct = 20
  private static let mostShown = 5

  mutating func add(_ word: String) {
    if words.count <= Self.mostDistinct { words.insert(word) }
  }

  /// The words, if they can be shown: what is long or has many values may be texts or names.
  var shown: [String] {
    guard words.count <= Self.mostDistinct else { return [] }
    return words.filter { $0.unicodeScalars.count <= Self.longest }.sorted()
      .prefix(Self.mostShown).map(HeadingName.shown)
  }
}
