/// Someone by persona and number.
struct PersonKey: Comparable, Hashable, Sendable {
  let persona: Int
  let person: UInt32

  static func < (left: PersonKey, right: PersonKey) -> Bool {
    (left.persona, left.person) < (right.persona, right.person)
  }
}
