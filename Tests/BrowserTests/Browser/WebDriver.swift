import Foundation

@testable import Reports

/// One end of the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/): commands over HTTP, answers in
/// JSON.
struct WebDriver: Sendable {
  /// Where the driver listens.
  let http: LocalHTTP
  /// What all commands begin with, without a slash at its end.
  var path = ""

  /// Sends a command and gives its value.
  func send<Value: Decodable>(
    _ command: String, _ body: JSONValue = [:], method: String = "POST", as type: Value.Type
  ) async throws -> Value {
    let response = try http.send(
      method, path + (command.isEmpty ? "" : "/" + command),
      method == "POST" ? body.compactText : "")
    guard response.status == 200 else {
      let failure = try? JSONDecoder().decode(Answer<Failure>.self, from: response.body)
      let message = failure?.value.message ?? String(decoding: response.body, as: UTF8.self)
      throw BrowserError(message: "\(command): \(message)")
    }
    return try JSONDecoder().decode(Answer<Value>.self, from: response.body).value
  }

  /// Sends a command whose value says nothing.
  func send(_ command: String, _ body: JSONValue = [:], method: String = "POST") async throws {
    _ = try await send(command, body, method: method, as: Nothing.self)
  }

  private struct Answer<Value: Decodable>: Decodable { var value: Value }
  private struct Failure: Decodable { var message: String }
  private struct Nothing: Decodable { init(from decoder: any Decoder) {} }
}
