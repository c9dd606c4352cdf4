import Foundation

/// The random text by which a tab is known; requests of the same tab belong together.
struct TabName: Hashable, Sendable {
  private let text: String

  private struct Body: Decodable {
    var tab: String
  }

  /// The tab that a body is from; `nil` unless it is a JSON object that names one in up to 128 bytes.
  init?(in body: [UInt8]) {
    guard let tab = try? JSONDecoder().decode(Body.self, from: Data(body)).tab,
      (1...128).contains(tab.utf8.count)
    else { return nil }
    text = tab
  }
}
