import ArgumentParser
import Foundation

/// Reads inputs in this process.
struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads one input, or inputs that follow from a seed, in this process.")

  @Argument(help: "The reader.")
  var reader: FuzzedReader

  @Option(help: "A file to be read in place of inputs that follow from a seed.")
  var input: String?

  @Option(help: "The number that all inputs follow from.")
  var seed: UInt64 = 1

  @Option(help: "The first execution.")
  var first = 0

  @Option(help: "How many executions.")
  var count = 1

  @Option(help: "The folder of the corpus.")
  var corpus: String?

  @Option(help: "A folder for files of executions.")
  var folder: String

  @OptionGroup var cost: CostOptions

  func run() throws {
    try limitMemory()
    let watch = ExecutionWatch(seconds: cost.seconds)
    if let input {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: input)))
      watch.begin()
      guard let sentence = try brokenPromise(bytes).sentence else { return }
      say("broken 0 \(sentence)")
      throw ExitCode.failure
    }
    guard let corpus else { throw ValidationError("--input or --corpus is missing") }
    let inputs = try Files.names(in: corpus).map {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: corpus + "/" + $0)))
    }
    let mutator = Mutator(reader, corpus: inputs)
    let progress = open(folder + "/" + TrialProcess.progressFile, O_WRONLY | O_CREAT, 0o600)
    var accepted = 0
    for execution in first..<first + count {
      var number = UInt64(execution).littleEndian
      pwrite(progress, &number, MemoryLayout.size(ofValue: number), 0)
      watch.begin()
      let (isAccepted, sentence) = try brokenPromise(
        mutator.input(seed: seed, execution: execution))
      if isAccepted { accepted += 1 }
      if let sentence { say("broken \(execution) \(sentence)") }
    }
    say("accepted \(accepted)")
  }

  /// Reads an input: whether it was accepted, and which promise was broken.
  private func brokenPromise(_ bytes: [UInt8]) throws -> (isAccepted: Bool, sentence: String?) {
    do {
      return (try reader.reads(bytes, folder), nil)
    } catch let promise as BrokenPromise {
      return (false, promise.sentence.replacing("\n", with: " ⏎ "))
    }
  }

  /// Not by `print`, which would keep it until the process dies.
  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private func limitMemory() throws {
    guard cost.megabytes > 0 else { return }
    let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      .split(separator: " ").first.flatMap { Int($0) }
    let bytes = UInt64((pages ?? 0) * Int(getpagesize()) + cost.megabytes << 20)
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }
}
