/// Looks for a font with Chinese characters, without which pictures have no text at all.
enum ChineseFont {
  /// Makes sure that charts with Chinese text can be drawn.
  ///
  /// - Throws: `Failure` if no font covers Chinese.
  static func require(for charts: [StoredChart], environment: [String: String]) async throws {
    guard charts.contains(where: \.isChinese) else { return }
    guard let isThere = await isInstalled(environment: environment) else { return warn() }
    if !isThere { throw Failure(ExitCodes.notInstalled, ExportWords.noChineseFont) }
  }

  /// Whether there is one; `nil` if nothing on this machine says it.
  static func isInstalled(environment: [String: String]) async -> Bool? {
    guard let program = ExternalProgram("fc-list", environment: environment),
      let answer = await program.run([":lang=zh", "family"])
    else { return nil }
    return !answer.output.allSatisfy(\.isWhitespace)
  }

  /// On macOS there always is such a font.
  private static func warn() {
    #if !os(macOS)
    TerminalStream.error.writeLine(StudyWords.warning + ExportWords.unknownFonts)
    #endif
  }
}
