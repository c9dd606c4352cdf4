/// A file of a results folder.
package struct ReportFile: Sendable, Equatable {
  /// Its name in the folder; one in a folder of that folder has a slash.
  package var name: String
  /// What is in it, as UTF-8.
  package var text: String

  /// Makes a file.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The folder in the results' folder that it is in, if any.
  var folder: String? {
    name.firstIndex(of: "/").map { String(name[..<$0]) }
  }
}
