import CommunityModel

/// Replaces every measured series that names a CSV file by the counts in it.
struct SeriesInliner {
  private(set) var problems: [ScenarioProblem] = []
  private(set) var sources: [SourceText] = []
  private let horizonDays: Int

  init(horizonDays: Int?) {
    self.horizonDays = horizonDays ?? Scenario.horizonRange.upperBound
  }

  /// The tree with counts, wherever a `joins_per_day` names files.
  mutating func inline(
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
      column.scalar != nil, let paths = (csv.items ?? [csv]).mapAll(\.scalar), !paths.isEmpty
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
    let nothing = Array(repeating: 0, count: horizonDays)
    let files = paths.map { FileContent.path($0, from: csv.place.file) }
    for file in files {
      guard let bytes = FileContent.read(file, limit: ScenarioLimits.seriesBytes) else { continue }
      do throws(ScenarioProblem) {
        let source = try SourceText(path: file, content: bytes, limit: ScenarioLimits.seriesBytes)
        sources.append(source)
        let numbers = try numbers(in: SeriesTable(source), of: column, file: file, at: path)
        return Array((isCumulative ? Self.rises(of: numbers) : numbers).prefix(horizonDays))
      } catch {
        problems.append(error)
        return nothing
      }
    }
    problems.append(.missingFile(files, path: "\(path).csv", at: csv.place))
    return nothing
  }

  /// By how much each number is above the one before it; the first counts from nobody.
  private static func rises(of totals: [Int]) -> [Int] {
    zip(totals, [0] + totals).map { max(0, $0 - $1) }
  }

  private func numbers(
    in table: SeriesTable, of column: DocumentNode, file: String, at path: String
  ) throws(ScenarioProblem) -> [Int] {
    let name = column.scalar ?? ""
    guard let index = table.header.firstIndex(of: name) else {
      throw .unknownColumn(
        name, allowed: table.header, file: file, path: "\(path).column", at: column.place)
    }
    guard !table.rows.isEmpty else {
      throw .badSeries(
        LocalizedText("\(file) has no rows below its header", "\(file) 除表头外没有数据"), path: path,
        at: column.place)
    }
    var numbers: [Int] = []
    for row in table.rows {
      guard let number = Self.number(in: row.cells[index]) else {
        throw Self.badCell(row, index: index, column: name, file: file, path: path)
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
    _ row: SeriesTable.Row, index: Int, column: String, file: String, path: String
  ) -> ScenarioProblem {
    let found = ScenarioProblem.shortened(row.cells[index])
    let most = Channel.measuredJoinsRange.upperBound
    let before = row.cells[..<index].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    return .badSeries(
      LocalizedText(
        "\(column) is “\(found)”; must be a whole number 0...\(most)",
        "\(column) 是 “\(found)”；必须是 0...\(most) 的整数"),
      path: path,
      at: SourcePlace(
        file: file, line: row.line, column: before + 1,
        length: row.cells[index].unicodeScalars.count))
  }
}

extension Array {
  /// What a transformation gives for all elements, or `nil` if it fails for one.
  fileprivate func mapAll<Value>(_ transform: (Element) -> Value?) -> [Value]? {
    let values = compactMap(transform)
    return values.count == count ? values : nil
  }
}

extension String {
  /// The text without the blanks at its ends.
  var trimmingBlanks: String {
    let start = drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }
}
