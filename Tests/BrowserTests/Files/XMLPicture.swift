import Foundation
import FoundationXML

/// An SVG picture.
final class XMLPicture: NSObject, XMLParserDelegate {
  /// The name of the outermost element.
  private(set) var root = ""
  /// The size of the drawing before it is scaled.
  private(set) var viewBox: [Double] = []
  /// Names of all elements.
  private(set) var elements: Set<String> = []
  /// All texts together.
  private(set) var text = ""

  /// Reads a picture; `nil` if the data are no well-formed XML.
  init?(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if root.isEmpty {
      root = name
      viewBox = (attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    }
    elements.insert(name)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
