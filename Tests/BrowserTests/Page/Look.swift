/// How a page is shown.
struct Look {
  var language: String
  var theme: String

  static let all = ["zh", "en"].flatMap { language in
    ["light", "dark"].map { Look(language: language, theme: $0) }
  }
}
