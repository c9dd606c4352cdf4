import Reports
import Foundation

/// What is said about runs that people look for.
enum OpenWords {
  static func opened(_ path: String) -> String {
    say("Opened \(path) in the browser.", "已在浏览器中打开 \(path)。")
  }

  static func openByHand(_ path: String) -> String {
    let file = URL(fileURLWithPath: path).standardizedFileURL.path
    return say(
      "No browser could be started here. Open this file by hand:\n\(file)",
      "这里没能启动浏览器，请手动打开这个文件：\n\(file)")
  }

  static func noReport(in folder: String) -> String {
    say(
      "\(folder) has no \(ReportPage.fileName): run the scenario again with this version.",
      "\(folder) 里没有 \(ReportPage.fileName)：请用当前版本把场景重跑一遍。")
  }

  static func noRuns(in folder: String) -> String {
    say(
      "There are no results in \(folder)/ yet; `flywheel forecast SCENARIO` makes some.",
      "\(folder)/ 里还没有结果；运行 flywheel forecast 场景文件 就会有。")
  }

  static func neverRun(_ scenario: String, in folder: String) -> String {
    say(
      "\(folder)/ has no results of \(scenario) yet: flywheel forecast \(ShellWord.quoted(scenario))",
      "\(folder)/ 里还没有 \(scenario) 的结果：flywheel forecast \(ShellWord.quoted(scenario))")
  }

  static func noRun(
    _ name: String, nearest: String?, names: [String], in folder: String
  ) -> String {
    guard !names.isEmpty else {
      return say("There is no run “\(name)”. ", "没有 “\(name)” 这次运行。") + noRuns(in: folder)
    }
    let hint = nearest.map { say(" Did you mean “\($0)”?", "你是想写 “\($0)” 吗？") } ?? ""
    let rest = names.count - mostNames
    let more = rest > 0 ? say(", and \(rest) more", " 等 \(names.count) 个") : ""
    let list = names.prefix(mostNames).joined(separator: say(", ", "、")) + more
    return say("There is no run “\(name)”.", "没有 “\(name)” 这次运行。") + hint
      + say(" In \(folder)/ there are: \(list)", " \(folder)/ 里有：\(list)")
  }

  /// Runs that a message lists at most.
  private static let mostNames = 20
}
