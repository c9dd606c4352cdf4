import Foundation
import TestSupport

@testable import Reports

/// A session of headless Chromium with one tab.
struct Browser {
  /// What a page finds out about its reader.
  struct Reader {
    /// The languages the reader prefers, the first most.
    var language = "en-US"
    var prefersDark = false
    /// The window's width in pixels; those of a phone are emulated as one.
    var width = 1280
  }

  /// Each session has a driver of its own, so that nothing is shared and everything ends.
  private let chrome: ChromeDriver
  private let driver: WebDriver
  /// Where downloads arrive.
  let downloads: TemporaryFolder

  /// Starts a browser, works with it and ends it.
  static func session<Value>(
    _ reader: Reader = Reader(), _ work: (Browser) async throws -> Value
  ) async throws -> Value {
    let browser = try await Browser(ChromeDriver())
    do {
      try await browser.become(reader)
      let value = try await work(browser)
      try await browser.end()
      return value
    } catch {
      try? await browser.end()
      throw error
    }
  }

  private init(_ chrome: ChromeDriver) async throws {
    self.chrome = chrome
    downloads = try TemporaryFolder()
    let options: JSONValue = [
      "binary": .string(chrome.chromium),
      "args": [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--window-size=1280,900",
      ],
      "prefs": [
        "download.default_directory": .string(downloads.path),
        "download.prompt_for_download": false,
        "profile.default_content_setting_values.automatic_downloads": 1,
      ],
    ]
    let session = try await chrome.driver.send(
      "session",
      [
        "capabilities": [
          "alwaysMatch": [
            "browserName": "chrome", "goog:chromeOptions": options,
            "goog:loggingPrefs": ["browser": "ALL", "performance": "ALL"],
            // An alert is left open, so that the next command fails.
            "unhandledPromptBehavior": "ignore",
          ]
        ]
      ], as: Session.self)
    driver = WebDriver(http: chrome.driver.http, path: "/session/\(session.sessionId)")
  }

  private struct Session: Decodable { var sessionId: String }

  private func end() async throws { try await driver.send("", method: "DELETE") }

  // MARK: Pages

  func open(_ url: URL) async throws {
    try await driver.send("url", ["url": .string(url.absoluteString)])
  }

  /// What a script returns.
  func evaluate<Value: Decodable>(
    _ script: String, _ arguments: [JSONValue] = [], as type: Value.Type = Value.self
  ) async throws -> Value {
    try await driver.send(
      "execute/sync", ["script": .string(script), "args": .array(arguments)], as: type)
  }

  /// Runs a script.
  func perform(_ script: String, _ arguments: [JSONValue] = []) async throws {
    _ = try await evaluate(script + "; return true;", arguments, as: Bool.self)
  }

  /// The page as PDF on A4 paper.
  func printed() async throws -> Data {
    let text = try await driver.send(
      "print", ["background": true, "page": ["width": 21.0, "height": 29.7]], as: String.self)
    guard let data = Data(base64Encoded: text) else {
      throw BrowserError(message: "the printed page is no base64")
    }
    return data
  }

  // MARK: The reader's hands

  /// Clicks the first element that a selector finds, as a pointer does.
  func click(_ selector: String) async throws {
    let element = try await driver.send(
      "element", ["using": "css selector", "value": .string(selector)], as: [String: String].self)
    guard let id = element.values.first else { throw BrowserError(message: "no \(selector)") }
    try await driver.send("element/\(id)/click")
  }

  /// Moves the pointer to a point of the window.
  func point(x: Double, y: Double) async throws {
    try await act([
      "type": "pointer", "id": "mouse",
      "actions": [
        ["type": "pointerMove", "duration": 0, "x": .integer(Int(x) - 3), "y": .integer(Int(y))],
        ["type": "pointerMove", "duration": 0, "x": .integer(Int(x)), "y": .integer(Int(y))],
      ],
    ])
  }

  /// Presses and releases the tabulator key.
  func pressTab() async throws { try await press("\u{E004}") }

  /// Presses and releases a key by its WebDriver code, while another one is held if one is given.
  func press(_ key: String, with held: String? = nil) async throws {
    let keys = [held, key].compactMap(\.self)
    let strokes =
      keys.map { ("keyDown", $0) } + keys.reversed().map { ("keyUp", $0) }
    try await act([
      "type": "key", "id": "keyboard",
      "actions": .array(strokes.map { ["type": .string($0), "value": .string($1)] }),
    ])
  }

  private func act(_ source: JSONValue) async throws {
    try await driver.send("actions", ["actions": [source]])
  }

  /// Clicks a link or button that saves a file.
  ///
  /// - Returns: The file, once it is whole.
  func downloaded(byClicking selector: String) async throws -> Data {
    // Now and then headless Chromium drops one of many downloads; a reader would click again.
    var failure: any Error = BrowserError(message: "never clicked \(selector)")
    for _ in 1...3 {
      for name in try downloads.names() {
        try FileManager.default.removeItem(at: downloads.url.appendingPathComponent(name))
      }
      try await click(selector)
      do {
        return try await download(of: selector)
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private func download(of selector: String) async throws -> Data {
    try await waited(for: "the download of \(selector)", upTo: .seconds(8)) {
      // Chromium gives a file its name when all of it has arrived.
      let names = try downloads.names().filter { name in
        !name.hasPrefix(".") && !name.hasSuffix(".crdownload")
      }
      guard let name = names.first else { return nil }
      let data = try Data(contentsOf: downloads.url.appendingPathComponent(name))
      return data.isEmpty ? nil : data
    }
  }

  // MARK: What a reader is

  /// Takes on a reader's wishes, for pages opened from now on.
  func become(_ reader: Reader) async throws {
    let agent: String = try await evaluate("return navigator.userAgent")
    try await devTools(
      "Emulation.setUserAgentOverride",
      ["userAgent": .string(agent), "acceptLanguage": .string(reader.language)])
    try await devTools(
      "Emulation.setEmulatedMedia",
      [
        "features": [
          [
            "name": "prefers-color-scheme",
            "value": .string(reader.prefersDark ? "dark" : "light"),
          ]
        ]
      ])
    try await devTools(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .integer(reader.width), "height": 900, "deviceScaleFactor": 1,
        "mobile": .boolean(reader.width < 600),
      ])
  }

  private func devTools(_ command: String, _ parameters: JSONValue) async throws {
    try await driver.send("goog/cdp/execute", ["cmd": .string(command), "params": parameters])
  }

  // MARK: What the browser noticed

  /// What has been said on the console since last asked.
  func consoleMessages() async throws -> [String] {
    try await log("browser").map { "\($0.level): \($0.message)" }
  }

  /// The addresses that have been asked for since last asked.
  func requests() async throws -> [String] {
    try await log("performance").compactMap { entry in
      let event = try JSONDecoder().decode(NetworkEvent.self, from: Data(entry.message.utf8))
      guard event.message.method == "Network.requestWillBeSent" else { return nil }
      return event.message.params.request?.url
    }
  }

  private func log(_ kind: String) async throws -> [LogEntry] {
    try await driver.send("se/log", ["type": .string(kind)], as: [LogEntry].self)
  }

  private struct LogEntry: Decodable {
    var level: String
    var message: String
  }

  private struct NetworkEvent: Decodable {
    var message: Message

    struct Message: Decodable {
      var method: String
      var params: Parameters
    }
    struct Parameters: Decodable { var request: Request? }
    struct Request: Decodable { var url: String }
  }
}
