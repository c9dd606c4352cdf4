/// A file of a results folder.
package struct ReportFile: Sendable, Equatable {
  /// Its name in the folder.
  package var name: String
  /// What is in it, as UTF-8.
  package var text: String

  /// Makes a file.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
