import DenseLinearAlgebra
import Foundation
import InputFiles
import Reports
import ScenarioFiles
import Studies

/// What is said when something fails.
enum FailureWords {
  static var label: String { say("Error: ", "错误：") }

  static func missing(_ path: String) -> String {
    say("There is no file \(path).", "找不到文件 \(path)。")
  }

  static func unread(_ obstacle: InputFile.Obstacle, _ path: String) -> String {
    switch obstacle {
    case .missing: missing(path)
    case .notPermitted: say("\(path) cannot be read: no permission.", "\(path) 读不了：没有权限。")
    case .notPlain:
      say(
        "\(path) is a folder, a pipe or a device, not a plain file. Save what it gives to a file first.",
        "\(path) 是文件夹、管道或设备，不是普通文件。请先把内容存成文件。")
    }
  }

  static func missingHistory(_ path: String) -> String {
    say(
      "There is no file \(path), which the scenario names in history.file. Another one can be named on "
        + "the command line.",
      "找不到文件 \(path)，它写在场景的 history.file 里。可以在命令行另写一个文件。")
  }

  /// All problems of a scenario, then how many there are.
  static func problems(_ report: ProblemReport) -> String {
    let count = report.problems.count + report.omittedCount
    return report.text(in: Session.language) + "\n"
      + (count == 1
        ? say("1 problem; nothing was run.", "1 个问题，没有开始模拟。")
        : say("\(count) problems; nothing was run.", "\(count) 个问题，没有开始模拟。"))
  }

  static func unwritable(_ path: String, _ error: any Error) -> String {
    let text = (error as NSError).localizedDescription
    return say("\(path) cannot be written: \(text)", "无法写入 \(path)：\(text)")
  }

  static func unwritable(_ path: String, code: Int32) -> String {
    say("\(path) cannot be written: \(reason(code)).", "无法写入 \(path)：\(reason(code))。")
  }

  static func exists(_ path: String) -> String {
    say(
      "\(path) exists already and is not overwritten. Choose another name.",
      "\(path) 已经存在，不会覆盖。请换一个名字。")
  }

  static func text(_ error: ResultFolderError) -> String {
    switch error {
    case .refused(let path, let code):
      say(
        "\(path) cannot be written: \(reason(code)). Earlier results are unchanged; "
          + "choose another folder with --out.",
        "无法写入 \(path)：\(reason(code))。原有结果没有改动；可以用 --out 换一个目录。")
    case .occupied(let path):
      say(
        "\(path) holds something other than results and is left alone. "
          + "Move it, or choose another folder with --out.",
        "\(path) 里放的不是模拟结果，不会动它。请先移走，或用 --out 换一个目录。")
    }
  }

  static func text(_ error: ComparisonError) -> String {
    switch error {
    case .noValue(let figure, let strategy, let replication):
      let name = ComparisonWords.name(figure)
      return say(
        "\(name) has no value in future \(replication) of \(strategy), so strategies cannot be compared by "
          + "it. Choose a measure that every future has, such as paid_back in place of payback_day.",
        "\(strategy) 的第 \(replication) 次模拟里没有 \(name) 的值，无法用它比较。"
          + "请换一个每次都有值的指标，例如用 paid_back 代替 payback_day。")
    case .noValueInMixture(let figure):
      let name = ComparisonWords.name(figure)
      return say(
        "\(name) has no value in some future of a mixture of the two strategies, so what each change "
          + "adds cannot be told. The comparison itself is saved.",
        "把两个方案的改动部分组合时，有的模拟里没有 \(name) 的值，说不出每项改动各占多少。比较本身已保存。")
    }
  }

  static func text(_ error: SearchError) -> String {
    switch error {
    case .noValue(let figure, let changes, let replication):
      let name = ComparisonWords.name(figure)
      let plan =
        changes.isEmpty ? say("the plan of the file", "文件里的方案") : changes.joined(separator: ", ")
      return say(
        "\(name) has no value in future \(replication) of a plan (\(plan)), so plans cannot be weighed by it. "
          + "Choose a figure that every future has, such as paid_back in place of payback_day.",
        "有一个方案（\(plan)）的第 \(replication) 次模拟里没有 \(name) 的值，无法用它衡量。"
          + "请换一个每次都有值的指标，例如用 paid_back 代替 payback_day。")
    case .nothingAllowed:
      return say(
        "No plan may be tried: the rules, the known costs or what is valid leave none. "
          + "Loosen the limits in subject_to, or widen the ranges in search.",
        "没有可以试的方案：规则、已知花费或取值的合法性把它们全排除了。请放宽 subject_to 里的限制，或扩大 search 里的范围。")
    }
  }

  static func text(_ error: ForecastError) -> String {
    switch error {
    case .tooMuchToKeep(let bytes, let limit, let replications):
      let (asked, room) = (NumberWords.bytes(bytes), NumberWords.bytes(limit))
      return say(
        "What is kept of all replications would take \(asked); at most \(room) are kept. "
          + "Ask for at most \(replications) replications, or fewer strategies or days.",
        "要保留的模拟数据会占 \(asked)，上限是 \(room)。请把次数减到 \(replications) 以内，"
          + "或者减少方案或天数。")
    case .tooLarge(let what, let count, let limit, let day):
      return say(
        "On day \(day) a future has \(count) \(what), more than the limit of \(limit). "
          + "Lower reach, conversion, pools or invitations, let groups hold more, or shorten the horizon.",
        "模拟到第 \(day) 天，\(things(what))达到 \(count)，超过上限 \(limit)。"
          + "请降低触达、转化、人群规模或邀请，让每个群容纳更多人，或者缩短天数。")
    }
  }

  static func memory(_ need: MemoryNeed, available: Int) -> String {
    let (asked, room) = (NumberWords.bytes(need.bytes), NumberWords.bytes(available))
    let members = NumberWords.count(Double(need.members))
    let kept = NumberWords.bytes(need.keptBytes)
    let isShared = need.processes > 1
    let each = isShared ? " in each of \(need.processes) processes" : ""
    let ofEach = isShared ? " for each" : ""
    let subject = isShared ? "这次运行的 \(need.processes) 个进程，每个" : "这次运行"
    let first = isShared ? say("processes a machine, ", "每台机器上的进程、") : say("", " ")
    return say(
      "This may take \(asked) of memory\(each) (\(need.threads) at a time of up to \(members) members, "
        + "and up to \(kept) of daily values), and \(room) are available\(ofEach). Ask for fewer "
        + "\(first)--threads, replications, strategies or days. \(AvailableMemory.variable) says how "
        + "much may be used, such as 8GB, or none for no limit.",
      "\(subject)可能要占 \(asked) 内存（同时模拟 \(need.threads) 个，每个最多 \(members) 名成员，"
        + "逐日数据最多 \(kept)），现在可用的只有 \(room)。请减少\(first)--threads、"
        + "次数、方案或天数。环境变量 \(AvailableMemory.variable) 可以写明能用多少（如 8GB），写 none 表示不限。")
  }

  static func killedByLibrary(signal: Int32) -> String {
    say(
      "OpenBLAS uses instructions that this processor does not have (signal \(signal)). "
        + WrongLibraryResults.remedy,
      "OpenBLAS 用了这台机器的处理器没有的指令（信号 \(signal)）。"
        + "请设置环境变量 OPENBLAS_CORETYPE=\(WrongLibraryResults.genericKernel) 后重试，或安装更新的 OpenBLAS。")
  }

  static func text(_ error: WrongLibraryResults) -> String {
    let library = error.library
    let failed = error.failedChecks.joined(separator: say(", ", "、"))
    return say(
      error.description,
      "OpenBLAS \(library.version) 的 \(library.kernel) 内核在这台机器上算不对（\(failed)）。"
        + "请设置环境变量 OPENBLAS_CORETYPE 换一个通用内核（如 \(WrongLibraryResults.genericKernel)），"
        + "或安装更新的 OpenBLAS。")
  }

  #if MPI
  static var otherBuilds: String {
    say(
      "The processes of this run are not of the same build of Flywheel.",
      "这次运行的各个进程不是同一个 Flywheel 程序。")
  }
  #endif

  static var outputClosed: String {
    say("The standard output cannot be written.", "无法写入标准输出。")
  }

  static func unexpected(_ error: any Error) -> String {
    say("Something unexpected happened: \(error)", "出现意外错误：\(error)")
  }

  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOSPC: say("the disk is full", "磁盘已满")
    case EDQUOT: say("the disk quota is used up", "磁盘配额已用完")
    case EACCES, EPERM: say("no permission", "没有权限")
    case EROFS: say("the disk is read-only", "磁盘只读")
    case ENOTDIR: say("a part of the path is not a folder", "路径中有一段不是目录")
    case ENOENT: say("no such file or folder", "没有这个文件或目录")
    case EEXIST: say("something else is in its place", "该位置已有别的东西")
    case EISDIR: say("it is a folder", "这是一个目录")
    default: String(cString: strerror(code))
    }
  }

  private static func things(_ what: String) -> String {
    switch what {
    case "members": "成员数"
    case "people who want to join": "想入群的人数"
    case "joins of one measured series and persona": "一个实测渠道一类人的入群人数"
    case "groups times personas": "群数乘以人群类数"
    default: what
    }
  }
}
