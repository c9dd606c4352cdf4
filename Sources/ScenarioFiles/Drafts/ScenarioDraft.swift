/// A strategy that is not in a scenario file yet: one of the file's, with some values changed.
package struct ScenarioDraft: Sendable, Equatable {
  /// A value that the draft changes.
  package struct Change: Sendable, Equatable {
    /// The keys that lead to it in a scenario file, such as `content.coupon.posts_per_week`.
    package var path: String
    package var value: DraftValue

    package init(_ path: String, _ value: DraftValue) {
      self.path = path
      self.value = value
    }
  }

  /// An uncertain number that is taken for known in all strategies.
  package struct Hold: Sendable, Equatable {
    /// The number's path of keys, as in `Assumption.path`.
    package var path: String
    /// Its value, in the unit of the number.
    package var value: Double

    package init(_ path: String, _ value: Double) {
      self.path = path
      self.value = value
    }
  }

  /// The name of the strategy that is changed.
  package var base: String
  /// What is changed, in the order in which it is made; with nothing changed there is no draft.
  package var set: [Change]
  /// What is held, whether anything is changed or not.
  package var hold: [Hold]

  package init(base: String, set: [Change] = [], hold: [Hold] = []) {
    self.base = base
    self.set = set
    self.hold = hold
  }

  /// The draft's own name among those of other strategies: `draft`, or `draft 2` and so on if that is
  /// taken.
  package static func name(beside names: [String]) -> String {
    let taken = Set(names)
    var (name, number) = ("draft", 1)
    while taken.contains(name) {
      number += 1
      name = "draft \(number)"
    }
    return name
  }
}

/// What a draft puts in the place of a value.
package enum DraftValue: Sendable, Equatable {
  case number(Double)
  /// A truth value; of a block or a list, whether it is there: `true` is as the file has it.
  case flag(Bool)
  /// A word, among them `none` for a limit that is absent.
  case word(String)
}
