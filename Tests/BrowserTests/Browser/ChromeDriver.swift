import Foundation
import TestSupport

/// The program that drives Chromium, on a free port.
final class ChromeDriver {
  private let process = Process()
  /// As long as this end is open, the program runs: it ends even if the tests are killed.
  private let lifeline = Pipe()
  private let folder: TemporaryFolder

  /// Where sessions are asked for.
  let driver: WebDriver
  /// The browser.
  let chromium: String

  init() async throws {
    chromium = try Program.path("chromium")
    let path = try Program.path("chromedriver")
    folder = try TemporaryFolder()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", Self.script, path, folder.path + "/log"]
    process.standardInput = lifeline
    try process.run()
    do {
      let port = try await waited(for: "chromedriver") { [folder] in
        let text = try? folder.text(of: "log")
        return text?.firstMatch(of: /started successfully on port (\d+)/).flatMap { UInt16($0.1) }
      }
      driver = WebDriver(http: LocalHTTP(port: port))
    } catch {
      Self.end(process, lifeline)
      throw error
    }
  }

  /// When the lifeline is cut, the shell's whole process group goes, whatever state the browser is in.
  ///
  /// Foundation gives each process a group of its own; a shell that leads none would end nothing.
  private static let script = #"""
    "$0" --port=0 >"$1" 2>&1 &
    cat >/dev/null
    kill -KILL -$$
    """#

  deinit { Self.end(process, lifeline) }

  private static func end(_ process: Process, _ lifeline: Pipe) {
    try? lifeline.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
