public import ArgumentParser
public import CommunityModel

/// How a command speaks.
struct SpeechOptions: ParsableArguments {
  @Option(help: HelpWords.language)
  var lang: Language?

  @Option(help: HelpWords.color)
  var color: ColorChoice = .auto

  /// How text on standard output is styled.
  var outputStyle: TextStyle { TextStyle(color, for: .output) }
  /// How text on standard error is styled.
  var errorStyle: TextStyle { TextStyle(color, for: .error) }
}

extension Language: ExpressibleByArgument {}

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}
