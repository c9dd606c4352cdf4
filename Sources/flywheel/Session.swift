import CommunityModel
import Foundation

/// What holds for the whole process: the language people are spoken to in.
///
/// It must be known before the command line is parsed, because help and complaints about the command
/// line speak it too.
enum Session {
  /// The language people are spoken to in.
  static var language: Language { spoken ?? own }

  /// Says something in another language.
  static func speaking<Value>(_ language: Language, _ text: () throws -> Value) rethrows -> Value {
    try $spoken.withValue(language, operation: text)
  }

  @TaskLocal private static var spoken: Language?
  private static let own = Language(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
}

/// The wording in the session's language.
func say(_ english: String, _ chinese: String) -> String {
  LocalizedText(english, chinese)[Session.language]
}

extension Language {
  /// The language a command line asks for, else the one of the locale, else English.
  init(arguments: [String], environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let asked = Self.asked(in: arguments)
    self = asked ?? (locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english)
  }

  private static func asked(in arguments: [String]) -> Language? {
    for (place, argument) in arguments.enumerated() {
      if argument == "--lang", place + 1 < arguments.count {
        return Language(rawValue: arguments[place + 1])
      }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
    }
    return nil
  }
}
