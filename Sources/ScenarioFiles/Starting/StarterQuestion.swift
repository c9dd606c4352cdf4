package import CommunityModel

/// A question whose answer shapes a first scenario.
package struct StarterQuestion: Sendable {
  /// What an answer must be.
  enum Answer: Sendable {
    case name
    case title
    case date
    case whole(ClosedRange<Int>)
    case share
    case word([String])
  }

  /// The name of the answer.
  package let key: Key
  /// The question.
  package let prompt: LocalizedText
  /// The answer of those who only press Return.
  package let defaultAnswer: String
  /// The answers to choose from; empty if there is no such list.
  package var choices: [String] {
    if case .word(let words) = answer { words } else { [] }
  }
  let answer: Answer

  /// What is asked.
  package enum Key: String, Sendable, CaseIterable {
    case name, title, start, horizonDays, platform, audience, pool, reachPerDay, conversion
    case mainValue, postsPerWeek, seedMembers, target
  }

  /// What is wrong with an answer, or `nil`.
  package func problem(with text: String) -> LocalizedText? {
    switch answer {
    case .name, .title: return shapeProblem(text, .text(answer.isTitle ? .title : .name))
    case .date: return shapeProblem(text, .date)
    case .share: return shapeProblem(text, .number(.share))
    case .whole(let range): return shapeProblem(text, .number(.whole(range, "")))
    case .word(let words):
      if words.contains(text) { return nil }
      let list = words.joined(separator: ", ")
      return LocalizedText("Choose one of \(list).", "请从这些里选：\(list)。")
    }
  }

  private func shapeProblem(_ text: String, _ shape: Shape) -> LocalizedText? {
    var resolver = ShapeResolver(context: .init(horizonDays: nil))
    let place = SourcePlace(file: "", line: 1, column: 1)
    let isPlain = if case .text = shape { false } else { true }
    let node = DocumentNode(content: .scalar(text, isPlain: isPlain), place: place)
    _ = resolver.resolve(node, as: shape, at: key.rawValue)
    return resolver.problems.first.map {
      LocalizedText($0.message(in: .english), $0.message(in: .chinese))
    }
  }
}

extension StarterQuestion.Answer {
  fileprivate var isTitle: Bool {
    if case .title = self { true } else { false }
  }
}
