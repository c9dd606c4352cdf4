import Foundation

/// The names of results of histories.
enum HistoryName {
  /// Bytes of the longest name, so that a file system takes it with what is added.
  private static let longest = 120

  /// The name of a file without its ending, as scenarios may be named: without characters that are not
  /// seen, a dot at the beginning or blanks at the ends.
  static func ofResults(fromFile path: String) -> String {
    let file = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let seen = file.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: !"/\\".unicodeScalars.contains(scalar)
      }
    }
    var name = String(String.UnicodeScalarView(seen)).drop { $0 == "." || $0.isWhitespace }
    while name.utf8.count > longest || name.last?.isWhitespace == true { name.removeLast() }
    return name.isEmpty ? "history" : String(name)
  }
}
