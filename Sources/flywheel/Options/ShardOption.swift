import ArgumentParser
import CommunityModel
import Studies

/// Which part of a study this machine simulates, if not all of it.
struct ShardOption: ParsableArguments {
  @Option(help: HelpWords.shard, transform: { try ShardOption.share($0) })
  var shard: ShardShare?

  /// - Throws: `ValidationError` if tables are to be written in some way, while a part of a study has none.
  func requireNoTables(_ output: OutputOptions) throws {
    guard shard != nil else { return }
    let asked: [(String, Bool)] = [
      ("--no-bom", output.noBom), ("--csv-header", output.csvHeader != .english),
    ]
    let pointless = asked.filter(\.1).map(\.0)
    if !pointless.isEmpty { throw ValidationError(UsageWords.notWithShard(pointless)) }
  }

  /// A part as people write it: 3/64.
  private static func share(_ text: String) throws -> ShardShare {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1],
      let share = ShardShare(index: index, count: count)
    else { throw ValidationError(UsageWords.noShard(limit: ShardShare.countRange.upperBound)) }
    return share
  }
}
