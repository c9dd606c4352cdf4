package import CommunityModel
import StudyResults

/// One searched value of a plan beside that of the file.
package struct PlanChange: Sendable, Equatable {
  /// The keys that lead to it.
  package var path: String
  /// What it is in the file.
  package var today: LocalizedText
  /// What it is in the plan.
  package var found: LocalizedText
  /// Whether they differ.
  package var isChanged: Bool
}

extension SearchFindings {
  /// Every searched value of the recommended plan, those that differ first; none if nothing is recommended.
  package var changes: [PlanChange] {
    guard let best else { return [] }
    let all = changes(of: best)
    return all.filter(\.isChanged) + all.filter { !$0.isChanged }
  }

  /// Every searched value of a plan, in the order of the search.
  func changes(of tried: EvaluatedPlan) -> [PlanChange] {
    plan.variables.indices.map { place in
      let variable = plan.variables[place]
      let (old, new) = (today.design[place], tried.design[place])
      let words = SearchValueWords.apart(old, new, in: variable.domain)
      return PlanChange(
        path: variable.path, today: words.0, found: words.1, isChanged: old != new)
    }
  }
}

/// How searched values are written.
enum SearchValueWords {
  /// Two values, with as many digits as it takes to tell them apart.
  static func apart(
    _ one: SearchValue?, _ other: SearchValue?, in domain: SearchDomain
  ) -> (LocalizedText, LocalizedText) {
    if case .real(let first) = one, case .real(let second) = other, first != second {
      let (left, right) = AssumptionValueWords.apart(first, second)
      return (LocalizedText(left, left), LocalizedText(right, right))
    }
    return (text(one, in: domain), text(other, in: domain))
  }

  /// How a value of the file is called that the search may not take.
  static let asInFile = LocalizedText("as in the file", "文件里的值")

  /// A value; `nil` is one of the file that the search may not take.
  static func text(_ value: SearchValue?, in domain: SearchDomain) -> LocalizedText {
    switch value {
    case nil: asInFile
    case .real(let number): same(AssumptionValueWords.text(number))
    case .integer(let number): same(PlainNumber.text(Double(number)))
    case .choice(let place): same(option(place, of: domain))
    case .days(let days): text(ofDays: days)
    }
  }

  /// The option's text, as the file has it.
  static func option(_ place: Int, of domain: SearchDomain) -> String {
    guard case .choice(let options) = domain, options.indices.contains(place) else { return "" }
    return options[place].text
  }

  private static func same(_ text: String) -> LocalizedText { LocalizedText(text, text) }

  private static func text(ofDays days: [Int]) -> LocalizedText {
    guard days.count > dayLimit else {
      let list = days.map(String.init)
      return LocalizedText(
        "\(days.count == 1 ? "day" : "days") \(list.joined(separator: ", "))",
        "第 \(list.joined(separator: "、")) 天")
    }
    let list = days.prefix(dayLimit - 1).map(String.init)
    let last = days[days.count - 1]
    return LocalizedText(
      "\(days.count) days: \(list.joined(separator: ", ")) … \(last)",
      "\(days.count) 天：第 \(list.joined(separator: "、")) … \(last) 天")
  }

  /// Days that are listed one by one.
  private static let dayLimit = 8
}
