import CommunityModel

/// Reads an inequality of searched numbers, such as `content.a.posts_per_week + 2 * b.c <= 20`.
struct RuleReader {
  let variables: [SearchVariable]
  let node: DocumentNode
  let path: String

  init(variables: [SearchVariable], node: DocumentNode, path: String) {
    self.variables = variables
    self.node = node
    self.path = path
  }

  /// The rule of a text.
  ///
  /// - Throws: what is wrong with it.
  func rule(_ text: String) throws(ScenarioProblem) -> SearchRule {
    let left = text.prefix { !"<>=".contains($0) }
    let symbol = text.dropFirst(left.count).prefix { "<>=".contains($0) }
    guard let comparison = MetricCondition.Comparison(rawValue: String(symbol)) else {
      throw unclear(
        text,
        LocalizedText(
          "must be two sums with one of >= > <= < between them", "必须是两个和式，中间是 >= > <= < 之一"))
    }
    let right = text.dropFirst(left.count + symbol.count)
    let (start, end) = (try sum(left, of: text), try sum(right, of: text))
    let weights = zip(start.weights, end.weights).map { $0 - $1 }
    let bound = end.constant - start.constant
    let terms = weights.enumerated().filter { $1 != 0 }.map {
      SearchRule.Term(variable: $0, weight: $1)
    }
    guard !terms.isEmpty else {
      throw unclear(text, LocalizedText("must name a searched number", "必须含有被搜索的数"))
    }
    guard (weights + [bound]).allSatisfy({ abs($0) <= Self.largest }) else {
      throw unclear(text, LocalizedText("its numbers are too large", "其中的数太大"))
    }
    return SearchRule(terms, comparison, bound)
  }

  /// A sum of searched numbers, by their places, and of plain ones.
  private struct Sum {
    var weights: [Double]
    var constant = 0.0
  }

  private func sum(_ text: Substring, of whole: String) throws(ScenarioProblem) -> Sum {
    var sum = Sum(weights: variables.map { _ in 0 })
    var rest = text.drop { $0 == " " }
    var isFirst = true
    while isFirst || !rest.isEmpty {
      var sign = 1.0
      if let symbol = rest.first, "+-".contains(symbol) {
        sign = symbol == "-" ? -1 : 1
        rest = rest.dropFirst().drop { $0 == " " }
      } else if !isFirst {
        throw unclear(whole, LocalizedText("must have + or - between its terms", "各项之间必须是 + 或 -"))
      }
      isFirst = false
      let (variable, weight) = try term(&rest, of: whole)
      if let variable {
        sum.weights[variable] += sign * weight
      } else {
        sum.constant += sign * weight
      }
    }
    return sum
  }

  /// A product of numbers, of which at most one is searched.
  private func term(
    _ rest: inout Substring, of whole: String
  ) throws(ScenarioProblem) -> (variable: Int?, weight: Double) {
    var (variable, weight) = (Int?.none, 1.0)
    while true {
      switch try factor(&rest, of: whole) {
      case .number(let number): weight *= number
      case .variable(let place):
        guard variable == nil else {
          throw unclear(
            whole,
            LocalizedText("must not multiply two searched numbers", "不能把两个被搜索的数相乘"))
        }
        variable = place
      }
      guard rest.first == "*" else { return (variable, weight) }
      rest = rest.dropFirst().drop { $0 == " " }
    }
  }

  private enum Factor {
    case number(Double)
    case variable(Int)
  }

  /// Paths may have any characters, so the longest that fits is taken.
  private func factor(
    _ rest: inout Substring, of whole: String
  ) throws(ScenarioProblem) -> Factor {
    let fitting = variables.indices.filter { place in
      let path = variables[place].path
      return rest.hasPrefix(path) && rest.dropFirst(path.count).first.map(isEnd) ?? true
    }
    if let place = fitting.max(by: { variables[$0].path.count < variables[$1].path.count }) {
      guard variables[place].domain.numbers != nil else {
        throw unclear(
          whole,
          LocalizedText(
            "must be about numbers, and \(ScenarioProblem.shortened(variables[place].path)) is none",
            "只能含数值，而 \(ScenarioProblem.shortened(variables[place].path)) 不是数"))
      }
      rest = rest.dropFirst(variables[place].path.count).drop { $0 == " " }
      return .variable(place)
    }
    let word = rest.prefix { !isEnd($0) }
    rest = rest.dropFirst(word.count).drop { $0 == " " }
    if let number = NumberText(String(word)).value, number.isFinite { return .number(number) }
    guard !word.isEmpty else {
      throw unclear(whole, LocalizedText("lacks a number", "缺少一个数"))
    }
    throw .unknownSearched(
      String(word), path: path,
      searched: variables.filter { $0.domain.numbers != nil }.map(\.path), at: node.place)
  }

  /// Whether a character ends a name or a number.
  private func isEnd(_ character: Character) -> Bool { " +*<>=()".contains(character) }

  private func unclear(_ text: String, _ why: LocalizedText) -> ScenarioProblem {
    .badConstraint(text, why, path: path, at: node.place)
  }

  /// Weights and bounds allowed: products with any searched number are finite.
  private static let largest = 1e15
}
