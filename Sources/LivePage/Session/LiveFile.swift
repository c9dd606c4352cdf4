/// A file of the page.
package struct LiveFile: Sendable {
  /// The media type, for example `text/javascript; charset=utf-8`.
  package var contentType: String
  /// The content.
  package var bytes: [UInt8]

  /// Makes a file from its media type and content.
  package init(contentType: String, bytes: [UInt8]) {
    self.contentType = contentType
    self.bytes = bytes
  }
}
