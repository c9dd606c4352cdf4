import Foundation

@testable import Reports

extension Browser {
  /// What the live page shows of a strategy.
  struct Card: Decodable, Equatable {
    var name: String
    var median: String
  }

  /// Waits until the live page shows the end of a run that began after so many drawings.
  @discardableResult
  func settled(after draws: Int = 0, upTo limit: Duration = .seconds(60)) async throws -> Int {
    try await waited(for: "the end of a run", upTo: limit) {
      let now = try await stage()
      return now.stage == "done" && now.draws > draws ? now.draws : nil
    }
  }

  /// How far the page is, and how often it was drawn.
  func stage() async throws -> (stage: String?, draws: Int) {
    let now: Stage = try await evaluate(
      """
      const { stage, draws } = document.body.dataset;
      return { stage: stage ?? null, draws: Number(draws ?? 0) };
      """)
    return (now.stage, now.draws)
  }

  private struct Stage: Decodable {
    var stage: String?
    var draws: Int
  }

  /// Moves the slider of a lever or an assumption as a drag that ends.
  func slide(_ path: String, to value: Double) async throws {
    try await perform(
      """
      const slider = document.querySelector('[data-path="' + arguments[0] + '"] input[type=range]');
      slider.value = arguments[1];
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
      """, [.string(path), .number(value)])
  }

  /// Where the slider stands.
  func position(of path: String) async throws -> Double {
    try await evaluate(
      """
      return Number(document.querySelector('[data-path="' + arguments[0] + '"] input[type=range]').value)
      """, [.string(path)])
  }

  /// The strategies side by side.
  func cards() async throws -> [Card] {
    try await evaluate(
      """
      return [...document.querySelectorAll('#cards [data-strategy]')].map((card) => ({
        name: card.dataset.strategy, median: card.querySelector('strong').textContent,
      }))
      """)
  }

  /// How long something took after the last change, in milliseconds.
  func milliseconds(of measure: String) async throws -> Double {
    try await evaluate(
      "return performance.getEntriesByName(arguments[0]).at(-1).duration", [.string(measure)])
  }

  /// What the server says in the end of a state, as the page would ask.
  func outcome(of state: JSONValue) async throws -> String {
    try await evaluate(
      """
      return fetch('./run', {
        method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ tab: 'test', state: arguments[0] }),
      }).then((answer) => answer.text())
        .then((text) => text.split('\\n\\n').filter((event) => event.startsWith('event: view')).at(-1))
        .then((event) => event.split('\\n').filter((line) => line.startsWith('data: '))
          .map((line) => line.slice(6)).join('\\n'))
      """, [state])
  }
}
