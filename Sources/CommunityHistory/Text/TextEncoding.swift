package import CommunityModel

/// How a text file's bytes stand for characters.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// The Chinese national standard, which contains GBK and GB 2312.
  case gb18030

  /// What people call it.
  package var name: LocalizedText {
    switch self {
    case .utf8: LocalizedText("UTF-8", "UTF-8")
    case .utf16LittleEndian: LocalizedText("UTF-16 (little-endian)", "UTF-16（小端）")
    case .utf16BigEndian: LocalizedText("UTF-16 (big-endian)", "UTF-16（大端）")
    case .gb18030: LocalizedText("GB18030 (GBK)", "GB18030（GBK）")
    }
  }
}
