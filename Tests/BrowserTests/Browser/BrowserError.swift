/// Why a page could not be tested.
struct BrowserError: Error, CustomStringConvertible {
  var message: String
  var description: String { message }
}
