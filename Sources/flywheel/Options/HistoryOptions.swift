import ArgumentParser
package import CommunityHistory

/// How a file of a group's history is to be read; whatever is not said is detected.
struct HistoryOptions: ParsableArguments {
  @Option(help: HelpWords.historyKind)
  var kind: HistoryKind?

  @Option(name: .customLong("column"), help: HelpWords.historyColumn)
  var columns: [ColumnOption] = []

  @Option(name: .customLong("event"), help: HelpWords.historyEvent)
  var events: [EventOption] = []

  @Option(help: HelpWords.everyRowIs)
  var everyRowIs: EventKind?

  @Option(help: HelpWords.timeFormat)
  var timeFormat: TimeFormat?

  // Clocks west of UTC begin with a minus, which is no option here.
  @Option(parsing: .unconditional, help: HelpWords.zone)
  var zone: ZoneOption?

  @Option(help: HelpWords.encoding)
  var encoding: TextEncoding?

  @Flag(inversion: .prefixedNo, help: HelpWords.firstActionIsJoin)
  var firstActionIsJoin: Bool?

  /// What shells offer for the file.
  static var fileCompletion: CompletionKind { .file(extensions: ["csv", "tsv", "txt"]) }

  func validate() throws {
    var seen: Set<HistoryRole> = []
    for column in columns where !seen.insert(column.role).inserted {
      throw ValidationError(UsageWords.repeatedColumn(column.role.key))
    }
  }

  /// What was said, as values, in place of what a scenario says.
  func mapping(over stated: HistoryMapping = HistoryMapping()) -> HistoryMapping {
    var mapping = stated
    mapping.kind = kind ?? stated.kind
    mapping.encoding = encoding ?? stated.encoding
    mapping.everyRowIs = everyRowIs ?? stated.everyRowIs
    mapping.timeFormat = timeFormat ?? stated.timeFormat
    mapping.zoneMinutes = zone?.minutes ?? stated.zoneMinutes
    mapping.firstActionIsJoin = firstActionIsJoin ?? stated.firstActionIsJoin
    for column in columns { mapping.headings[column.role] = column.heading }
    mapping.takeWords(Dictionary(grouping: events, by: \.kind).mapValues { $0.map(\.word) })
    return mapping
  }
}

extension HistoryKind: ExpressibleByArgument {}
extension EventKind: ExpressibleByArgument {}
extension TimeFormat: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}

/// Which column is what: `time=Joined at`.
struct ColumnOption: ExpressibleByArgument {
  let role: HistoryRole
  let heading: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="),
      let role = HistoryRole.all.first(where: { $0.key == argument[..<sign] })
    else { return nil }
    self.role = role
    heading = String(argument[argument.index(after: sign)...])
    if heading.isEmpty { return nil }
  }
}

/// What a word of the event column means: `entered=join`.
struct EventOption: ExpressibleByArgument {
  let word: String
  let kind: EventKind

  init?(argument: String) {
    // The word may have a sign of its own.
    guard let sign = argument.lastIndex(of: "="), sign > argument.startIndex,
      let kind = EventKind(rawValue: String(argument[argument.index(after: sign)...]))
    else { return nil }
    word = String(argument[..<sign])
    self.kind = kind
  }
}

/// By how much clocks are ahead of UTC: `480` minutes or `+08:00`.
struct ZoneOption: ExpressibleByArgument {
  let minutes: Int

  init?(argument: String) {
    guard let minutes = Int(argument) ?? ClockOffset.minutes(of: argument),
      ClockOffset.range.contains(minutes)
    else { return nil }
    self.minutes = minutes
  }
}
