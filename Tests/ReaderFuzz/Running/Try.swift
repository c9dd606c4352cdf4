import ArgumentParser
import Foundation

/// Tries readers with many damaged inputs, in processes of their own.
struct Try: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tries readers with many damaged inputs (the default).")

  @Argument(help: "The readers; without any all.")
  var readers: [FuzzedReader] = []

  @Option(help: "How many inputs a reader is tried with; that of studies in two ways together.")
  var runs = 200_000

  @Option(help: "The number that all inputs follow from.")
  var seed: UInt64 = 1

  @Option(help: "How many processes run at a time.")
  var jobs = 2

  @Option(help: "The folder for what is found.")
  var out = ".build-testing/fuzz"

  @OptionGroup var cost: CostOptions

  func run() async throws {
    var isClean = true
    for reader in readers.isEmpty ? FuzzedReader.all : readers {
      let folder = out + "/" + reader.name
      let clock = ContinuousClock()
      let start = clock.now
      let course = TrialCourse(
        reader: reader, mutator: try await Self.mutator(reader, in: folder), seed: seed,
        cost: cost, folder: folder)
      let result = try await course.run(max(1, runs * reader.percent / 100), jobs: jobs)
      let rate = Double(result.executions) / ((clock.now - start) / .seconds(1))
      print(
        "\(reader.name): \(result.executions) executions, \(result.accepted) accepted, "
          + "\(Int(rate)) a second, \(result.findings.count) findings")
      for finding in result.findings {
        isClean = false
        print("  \(finding.kind) at execution \(finding.execution): \(finding.path)")
      }
    }
    if !isClean { throw ExitCode.failure }
  }

  /// Makes the corpus, which processes share because it need not be the same when it is made again.
  private static func mutator(
    _ reader: FuzzedReader, in folder: String
  ) async throws -> Mutator {
    let corpus = try await reader.corpus()
    Files.remove(folder)
    try Files.makeFolder(folder + "/corpus")
    for (number, input) in corpus.enumerated() {
      try Files.write(input, to: folder + "/corpus/\(1_000_000 + number)")
    }
    return Mutator(reader, corpus: corpus)
  }
}

extension Mutator {
  /// What damages the inputs of a reader.
  init(_ reader: FuzzedReader, corpus: [[UInt8]]) {
    let tokens =
      reader.isText ? Tokens.text + Tokens.words(of: corpus) : Tokens.bytes
    self.init(corpus: corpus, tokens: tokens, isText: reader.isText)
  }
}
