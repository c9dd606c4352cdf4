import ArgumentParser
import Foundation

/// A Python process that factors the matrix whenever it is told to.
struct CholeskyPeer {
  /// What numpy is linked to, as it says.
  let library: String
  private let orders: FileHandle
  private let answers: FileHandle

  /// - Returns: `nil` if the interpreter is missing or has no numpy.
  init?(python: String, script: String, points: Int) throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, script, "\(points)"]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["OPENBLAS_NUM_THREADS": "1"]) { $1 }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    orders = input.fileHandleForWriting
    answers = output.fileHandleForReading
    guard let greeting = Self.line(from: answers) else { return nil }
    library = greeting
    _ = try factor()
  }

  /// One factorization, timed by Python.
  func factor() throws -> (seconds: Double, logDeterminant: Double) {
    try orders.write(contentsOf: Data("\n".utf8))
    let words = Self.line(from: answers)?.split(separator: " ").compactMap { Double($0) } ?? []
    guard words.count == 2 else { throw ValidationError("the peer gave no time") }
    return (words[0], words[1])
  }

  /// `nil` at the end of the output.
  private static func line(from handle: FileHandle) -> String? {
    var bytes = Data()
    while true {
      let byte = handle.readData(ofLength: 1)
      if byte.isEmpty { return nil }
      if byte[byte.startIndex] == UInt8(ascii: "\n") {
        return String(decoding: bytes, as: UTF8.self)
      }
      bytes += byte
    }
  }
}
