import Foundation
import Reports
import Studies

/// What is said about studies that several machines simulate.
enum ShardWords {
  static func simulating(_ share: ShardShare) -> String {
    say("Shard \(share.index)/\(share.count)", "分片 \(share.index)/\(share.count)")
  }

  static var reading: String { say("Reading", "读取中") }
  static var merging: String { say("Merging", "合并中") }

  static func complete(
    _ outcome: ShardRun.Outcome, _ share: ShardShare, path: String
  ) -> String {
    let size = NumberWords.bytes(outcome.bytes)
    return say(
      "Shard \(share.index) of \(share.count) is complete: "
        + "\(NumberWords.counted(outcome.futures, "future", "futures")) in \(path) (\(size)).",
      "第 \(share.index) 个分片（共 \(share.count) 个）已完成："
        + "\(NumberWords.count(Double(outcome.futures))) 次模拟在 \(path)（\(size)）。")
  }

  static func next(_ folder: String) -> String {
    say(
      "Once all shards are there: flywheel merge \(ShellWord.quoted(folder))",
      "全部分片完成后：flywheel merge \(ShellWord.quoted(folder))")
  }

  static func interrupted(_ path: String) -> String {
    say(
      "Interrupted. What was simulated is kept in \(path); the same command goes on from there.",
      "已中断。已模拟的存在 \(path)；再运行同一条命令会接着做。")
  }

  /// Everything that keeps shards from being merged, a line each.
  static func text(_ refusal: ShardRefusal) -> String {
    (refusal.problems.flatMap(lines) + [say("Nothing was written.", "没有写入任何结果。")])
      .joined(separator: "\n")
  }

  private static func lines(_ problem: ShardProblem) -> [String] {
    switch problem {
    case .nothingThere(let path):
      [error(say("There is no file or folder \(path).", "找不到文件或目录 \(path)。"))]
    case .noShards(let places):
      [
        error(
          say(
            "There is no shard in \(places.joined(separator: ", ")).",
            "\(places.joined(separator: "、")) 里没有分片。"))
      ]
    case .unreadable(let path):
      [error(say("\(path) cannot be read.", "无法读取 \(path)。"))]
    case .damaged(let path):
      [
        error(
          say(
            "\(path) is not as it was written: changed, cut short, or never a shard. Simulate it again "
              + "with the same command.",
            "\(path) 不是写入时的样子：被改动、被截断，或者根本不是分片。请用同一条命令重新模拟。"))
      ]
    case .otherVersion(let path, let found, let own):
      [
        error(
          say(
            "\(path) is of another version: \(found); this program has \(own). "
              + "Simulate and merge all shards with one version.",
            "\(path) 是另一个版本的：\(found)；本程序是 \(own)。请用同一个版本模拟和合并全部分片。"))
      ]
    case .otherPlans(let path):
      [
        error(
          say(
            "\(path) has the outcomes of other plans than this build makes of its scenario. "
              + "Simulate and merge all shards with one build.",
            "\(path) 里的方案和本程序从场景得到的不一样。请用同一个程序模拟和合并全部分片。"))
      ]
    case .otherStudy(let path, let study, let rest):
      [
        error(say("\(path) is of another study than the rest.", "\(path) 和其余分片不属于同一项研究。"))
          + "\n  " + words(study) + "\n  " + say("the rest: ", "其余：") + words(rest)
      ]
    case .inTheWay(let path, let study, let own):
      [
        error(
          say(
            "\(path) is a shard of another study. Choose another folder with --out, or replace it "
              + "with --fresh.",
            "\(path) 是另一项研究的分片。请用 --out 选另一个目录，或用 --fresh 覆盖它。"))
          + "\n  " + words(study) + "\n  " + say("this one: ", "这一项：") + words(own)
      ]
    case .repeated(let shard, let count, let paths, let areEqual):
      [
        error(
          say(
            "Shard \(shard) of \(count) is there \(times(paths.count)): "
              + paths.joined(separator: ", ") + ". "
              + (areEqual
                ? "They are the same; name one." : "They differ; find out which is right."),
            "第 \(shard) 个分片（共 \(count) 个）出现了 \(paths.count) 次："
              + paths.joined(separator: "、") + "。"
              + (areEqual ? "内容相同，留一个即可。" : "内容不同，请查清哪个是对的。")))
      ]
    case .missing(let shards, let count, let begun):
      [error(missing(shards, of: count))]
        + begun.sorted { $0.key < $1.key }.map { shard, path in
          say(
            "  Shard \(shard) was begun in \(path); the same command goes on from there.",
            "  第 \(shard) 个分片已开始，存在 \(path)；再运行同一条命令会接着做。")
        }
    }
  }

  private static func missing(_ shards: [Int], of count: Int) -> String {
    let numbers = shards.map(String.init)
    let all = numbers.dropLast().joined(separator: ", ") + " and \(numbers[numbers.count - 1])"
    return numbers.count == 1
      ? say("Shard \(numbers[0]) of \(count) is missing.", "缺少第 \(numbers[0]) 个分片（共 \(count) 个）。")
      : say(
        "Shards \(all) of \(count) are missing.",
        "缺少第 \(numbers.joined(separator: "、")) 个分片（共 \(count) 个）。")
  }

  private static func times(_ count: Int) -> String { count == 2 ? "twice" : "\(count) times" }

  private static func words(_ study: ShardStudyFacts) -> String {
    let options = [
      study.explains ? "--why" : nil, study.fixesAssumptions ? "--fixed-assumptions" : nil,
    ].compactMap(\.self)
    let facts = [
      ([study.question.rawValue, study.scenario] + options).joined(separator: " "),
      "sha256 " + study.scenarioHash.prefix(12), say("seed", "种子") + " \(study.seed)",
      say("\(study.replications) replications", "\(study.replications) 次模拟"),
      say("\(study.shards) shards", "\(study.shards) 个分片"),
    ]
    return facts.joined(separator: say(", ", "，"))
  }

  private static func error(_ text: String) -> String { FailureWords.label + text }
}
