import CommunityModel

/// Files that are no text, by their first bytes.
enum BinaryKind: CaseIterable {
  /// A ZIP archive, which an Excel workbook is too.
  case workbook
  /// An Excel workbook of before 2007.
  case oldWorkbook
  case gzip
  case pdf
  case sqlite
  case image

  /// Recognises a file.
  init?(_ content: [UInt8]) {
    guard let kind = Self.allCases.first(where: { $0.signatures.contains(where: content.starts) })
    else { return nil }
    self = kind
  }

  private var signatures: [[UInt8]] {
    switch self {
    case .workbook: [[0x50, 0x4B, 0x03, 0x04]]
    case .oldWorkbook: [[0xD0, 0xCF, 0x11, 0xE0]]
    case .gzip: [[0x1F, 0x8B]]
    case .pdf: [Array("%PDF".utf8)]
    case .sqlite: [Array("SQLite format 3".utf8)]
    case .image: [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF]]
    }
  }

  /// What people call it.
  var name: LocalizedText {
    switch self {
    case .workbook: LocalizedText("an Excel workbook or ZIP archive", "Excel 工作簿或 ZIP 压缩包")
    case .oldWorkbook: LocalizedText("an old Excel workbook", "旧版 Excel 工作簿")
    case .gzip: LocalizedText("a compressed file", "压缩文件")
    case .pdf: LocalizedText("a PDF", "PDF 文件")
    case .sqlite: LocalizedText("a database", "数据库文件")
    case .image: LocalizedText("an image", "图片")
    }
  }
}
