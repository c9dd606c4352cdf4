/// The names of runs, for shells that complete them.
enum RunNames {
  /// Runs in the usual folder of results.
  @Sendable
  static func usual(arguments: [String], place: Int, prefix: String) -> [String] {
    names(in: StudyOptions.defaultFolder)
  }

  /// Runs in the folder of results that the command line names, else in the usual one.
  @Sendable
  static func asked(arguments: [String], place: Int, prefix: String) -> [String] {
    guard let option = arguments.firstIndex(of: "--out"), option + 1 < arguments.count else {
      return usual(arguments: arguments, place: place, prefix: prefix)
    }
    return names(in: arguments[option + 1])
  }

  /// Bash expands what it is offered: it would run a command that stands in a name, so names with
  /// anything but letters, digits and a few marks are left out.
  private static func names(in folder: String) -> [String] {
    ResultRun.all(inFolder: folder).map(\.name).filter { name in
      name.allSatisfy { $0.isLetter || $0.isNumber || "._-+".contains($0) }
    }
  }
}
