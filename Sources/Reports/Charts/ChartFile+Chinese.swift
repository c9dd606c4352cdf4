import Foundation

extension ChartFile {
  /// Bytes that a chart may have to be looked at.
  package static let fileBytes = 64 << 20

  /// Whether Chinese stands in a chart, however the file writes it; `false` for what is no JSON.
  package static func isChinese(_ content: [UInt8]) -> Bool {
    guard
      let value = try? JSONSerialization.jsonObject(
        with: Data(content), options: .fragmentsAllowed),
      let plain = try? JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
    else { return false }
    return String(decoding: plain, as: UTF8.self).unicodeScalars.contains {
      (0x3400...0x9FFF).contains($0.value) || (0x20000...0x3FFFD).contains($0.value)
    }
  }
}
