/// How much is left of some things, and who gets them on a day on which more are wanted.
struct Stocks: Sendable {
  /// How many there were of each in the morning.
  private var thisMorning: [Int]
  /// Those taken today and not put back.
  private var taken: [Int]
  /// The last one in the order of personas and persons who gets each today; `nil`: everybody does.
  private var lastTaker: [PersonKey?]

  /// Things with so many of each; `nil`: enough for everybody.
  init(_ numbers: [Int?]) {
    thisMorning = numbers.map { $0 ?? .max }
    taken = numbers.map { _ in 0 }
    lastTaker = numbers.map { _ in nil }
  }

  /// How many there are of a thing.
  func left(of thing: Int) -> Int {
    thisMorning[thing] < .max ? thisMorning[thing] - taken[thing] : .max
  }

  mutating func beginDay() {
    for thing in thisMorning.indices {
      thisMorning[thing] = left(of: thing)
      taken[thing] = 0
      lastTaker[thing] = nil
    }
  }

  /// Decides who gets a thing that more members want than there are: the first by number.
  ///
  /// - Parameters:
  ///   - wanted: how many want each; nobody wants what there is none of.
  ///   - takers: finds everybody who wants a thing.
  mutating func allocate(
    wanted: [Int], takers: (_ thing: Int) throws -> [PersonKey]
  ) rethrows {
    for thing in thisMorning.indices where wanted[thing] > left(of: thing) {
      lastTaker[thing] = try takers(thing).sorted()[left(of: thing) - 1]
    }
  }

  /// Whether someone who wants a thing gets it; then there is one less.
  mutating func take(_ thing: Int, _ key: PersonKey) -> Bool {
    if let last = lastTaker[thing], last < key { return false }
    taken[thing] += 1
    return true
  }

  /// Somebody sends one back.
  mutating func putBack(_ thing: Int) {
    taken[thing] -= 1
  }

  /// Shows what a day counts.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    for thing in taken.indices { visit(&taken[thing]) }
  }
}
