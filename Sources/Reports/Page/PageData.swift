import CommunityModel

/// What the page's script draws: JSON, safe inside a script element.
enum PageData {
  /// The data of a page.
  ///
  /// - Parameters:
  ///   - charts: What is drawn.
  ///   - name: The name of the results.
  ///   - ledger: The assumptions, if it rests on any.
  /// - Returns: The JSON text.
  static func text(of charts: [Chart], name: String, ledger: AssumptionLedger? = nil) -> String {
    let assumptions = ledger.map { [JSONMember("ledger", self.ledger($0))] } ?? []
    let value = JSONValue.object(
      [
        JSONMember("name", .string(name)),
        JSONMember(
          "colors",
          .object(Palette.all.map { JSONMember($0.reference, .string($0.light)) })),
        JSONMember("charts", .array(charts.map { .object(drawing($0)) })),
      ] + assumptions)
    return value.compactText.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
  }

  /// What a script draws of a chart.
  static func drawing(_ chart: Chart) -> [JSONMember] {
    [
      JSONMember("key", .string(chart.key)), JSONMember("height", .integer(chart.height)),
      JSONMember("title", .words(chart.title)), JSONMember("subtitle", .words(chart.subtitle)),
      JSONMember(
        "columns",
        .array(chart.columns.map { ["field": .string($0.field), "name": .words($0.name)] })),
      JSONMember("rows", .array(chart.rows)),
      JSONMember("specification", .object(chart.specification)),
    ]
  }

  /// Rows with the places of their words, each of which stands once.
  private static func ledger(_ ledger: AssumptionLedger) -> JSONValue {
    var texts: [LocalizedText] = []
    var places: [LocalizedText: Int] = [:]
    let place = { (text: LocalizedText) -> JSONValue in
      if let known = places[text] { return .integer(known) }
      places[text] = texts.count
      texts.append(text)
      return .integer(texts.count - 1)
    }
    let rows = ledger.rows.map { row -> JSONValue in
      [
        place(row.meaning), .string(row.path), .string(row.value), .string(row.range),
        place(row.unit), .string(row.grade), place(row.source),
      ]
    }
    return ["texts": .array(texts.map(JSONValue.words)), "rows": .array(rows)]
  }
}
