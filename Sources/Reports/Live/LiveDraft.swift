/// What is being tried at the live page.
package struct LiveDraft: Sendable, Equatable {
  /// The place in the scenario of the strategy that is changed.
  package var base: Int
  /// The place of the changed one; `nil` if nothing is changed.
  package var place: Int?
  /// What differs.
  package var changes: [LiveChange]

  /// Makes a draft.
  package init(base: Int, place: Int?, changes: [LiveChange]) {
    self.base = base
    self.place = place
    self.changes = changes
  }
}
