import Foundation
import FoundationXML

/// The first table of a flat OpenDocument spreadsheet (OpenDocument 1.3, part 3).
final class SpreadsheetTable: NSObject, XMLParserDelegate {
  /// A cell as a spreadsheet program took it.
  enum Cell: Equatable {
    case number(Double)
    case text(String)
    /// `YYYY-MM-DD`.
    case date(String)
    /// A formula, a truth value or an error.
    case other(String)
    case empty
  }

  private(set) var rows: [[Cell]] = []
  private let limit: Int
  private var row: [Cell] = []
  private var attributes: [String: String] = [:]
  private var text = ""
  private var isText = false

  /// Reads a file, as many rows at most as the limit says; `nil` if it is none.
  init?(_ file: URL, limit: Int) {
    self.limit = limit
    super.init()
    guard let stream = InputStream(url: file) else { return nil }
    let parser = XMLParser(stream: stream)
    parser.delegate = self
    guard parser.parse() || rows.count == limit else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    switch name {
    case "table:table-row": row = []
    case "table:table-cell": (self.attributes, text) = (attributes, "")
    case "text:p": isText = true
    case "text:s":
      text += String(repeating: " ", count: Int(attributes["text:c"] ?? "1") ?? 1)
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isText { text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "text:p": isText = false
    case "table:table-cell":
      let count = Int(attributes["table:number-columns-repeated"] ?? "1") ?? 1
      // A table ends with a thousand empty cells.
      row += Array(repeating: cell, count: min(count, 100))
    case "table:table-row":
      while row.last == .empty { row.removeLast() }
      if !row.isEmpty { rows.append(row) }
      if rows.count == limit { parser.abortParsing() }
    default: break
    }
  }

  private var cell: Cell {
    if let formula = attributes["table:formula"] { return .other(formula) }
    switch attributes["office:value-type"] {
    case "float": return Double(attributes["office:value"] ?? "").map(Cell.number) ?? .empty
    case "date": return .date(attributes["office:date-value"] ?? "")
    case "string": return .text(text)
    case let type?: return .other(type + " " + text)
    case nil: return .empty
    }
  }
}
