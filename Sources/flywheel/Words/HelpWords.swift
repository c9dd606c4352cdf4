import ArgumentParser

/// What help says.
enum HelpWords {
  static let flywheel = say(
    "Simulates online communities, so that plans can be weighed before they are tried on people.",
    "社群运营模拟：先在电脑里试，再拿真人试。")
  static let forecast = say(
    "Simulate a scenario many times and report what is likely.", "把一个场景模拟很多遍，看看大概会怎样。")
  static let compare = say(
    "Say which strategy is best, by how much and how surely; stop as soon as that is clear.",
    "比较各方案：哪个最好、好多少、有多大把握；一有定论就停。")
  static let optimize = say(
    "Search the best plan that the scenario's optimize block allows; say how sure it is and why.",
    "按场景里的 optimize 搜索最好的方案：有多大把握，取决于什么。")
  static let verify = say(
    "Prove on a scenario that its strategies share their luck.", "在场景本身上验证：各方案的运气是否相同。")
  static let check = say(
    "Look for mistakes in a scenario without running it.", "检查场景有没有写错，不运行。")
  static let schema = say(
    "Print the JSON Schema of scenario files, for editors.", "输出场景文件的 JSON Schema，供编辑器补全和检查。")
  static let initialize = say("Write a scenario to start from.", "生成一个可以直接改的场景文件。")
  static let show = say(
    "Print a scenario with presets resolved and every default written out.",
    "输出展开后的场景：预设全部代入，默认值全部写出。")
  static let open = say("Show the report of a run in the browser.", "在浏览器里打开一次运行的报告。")
  static let export = say(
    "Make pictures of a run's charts, for slides.", "把一次运行的图表存成图片，放进幻灯片。")
  static let explain = say(
    "Say what the code of a problem means and what helps.", "解释错误代码：是什么意思，怎么改。")
  static let explainModel = say(
    "Print what the model is, with its equations, parameters and sources (ODD protocol, Markdown).",
    "输出模型说明：方程、参数和来源（ODD 规范，Markdown）。")
  static let runs = say(
    "List the replications that earlier runs have kept.", "列出以前运行存下的模拟。")
  static let doctor = say(
    "Check that this installation computes correctly.", "检查这台机器上的安装能不能算对。")

  static let scenario = argument("The scenario file.", "场景文件。")
  static let describedScenario = argument(
    "A scenario whose values and layers are shown. Default: the model with its defaults.",
    "要展示其数值和各层开关的场景；不写就说明模型本身和默认值。")
  static let run = argument(
    "A name in the folder of results, a folder, a report or a scenario. Default: the newest.",
    "结果目录里的名字、一个目录、一份报告或场景文件；不写就用最新的。", "run")
  static let resultsFolder = argument(
    "The folder in which runs are looked for by name.", "按名字查找时在哪个目录下找。", "dir")
  static let picturesFolder = argument(
    "The folder to put the pictures in. Default: that of the charts.",
    "图片放在哪个目录；不写就放在图表旁边。", "dir")
  static let png = argument(
    "Make PNG pictures; they are made if nothing else is asked for.", "存成 PNG；什么都不写就存 PNG。")
  static let svg = argument("Make SVG pictures.", "存成 SVG。")
  static let pdf = argument("Make PDF pictures.", "存成 PDF。")
  static let code = argument(
    "The code, such as FW201. Default: a list of all codes.",
    "错误代码，例如 FW201；不写就列出全部。")
  static let documentFile = argument(
    "The file to write to, in place of standard output.", "写到哪个文件；不写就输出到终端。", "file")
  static let name = argument(
    "The name of the scenario; it is written to NAME.yaml.", "场景的名字，写入 NAME.yaml。")
  static let ask = argument(
    "Ask a few questions instead of taking the defaults.", "先问几个问题，再按回答生成。")
  static let language = argument(
    "The language; else that of the locale.", "语言；不写就跟随系统。", "lang")
  static let color = argument(
    "When to use color.", "什么时候用颜色。", "when")
  static let replications = argument(
    "Futures to simulate for each strategy. Default: what the scenario says.",
    "每个方案模拟多少次；默认按场景文件。", "n")
  static let seed = argument(
    "The number all randomness follows from. Default: what the scenario says.",
    "随机种子；默认按场景文件。", "seed")
  static let threads = argument(
    "Futures to simulate at a time; results do not depend on it. Default: all processors.",
    "同时模拟几个，不影响结果；默认用全部处理器。", "n")
  static let evaluations = argument(
    "Plans to try at most. Default: what the scenario says.",
    "最多试多少个方案；默认按场景文件。", "n")
  static let more = argument(
    "Go on from an earlier search and try so many plans more.", "接着上次的搜索，再多试几个方案。", "n")
  static let resume = argument(
    "Go on from an earlier search, and stop if there is none. It goes on anyway where it can.",
    "接着上次的搜索；没有可接的就停下。不写也会尽量接着做。")
  static let worth = argument(
    "A smaller difference does not matter. Default: what the scenario says.",
    "差多少以内不重要；默认按场景文件。", "number")
  static let confidence = argument(
    "The chance that the answer is right, such as 0.95. Default: what the scenario says.",
    "结论正确的把握，例如 0.95；默认按场景文件。", "share")
  static let maximumReplications = argument(
    "Futures of each strategy at most. Default: what the scenario says.",
    "每个方案最多模拟多少次；默认按场景文件。", "n")
  static let why = argument(
    "Also say which changes and stages make the difference, and what would reverse it.",
    "还要说明差别来自哪些改动、哪个环节，以及什么情况下结论会反过来。")
  static let preview = argument(
    "Show at once what is expected on average, without simulating: no ranges, no chances, no files.",
    "马上看大致的平均结果，不做模拟：没有范围，没有把握，也不写文件。")
  static let fixedAssumptions = argument(
    "Take the scenario's numbers as certain, so that futures differ by luck alone.",
    "把场景里的数当作确定的，只模拟运气。")
  static let out = argument(
    "The folder in which the folder of results is put.", "结果文件夹放在哪个目录下。", "dir")
  static let fresh = argument(
    "Simulate everything anew, whatever earlier runs have kept.", "不用以前存下的模拟，全部重来。")
  static let runsFolder = argument(
    "The folder in which results and studies are.", "结果和研究文件所在的目录。", "dir")
  static let runsJSON = argument(
    "Print the list for programs (\"schema\": \"flywheel.runs/1\").",
    "输出给程序读的 JSON 列表（\"schema\": \"flywheel.runs/1\"）。")
  static let json = argument(
    "Print a JSON summary for programs; its \"schema\" names the format.",
    "输出给程序读的 JSON 摘要，其中 \"schema\" 写明格式。")
  static let quiet = argument("Print one line only.", "只输出一行。")
  static let columnLanguage = argument(
    "The language of the columns' names in tables.", "CSV 表头用什么语言。", "lang")
  static let noByteOrderMark = argument(
    "Write tables without the mark by which Excel knows UTF-8.",
    "CSV 不带 BOM（Excel 靠 BOM 认出 UTF-8，其他工具可以不要）。")

  private static func argument(
    _ english: String, _ chinese: String, _ valueName: String? = nil
  ) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: say(english, chinese)).named(valueName)
  }
}

extension ArgumentHelp {
  fileprivate func named(_ valueName: String?) -> ArgumentHelp {
    var help = self
    help.valueName = valueName
    return help
  }
}
