import CommunityModel
import StudyResults

extension CSVTable {
  /// The laws that the parts of a history follow, a row a parameter.
  init(of laws: [HistoryLaw]) {
    header = [
      "law", "parameter", "estimate", "low", "high", "identified", "size", "meaning_en",
      "meaning_zh",
    ]
    rows = laws.flatMap { law in
      law.parameters.map { parameter in
        [
          .text(law.subject.rawValue), .text(parameter.name), .number(parameter.estimate),
          .optional(parameter.interval?.lowerBound), .optional(parameter.interval?.upperBound),
          .answer(parameter.interval != nil), .count(law.count), .text(parameter.meaning.english),
          .text(parameter.meaning.chinese),
        ]
      }
    }
  }
}
