/// What one strategy does differently from another with one item of the plan.
public struct ChangeGroup: Sendable, Equatable {
  /// The keys of the item, such as `offers.hero-set`, `positioning` or, where a list is replaced,
  /// `activities`.
  public var name: String
  /// What the one strategy states and the other does not, `key: value`.
  public var changes: [String]
  /// What the other states and the one leaves as it stands in the file, `key: value`.
  public var undone: [String]

  /// Makes a group.
  public init(name: String, changes: [String], undone: [String]) {
    self.name = name
    self.changes = changes
    self.undone = undone
  }
}
