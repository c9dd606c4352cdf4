/// Looks for a font with Chinese characters, without which pictures have no text at all.
enum ChineseFont {
  /// Makes sure that charts with Chinese text can be drawn.
  ///
  /// - Throws: `Failure` if no font covers Chinese.
  static func require(for charts: [StoredChart], environment: [String: String]) async throws {
    guard charts.contains(where: \.isChinese) else { return }
    guard let program = ExternalProgram("fc-list", environment: environment),
      let answer = await program.run([":lang=zh", "family"])
    else { return warn() }
    if answer.output.allSatisfy(\.isWhitespace) {
      throw Failure(ExitCodes.notInstalled, ExportWords.noChineseFont)
    }
  }

  /// On macOS there always is such a font.
  private static func warn() {
    #if !os(macOS)
    TerminalStream.error.writeLine(StudyWords.warning + ExportWords.unknownFonts)
    #endif
  }
}
