/// A reader that is tried with damaged inputs.
struct FuzzedReader: Sendable {
  /// What it is called on the command line.
  let name: String
  /// Whether its inputs have lines.
  let isText: Bool
  /// How many of a hundred executions it is given, where one reader is tried with two kinds of damage.
  var percent = 100
  /// Sound inputs.
  let corpus: @Sendable () async throws -> [[UInt8]]
  /// Reads an input in a folder of its own; whether it was accepted.
  ///
  /// It throws `BrokenPromise` where what was read does not keep what its reader promises.
  let reads: @Sendable (_ input: [UInt8], _ folder: String) throws -> Bool

  /// All readers; a new one is one more.
  static let all: [FuzzedReader] = [
    .scenario, .draft, .series, .history, .outcome, .packedOutcome, .study, .studyCells,
    .searchStep, .shard, .manifest, .chart,
  ]
}

/// Something that a reader accepted is not as it must be.
struct BrokenPromise: Error {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}

/// Makes sure of a promise.
func require(_ isKept: Bool, _ sentence: @autoclosure () -> String) throws {
  if !isKept { throw BrokenPromise(sentence()) }
}

extension [UInt8] {
  /// The bytes of a text.
  init(_ text: String) { self = Array(text.utf8) }

  /// A number that follows from the bytes alone (FNV-1a), for choices that must be the same again.
  var sum: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
