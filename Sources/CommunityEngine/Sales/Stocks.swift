/// How much is left of some things, and who gets them on a day on which more are wanted.
struct Stocks: Sendable {
  /// How many there are of each.
  private(set) var left: [Int]
  /// The last one in the order of personas and persons who gets each today; `nil`: everybody does.
  private var lastTaker: [PersonKey?]

  /// Things with so many of each; `nil`: enough for everybody.
  init(_ numbers: [Int?]) {
    left = numbers.map { $0 ?? .max }
    lastTaker = numbers.map { _ in nil }
  }

  mutating func beginDay() {
    for thing in left.indices { lastTaker[thing] = nil }
  }

  /// Decides who gets a thing that more members want than there are: the first by number.
  ///
  /// - Parameters:
  ///   - wanted: how many want each; nobody wants what there is none of.
  ///   - takers: finds everybody who wants a thing.
  mutating func allocate(wanted: [Int], takers: (_ thing: Int) -> [PersonKey]) {
    for thing in left.indices where wanted[thing] > left[thing] {
      lastTaker[thing] = takers(thing).sorted()[left[thing] - 1]
    }
  }

  /// Whether someone who wants a thing gets it; then there is one less.
  mutating func take(_ thing: Int, _ key: PersonKey) -> Bool {
    if let last = lastTaker[thing], last < key { return false }
    if left[thing] < .max { left[thing] -= 1 }
    return true
  }

  /// Somebody sends one back.
  mutating func putBack(_ thing: Int) {
    if left[thing] < .max { left[thing] += 1 }
  }
}
