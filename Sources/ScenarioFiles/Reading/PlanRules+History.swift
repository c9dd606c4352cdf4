import CommunityHistory
import CommunityModel

extension PlanRules {
  /// Notes what does not go together in how the group's own history is to be read.
  mutating func checkHistory() {
    guard let history = root[.history] else { return }
    checkKind(of: history)
    checkEveryRow(of: history)
    checkHeadings(in: history[.columns]?.entries ?? [])
    checkWords(in: history[.events]?.entries ?? [])
  }

  /// A file of days has no events, and one of events no counts.
  private mutating func checkKind(of history: DocumentNode) {
    let isOfOneKind = history[.everyRowIs] != nil
    guard
      let kind = history[.kind]?.scalar.flatMap(HistoryKind.init) ?? (isOfOneKind ? .events : nil)
    else { return }
    let keys = kind.roles.map(\.key)
    for column in history[.columns]?.entries ?? [] where !keys.contains(column.key) {
      let path = Self.path(.columns) + "." + column.key
      note(.foreignHistoryKey(path, kind: kind, allowed: keys, at: column.keyPlace))
    }
    guard kind == .series else { return }
    for key in [ScenarioKey.events, .everyRowIs, .firstActionIsJoin] {
      guard let value = history[key], value.scalar != "false" else { continue }
      note(.foreignHistoryKey(Self.path(key), kind: kind, at: value.place))
    }
  }

  /// Where every row is the same, nothing says what a row is.
  private mutating func checkEveryRow(of history: DocumentNode) {
    guard history[.everyRowIs] != nil else { return }
    let column = HistoryRole.event.key
    for (value, path) in [
      (history[.columns]?[column], "\(Self.path(.columns)).\(column)"),
      (history[.events], Self.path(.events)),
    ] {
      guard let value else { continue }
      note(.needlessHistoryKey(path, beside: Self.path(.everyRowIs), at: value.place))
    }
  }

  /// A column is one thing.
  private mutating func checkHeadings(in columns: [DocumentNode.Entry]) {
    var roles: [String: String] = [:]
    for column in columns {
      guard let heading = column.value.scalar else { continue }
      if let other = roles[heading] {
        note(
          .sharedHeading(
            heading, of: other, path: "\(Self.path(.columns)).\(column.key)",
            at: column.value.place))
      }
      roles[heading] = column.key
    }
  }

  /// A word has one meaning.
  private mutating func checkWords(in events: [DocumentNode.Entry]) {
    var kinds: [String: String] = [:]
    for event in events {
      for word in event.value.items ?? [event.value] {
        guard let text = word.scalar else { continue }
        if let other = kinds.updateValue(event.key, forKey: HeadingName.folded(text)),
          other != event.key
        {
          note(
            .ambiguousWord(
              text, of: other, path: "\(Self.path(.events)).\(event.key)", at: word.place))
        }
      }
    }
  }

  private static func path(_ key: ScenarioKey) -> String {
    ScenarioProblem.joined(ScenarioKey.history.rawValue, key.rawValue)
  }
}
