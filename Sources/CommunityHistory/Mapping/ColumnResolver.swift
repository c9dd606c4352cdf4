import CommunityModel

/// Finds out which column is what.
struct ColumnResolver {
  private let headings: [String]
  private let folded: [String]
  private let mapping: HistoryMapping
  private let place: (path: String, line: Int)

  /// Takes the cells of the first row and the line they stand on.
  init(headings: [String], mapping: HistoryMapping, path: String, line: Int) {
    self.headings = headings
    self.mapping = mapping
    folded = headings.map(HeadingName.folded)
    place = (path, line)
  }

  /// Whether the file holds events or days.
  ///
  /// - Throws: a problem if the headings do not say.
  func kind() throws(HistoryProblem) -> HistoryKind {
    if let kind = mapping.kind { return kind }
    if mapping.everyRowIs != nil { return .events }
    let stated = Set(mapping.headings.keys)
    let hasEvents = stated.contains(.event) || !places(of: .event).isEmpty
    if hasEvents { return .events }
    let measures = HistoryMeasure.allCases.map(HistoryRole.measure)
    let hasMeasures = measures.contains { stated.contains($0) || !places(of: $0).isEmpty }
    if hasMeasures { return .series }
    guard !looksLikeData else { throw .noHeadings(path: place.path, line: place.line) }
    throw .unknownKind(
      found: shownHeadings, hasMember: !places(of: .member).isEmpty,
      suggestion: suggestion(for: [.event] + measures), path: place.path, line: place.line)
  }

  /// The place of each column that is there.
  ///
  /// - Throws: a problem if a stated column is not there, a necessary one is missing, or several could be
  ///   the same or are.
  func columns(of kind: HistoryKind) throws(HistoryProblem) -> [HistoryRole: Int] {
    let roles = kind.roles
    var columns: [HistoryRole: Int] = [:]
    for (role, heading) in mapping.headings.sorted(by: { $0.key.key < $1.key.key }) {
      guard roles.contains(role) else {
        throw .foreignColumn(role, kind: kind, allowed: roles, path: place.path)
      }
      let place = try statedPlace(of: role, heading: heading)
      if let other = columns.first(where: { $0.value == place })?.key {
        throw .sharedColumn(
          HeadingName.shown(headings[place]), other, role, path: self.place.path,
          line: self.place.line)
      }
      columns[role] = place
    }
    for role in roles where columns[role] == nil {
      let found = places(of: role).filter { !columns.values.contains($0) }
      let usual = found.filter { folded[$0] == role.usualHeadings[0] }
      let places = usual.count == 1 ? usual : found
      guard places.count <= 1 else {
        throw .ambiguousColumn(
          role, found: places.map { HeadingName.shown(headings[$0]) }, path: place.path,
          line: place.line)
      }
      columns[role] = places.first
    }
    try requireNecessary(columns, kind: kind)
    return columns
  }

  private func requireNecessary(
    _ columns: [HistoryRole: Int], kind: HistoryKind
  ) throws(HistoryProblem) {
    let eventIsStated = mapping.everyRowIs != nil
    let needed: [HistoryRole] =
      kind == .series ? [.time] : [.time, .member] + (eventIsStated ? [] : [.event])
    for role in needed where columns[role] == nil {
      guard !looksLikeData else { throw .noHeadings(path: place.path, line: place.line) }
      throw .missingColumn(
        role, found: shownHeadings, suggestion: suggestion(for: [role]), path: place.path,
        line: place.line)
    }
    guard kind == .events || columns.count > 1 else {
      let measures = HistoryMeasure.allCases.map(HistoryRole.measure)
      throw .noMeasures(
        found: shownHeadings, suggestion: suggestion(for: measures), path: place.path,
        line: place.line)
    }
  }

  private func statedPlace(
    of role: HistoryRole, heading: String
  ) throws(HistoryProblem) -> Int {
    let exact = headings.indices.filter { headings[$0] == heading }
    let wanted = HeadingName.folded(heading)
    let places = exact.isEmpty ? folded.indices.filter { folded[$0] == wanted } : exact
    guard let first = places.first else {
      throw .unknownHeading(
        HeadingName.shown(heading), role: role, found: shownHeadings,
        suggestion: NearestName.nearest(to: heading, among: looksLikeData ? [] : headings)
          .map(HeadingName.shown), path: place.path, line: place.line)
    }
    guard places.count == 1 else {
      throw .ambiguousColumn(
        role, found: places.map { HeadingName.shown(headings[$0]) }, path: place.path,
        line: place.line)
    }
    return first
  }

  private func places(of role: HistoryRole) -> [Int] {
    let usual = role.usualHeadings
    return folded.indices.filter { usual.contains(folded[$0]) }
  }

  /// Whether the first row holds dates or numbers, so that it may hold ids too and is not shown.
  private var looksLikeData: Bool {
    headings.contains { heading in
      let bytes = Array(heading.utf8)[...]
      if TimeCell(bytes).shape != .none { return true }
      if case .value = CountCell(bytes) { return true }
      return bytes.count { (48...57).contains($0) } >= Self.digitsOfData
    }
  }

  /// As many digits as a year has.
  private static let digitsOfData = 4

  private var shownHeadings: [String] {
    looksLikeData ? [] : headings.filter { !$0.isEmpty }.map(HeadingName.shown)
  }

  /// A heading that nearly is the one of a column, with what it might have been.
  private func suggestion(
    for roles: [HistoryRole]
  ) -> (heading: String, usual: String)? {
    guard !looksLikeData else { return nil }
    let usual = roles.flatMap(\.usualHeadings)
    return headings.lazy.compactMap { heading in
      NearestName.nearest(to: HeadingName.folded(heading), among: usual).map {
        (HeadingName.shown(heading), $0)
      }
    }.first
  }
}
