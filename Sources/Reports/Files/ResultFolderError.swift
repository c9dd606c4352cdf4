/// Why results could not be written.
///
/// What was there before is untouched.
package enum ResultFolderError: Error, Sendable, Equatable {
  /// The system refused, with the number that `errno` had.
  case refused(path: String, code: Int32)
  /// Something else than results is in the place; it is not overwritten.
  case occupied(path: String)
}
