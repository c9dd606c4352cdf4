import CommunityModel

/// A chart of a report.
struct Chart: Equatable {
  /// Its name in files and pages: small letters.
  var key: String
  /// What it shows, as a finding.
  var title: LocalizedText
  /// What is drawn, in a line.
  var subtitle: LocalizedText
  /// How it is read, for somebody who sees such a chart for the first time.
  var reading: LocalizedText
  /// Whether it takes the whole width of a page.
  var isWide = false
  /// Rows of the main data, by the names of fields.
  var rows: [JSONValue]
  /// The fields that a table of the data has, with headings.
  var columns: [Column]
  /// A Vega-Lite 5 specification without data, width and title; may hold `JSONValue.words` and the
  /// palette's references.
  var specification: [JSONMember]
  /// The height of the drawing in a page, in pixels.
  var height: Int

  struct Column: Equatable {
    var field: String
    var name: LocalizedText
  }
}

extension JSONValue {
  /// A text that is chosen when the language is known.
  static func words(_ text: LocalizedText) -> JSONValue {
    ["en": .string(text.english), "zh": .string(text.chinese)]
  }

  /// A palette's colour.
  static func color(_ color: PaletteColor) -> JSONValue { .string(color.reference) }

  /// A number with as many digits as can be seen in a drawing.
  static func drawn(_ number: Double) -> JSONValue {
    guard number.isFinite, number != 0 else { return .number(number) }
    let step = Precision.step(for: number, error: abs(number) * 5e-5, finest: 0)
    return .number((number / step).rounded() * step)
  }

  /// Members in which strings are somebody's words, not colours.
  static let dataKeys: Set = ["values", "domain", "sort"]

  /// The value in one language and with the light colours.
  func resolved(in language: Language) -> JSONValue {
    switch self {
    case .object(let members):
      if members.map(\.key) == ["en", "zh"] {
        return members[language == .english ? 0 : 1].value
      }
      return .object(
        members.map {
          JSONMember(
            $0.key,
            Self.dataKeys.contains($0.key)
              ? $0.value.worded(in: language)
              : $0.value.resolved(in: language))
        })
    case .array(let values): return .array(values.map { $0.resolved(in: language) })
    case .string(let text): return .string(Palette.lightByReference[text] ?? text)
    default: return self
    }
  }

  /// The value in one language; colours in data are somebody's words.
  private func worded(in language: Language) -> JSONValue {
    switch self {
    case .object(let members):
      if members.map(\.key) == ["en", "zh"] {
        return members[language == .english ? 0 : 1].value
      }
      return .object(members.map { JSONMember($0.key, $0.value.worded(in: language)) })
    case .array(let values): return .array(values.map { $0.worded(in: language) })
    default: return self
    }
  }
}
