package import CommunityModel

/// A text in one language some parts of which stand out.
package struct Sentence: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// A part of the text.
  struct Part: Sendable, Equatable {
    let text: String
    let isStrong: Bool
  }

  let parts: [Part]

  package init(stringLiteral text: String) {
    parts = [Part(text: text, isStrong: false)]
  }

  package init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
  }

  /// The text alone.
  package var plain: String { parts.map(\.text).joined() }

  /// Collects the parts of a literal; `\(strong: …)` stands out.
  package struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) {
      append(text, isStrong: false)
    }

    package mutating func appendInterpolation(_ text: String) {
      append(text, isStrong: false)
    }

    package mutating func appendInterpolation(_ number: Int) {
      append(String(number), isStrong: false)
    }

    package mutating func appendInterpolation(strong text: String) {
      append(text, isStrong: true)
    }

    private mutating func append(_ text: String, isStrong: Bool) {
      if !text.isEmpty { parts.append(Part(text: text, isStrong: isStrong)) }
    }
  }
}

extension String {
  /// With a capital letter at the beginning.
  var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}

/// A sentence in the two languages the product speaks.
package struct LocalizedSentence: Sendable, Equatable {
  package let english: Sentence
  package let chinese: Sentence

  package init(_ english: Sentence, _ chinese: Sentence) {
    self.english = english
    self.chinese = chinese
  }

  /// A text nothing of which stands out.
  init(_ text: LocalizedText) {
    self.init(Sentence(stringLiteral: text.english), Sentence(stringLiteral: text.chinese))
  }

  /// The wording in one language.
  package subscript(language: Language) -> Sentence {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The text alone in both languages.
  package var plain: LocalizedText { LocalizedText(english.plain, chinese.plain) }
}
