/// The daily values of one metric in the form that takes least room.
struct DailySeries {
  /// How a series is written.
  enum Form: UInt8 {
    /// The same bits every day: most metrics that a plan does not observe.
    case constant
    /// Counts: differences from day to day.
    case wholeNumbers
    /// Anything else.
    case realNumbers
  }

  let form: Form
  /// The bits of the values; of the first day alone if they are constant.
  let words: [UInt32]
  /// Differences from the day before, the first from 0; empty unless the numbers are whole.
  let steps: [Int32]

  /// The values of all days.
  init(_ values: ArraySlice<Float>) {
    let words = values.map(\.bitPattern)
    if let first = words.first, words.allSatisfy({ $0 == first }) {
      self.init(form: .constant, words: [first], steps: [])
    } else if let steps = Self.steps(of: values) {
      self.init(form: .wholeNumbers, words: words, steps: steps)
    } else {
      self.init(form: .realNumbers, words: words, steps: [])
    }
  }

  private init(form: Form, words: [UInt32], steps: [Int32]) {
    self.form = form
    self.words = words
    self.steps = steps
  }

  /// `nil` if a value is not a whole number that comes back to the bit, such as −0.
  private static func steps(of values: ArraySlice<Float>) -> [Int32]? {
    var steps: [Int32] = []
    steps.reserveCapacity(values.count)
    var before: Int32 = 0
    for value in values {
      guard abs(value) <= largestWhole else { return nil }
      let number = Int32(value)
      guard Float(number).bitPattern == value.bitPattern else { return nil }
      steps.append(number - before)
      before = number
    }
    return steps
  }

  /// Up to here every whole number is a `Float`.
  static let largestWhole: Float = 16_777_216
}
