import CommunityModel
import InputFiles

/// Replaces what names a column of a CSV file by the numbers in it: measured series and draws from a
/// posterior.
struct SeriesInliner {
  private(set) var problems: [ScenarioProblem] = []
  private(set) var sources: [SourceText] = []
  private let horizonDays: Int

  init(horizonDays: Int?) {
    self.horizonDays = horizonDays ?? Scenario.horizonRange.upperBound
  }

  /// The tree with counts, wherever a `joins_per_day` names files.
  private mutating func inline(
    _ node: DocumentNode, key: String = "", at path: String = ""
  ) -> DocumentNode {
    var node = node
    switch node.content {
    case .scalar: break
    case .list(let items):
      node.content = .list(
        items.map { item in
          inline(
            item, key: isSeries(key) ? key : "",
            at: ScenarioProblem.joined(path, item.itemName ?? "?"))
        })
    case .map(var entries):
      if isSeries(key), let series = inlined(node, at: path) { return series }
      for index in entries.indices {
        let inner = entries[index].key
        // The options of a search for a series are series.
        let isOptions = isSeries(key) && inner == ScenarioKey.choice.rawValue
        entries[index].value = inline(
          entries[index].value, key: isOptions ? key : inner,
          at: ScenarioProblem.joined(path, inner))
      }
      node.content = .map(entries)
    }
    return node
  }

  private func isSeries(_ key: String) -> Bool {
    let name = ScenarioKey.joinsPerDay.rawValue
    return key == name || key.hasSuffix("." + name)
  }

  /// The map with counts, or `nil` if it names no files in the right form.
  private mutating func inlined(_ node: DocumentNode, at path: String) -> DocumentNode? {
    guard let csv = node[.csv], node[.counts] == nil, let column = node[.column],
      column.scalar != nil, let paths = csv.scalars, !paths.isEmpty
    else { return nil }
    var series = node
    series[.csv] = nil
    series[.column] = nil
    series[.cumulative] = nil
    let isCumulative = node[.cumulative]?.scalar == "true"
    let counts = counts(
      paths: paths, csv: csv, column: column, isCumulative: isCumulative, at: path)
    series[.counts] = DocumentNode(
      content: .list(
        counts.map { DocumentNode(plain: String($0), at: csv.place, support: nil) }),
      place: csv.place)
    return series
  }

  /// The counts of the first file that exists, or zeros after noting a problem.
  private mutating func counts(
    paths: [String], csv: DocumentNode, column: DocumentNode, isCumulative: Bool, at path: String
  ) -> [Int] {
    guard let cells = cells(paths: paths, csv: csv, column: column, at: path) else {
      return Array(repeating: 0, count: horizonDays)
    }
    do throws(ScenarioProblem) {
      let numbers = try numbers(in: cells, of: column, at: path)
      return Array((isCumulative ? Self.rises(of: numbers) : numbers).prefix(horizonDays))
    } catch {
      problems.append(error)
      return Array(repeating: 0, count: horizonDays)
    }
  }

  /// The cells of a column of the first file that exists, or `nil` after noting a problem.
  private mutating func cells(
    paths: [String], csv: DocumentNode, column: DocumentNode, at path: String
  ) -> [SeriesTable.Cell]? {
    let files = paths.map { FilePath.path($0, from: csv.place.file) }
    let limit = ScenarioLimits.seriesBytes
    for file in files {
      let bytes: [UInt8]
      do {
        bytes = try InputFile.read(file, limit: limit)
      } catch .blocked(.missing) {
        continue
      } catch {
        problems.append(.unread(error, [file], limit: limit, path: "\(path).csv", at: csv.place))
        return nil
      }
      do throws(ScenarioProblem) {
        let source = try SourceText(path: file, content: bytes, limit: limit)
        sources.append(source)
        return try SeriesTable(source).cells(of: column, at: path)
      } catch {
        problems.append(error)
        return nil
      }
    }
    problems.append(
      .unread(.blocked(.missing), files, limit: limit, path: "\(path).csv", at: csv.place))
    return nil
  }

  /// By how much each number is above the one before it; the first counts from nobody.
  private static func rises(of totals: [Int]) -> [Int] {
    zip(totals, [0] + totals).map { max(0, $0 - $1) }
  }

  private func numbers(
    in cells: [SeriesTable.Cell], of column: DocumentNode, at path: String
  ) throws(ScenarioProblem) -> [Int] {
    var numbers: [Int] = []
    for cell in cells {
      guard let number = Self.number(in: cell.text) else {
        throw Self.badCell(cell, column: column.scalar ?? "", path: path)
      }
      numbers.append(number)
    }
    return numbers
  }

  private static func number(in cell: String) -> Int? {
    guard case .number(let value) = NumberText(cell.trimmingBlanks),
      let number = Int(exactly: value)
    else { return nil }
    return Channel.measuredJoinsRange.contains(number) ? number : nil
  }

  private static func badCell(
    _ cell: SeriesTable.Cell, column: String, path: String
  ) -> ScenarioProblem {
    let found = ScenarioProblem.shortened(cell.text)
    let most = Channel.measuredJoinsRange.upperBound
    return .badSeries(
      LocalizedText(
        "\(column) is “\(found)”; must be a whole number 0...\(most)",
        "\(column) 是 “\(found)”；必须是 0...\(most) 的整数"),
      path: path, at: cell.place)
  }
}

extension SeriesInliner {
  /// The tree of a file with numbers, wherever a measured series or draws from a posterior name files.
  mutating func inlineAll(_ root: DocumentNode) -> DocumentNode {
    var root = inline(root)
    guard let block = root[.posterior], let entries = block.entries else { return root }
    let kept = entries.compactMap { entry -> DocumentNode.Entry? in
      guard let (csv, column, paths) = Self.drawnColumn(entry.value) else { return entry }
      let path = ScenarioProblem.joined(ScenarioKey.posterior.rawValue, entry.key)
      guard let cells = cells(paths: paths, csv: csv, column: column, at: path) else {
        return nil
      }
      let limit = PosteriorDraws.countRange.upperBound
      guard cells.count <= limit else {
        problems.append(.tooManyItems(cells.count, limit: limit, path: path, at: csv.place))
        return nil
      }
      return Self.listing(cells, instead: entry)
    }
    // A block of which no file could be read is not told to be empty as well.
    root[.posterior] = kept.isEmpty && !entries.isEmpty ? nil : block.with(.map(kept))
    return root
  }

  /// The file and the column that a value names in the right form.
  private static func drawnColumn(
    _ node: DocumentNode
  ) -> (csv: DocumentNode, column: DocumentNode, paths: [String])? {
    guard let csv = node[.csv], let column = node[.column], node.entries?.count == 2,
      column.scalar != nil, let paths = csv.scalars, !paths.isEmpty
    else { return nil }
    return (csv, column, paths)
  }

  private static func listing(
    _ cells: [SeriesTable.Cell], instead entry: DocumentNode.Entry
  ) -> DocumentNode.Entry {
    var entry = entry
    entry.value = entry.value.with(
      .list(
        cells.map { cell in
          DocumentNode(plain: cell.text.trimmingBlanks, at: cell.place, support: nil)
        }))
    return entry
  }
}

extension String {
  /// The text without the blanks at its ends.
  var trimmingBlanks: String {
    let start = drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }
}
