import Foundation

/// The files of the repository that inputs are made of.
enum Repository {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder of the scenarios.
  static let scenarios = root + "/scenarios/"

  /// The scenarios that come with the program, in the order of their names.
  static func shippedScenarios() throws -> [[UInt8]] {
    try names(in: scenarios).filter { $0.hasSuffix(".yaml") }.map { try bytes(scenarios + $0) }
  }

  /// The texts in three quotes of a folder of tests: documents that were written to be read.
  static func quotedTexts(ofTests folder: String) throws -> [[UInt8]] {
    let path = root + "/Tests/" + folder + "/"
    return try names(in: path).filter { $0.hasSuffix(".swift") }.flatMap { name in
      quotedTexts(in: String(decoding: try bytes(path + name), as: UTF8.self))
    }
  }

  private static func quotedTexts(in source: String) -> [[UInt8]] {
    let parts = source.components(separatedBy: "\"\"\"")
    return stride(from: 1, to: parts.count, by: 2).map { place in
      let lines = parts[place].split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      let indentation = lines.last?.prefix { $0 == " " }.count ?? 0
      return Array(lines.map { $0.dropFirst(indentation) }.joined(separator: "\n").utf8)
    }
  }

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
