import Testing

@testable import ScenarioFiles

struct NumberTextTests {
  @Test(
    arguments: [
      ("0", 0), ("-3", -3), ("+7", 7), (".5", 0.5), ("5.", 5), ("1.25e3", 1_250), ("1E-2", 0.01),
      ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0),
      ("1e99999999999999999999", .infinity),
      ("1e-99999999999999999999", 0), ("123456789012345678901234567890", 1.2345678901234568e29),
    ] as [(String, Double)])
  func `decimal numbers are read`(_ text: String, _ value: Double) {
    #expect(NumberText(text) == .number(value))
  }

  @Test func `percentages are the doubles nearest to the share`() {
    for hundredths in 0...100_000 {
      let text = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
      let whole = String(hundredths + 1_000_000)
      let share = Double("\(hundredths / 10_000).\(whole.suffix(4))")
      #expect(NumberText(text) == .percentage(share ?? -1))
    }
  }

  @Test func `numbers of any length are the nearest doubles`() {
    var generator = SplitMix(state: 20_261_126)
    let digits = { (count: Int) in
      String((0..<count).map { _ in "0123456789".randomElement(using: &generator) ?? "0" })
    }
    for number in 0..<20_000 {
      // Up to fifteen digits are read in a way of their own.
      let whole = String(1 + number % 9) + digits(Int.random(in: 0...9, using: &generator))
      let fraction = digits(Int.random(in: 0...9, using: &generator))
      let exponent = Int.random(in: -30...30, using: &generator)
      let text = "\(number.isMultiple(of: 2) ? "-" : "")\(whole).\(fraction)0"
      let scaled = text + "e\(exponent)"
      #expect(NumberText(text) == .number(Double(text) ?? .nan), "\(text)")
      #expect(NumberText(scaled) == .number(Double(scaled) ?? .nan), "\(scaled)")
      let share = Double(text + "e\(exponent - 2)")
      #expect(NumberText(scaled + "%") == .percentage(share ?? .nan), "\(scaled)%")
    }
    #expect(NumberText("-0") == .number(0) && NumberText("-0").value?.sign == .minus)
  }

  @Test(arguments: [".nan", ".NaN", "nan", ".inf", "-.inf", "+.INF", "Infinity"])
  func `what is not finite is told apart`(_ text: String) {
    #expect(NumberText(text) == .notFinite)
  }

  @Test(arguments: ["0x1F", "0o17", "0b1", "1_000", "007", "-01", "1,000", "1:30", "1 000", "00"])
  func `what could be read in two ways is told apart`(_ text: String) {
    #expect(NumberText(text) == .ambiguous)
  }

  @Test(arguments: ["", "-", "+", ".", "e5", "1e", "1e+", "--1", "1.2.3x", "abc", "1%%", "%", "五"])
  func `anything else is no number`(_ text: String) {
    #expect(NumberText(text) == .notNumber)
  }

  @Test func `numbers are written so that they read as the same double`() {
    let values: [Double] = [
      0.1, 0.3333333333333333, 1e-300, .leastNonzeroMagnitude, 1e22, -0.30000000000000004, -0x1p63,
      0x1p63, -0x1p53, .greatestFiniteMagnitude,
    ]
    for value in values {
      #expect(NumberText(NumberWording.text(value)) == .number(value))
    }
    #expect(NumberWording.text(3) == "3")
  }
}
