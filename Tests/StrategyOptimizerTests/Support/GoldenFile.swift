import Foundation

/// Reads the reference numbers stored beside these tests.
enum GoldenFile {
  static func decode<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Golden", name)
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }
}

/// Degrees of freedom as the files have them: -1 stands for infinity.
func degreesOfFreedom(_ stored: Double) -> Double { stored < 0 ? .infinity : stored }

/// Whether two numbers agree to a tolerance, relative above 1 and absolute below.
func agree(_ found: Double, _ wanted: Double, within tolerance: Double) -> Bool {
  abs(found - wanted) <= tolerance * max(1, abs(wanted))
}
