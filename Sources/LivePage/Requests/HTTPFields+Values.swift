import HTTPTypes

extension HTTPFields {
  /// All values of a field, in the order they were sent; `name` is in small letters.
  func values(of name: String) -> [String] {
    filter { $0.name.canonicalName == name }.map(\.value)
  }
}
