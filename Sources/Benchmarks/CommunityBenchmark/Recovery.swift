import ArgumentParser
import KnownHistories

/// Fits histories whose truth is known and prints how often the fits were right.
struct Recovery: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fits to histories whose truth is known: how often intervals hold.")

  @Option(help: "How many histories.")
  var histories = 200
  @Option(help: "Futures simulated at a time.")
  var threads = 2

  func run() async throws {
    var found = RecoveredRanks()
    for seed in 1...UInt64(histories) {
      try await found.add(KnownHistory(seed: 1_000 + seed), threads: threads)
    }
    print("| number | histories | 90 % held | chance of ranks as uneven |")
    print("| --- | --- | --- | --- |")
    for (path, ranks) in found.ranks.sorted(by: { $0.key < $1.key }) {
      print(line("`\(path)`", ranks))
    }
    print(line("all together", found.pooled))
    let never = found.untouchedCounts.filter { $0.value == found.historyCount }.count
    print("\n\(never) numbers never move anything that was observed, and are said not to.")
  }

  private func line(_ name: String, _ ranks: [Double]) -> String {
    let p = RecoveredRanks.uniformityPValue(ranks, parts: Self.parts)
    let cells = [
      name, "\(ranks.count)", Figure.text(100 * RecoveredRanks.heldShare(ranks), digits: 1) + " %",
      Figure.text(p, digits: 4),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static let parts = 10
}
