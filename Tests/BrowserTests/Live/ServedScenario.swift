import Foundation
import TestSupport

/// A scenario that comes with the tool, copied into a folder of its own and served as long as this lives.
final class ServedScenario {
  /// The tool, with the scenario in its folder.
  let flywheel: FlywheelProcess
  /// The scenario's file in the folder.
  let file: String
  /// Where the page is.
  let address: URL
  private let process: Process

  init(_ name: String = "quickstart") async throws {
    flywheel = try FlywheelProcess()
    file = name + ".yaml"
    let shipped = StudyShelf.scenarios.appendingPathComponent(file)
    try flywheel.write(try String(contentsOf: shipped, encoding: .utf8), to: file)
    process = try flywheel.start(["serve", file, "--no-browser"], saying: "said")
    address = try await waited(for: "the page's address") { [flywheel] in
      let said = try flywheel.text(of: "said")
      return said.firstMatch(of: /(http:\/\/\S+)\n/).flatMap { URL(string: String($0.1)) }
    }
  }

  /// The page with something after its address.
  func page(_ rest: String) -> URL { URL(string: address.absoluteString + rest) ?? address }

  /// Presses Ctrl-C.
  ///
  /// - Returns: the exit code.
  func stop() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }

  deinit {
    if process.isRunning { _ = stop() }
  }
}
