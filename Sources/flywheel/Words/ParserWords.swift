import CommunityModel

/// The argument parser's own words in the session's language.
///
/// The parser speaks English only. Its headings and complaints follow fixed patterns; what none of
/// them fits stays as it is.
enum ParserWords {
  /// A message of the parser in the session's language.
  static func translated(_ message: String) -> String {
    guard Session.language == .chinese else { return message }
    return wholeText(message).split(separator: "\n", omittingEmptySubsequences: false)
      .map { line($0) }.joined(separator: "\n")
  }

  /// What may be broken over lines.
  private static func wholeText(_ text: String) -> String {
    text
      .replacing(/\s*\(default: ([^)]*)\)/) { "（默认：\($0.1)）" }
      .replacing(/\s*\(values: ([^;)]*); default: ([^)]*)\)/) { "（可选：\($0.1)；默认：\($0.2)）" }
      .replacing(/\s*\(values: ([^)]*)\)/) { "（可选：\($0.1)）" }
  }

  private static func line(_ line: Substring) -> String {
    for (english, chinese) in headings where line.hasPrefix(english) {
      return chinese + complaint(String(line.dropFirst(english.count)))
    }
    return String(line)
      .replacing("Show help information.", with: "显示帮助。")
      .replacing("Show the version.", with: "显示版本。")
      .replacing("Show subcommand help information.", with: "显示某个命令的帮助。")
      .replacing(/See '([^']*)' for detailed help\./) { "各命令的详细帮助：\($0.1)" }
      .replacing(/See '([^']*)' for more information\./) { "更多：\($0.1)" }
  }

  private static let headings = [
    ("OVERVIEW: ", "简介："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("Help: ", "帮助："),
    ("Error: ", "错误："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："),
  ]

  private static func complaint(_ text: String) -> String {
    text
      .replacing(/^Unknown option '([^']*)'\. Did you mean '([^']*)'\?$/) {
        "没有 \($0.1) 这个选项。你是想写 \($0.2) 吗？"
      }
      .replacing(/^Unknown option '([^']*)'$/) { "没有 \($0.1) 这个选项。" }
      .replacing(/^Missing expected argument '([^']*)'$/) { "缺少参数 \($0.1)。" }
      .replacing(/^Missing value for '([^']*)'$/) { "\($0.1) 后面缺少值。" }
      .replacing(/^Unexpected argument '([^']*)'$/) { "多出了参数 “\($0.1)”。" }
      .replacing(/^(\d+) unexpected arguments: (.*)$/) { "多出了 \($0.1) 个参数：\($0.2)" }
      .replacing(/^The value '([^']*)' is invalid for '([^']*)'(.*)$/) {
        "\($0.2) 不接受 “\($0.1)”\($0.3)"
      }
  }
}
