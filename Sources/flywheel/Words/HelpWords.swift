import ArgumentParser
import CommunityHistory

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
  static let merge = say(
    "Put the parts of a study together that several machines simulated (--shard).",
    "把几台机器分头模拟的结果（--shard）合并起来。")
  static let mergeDiscussion = say(
    "The results are those of one machine, to the byte. Every shard must be there once, whole, of the same "
      + "study and version; otherwise nothing is written. The outcomes go into the study of the results, so "
      + "that later runs go on from them.",
    "结果和一台机器算的一字节不差。每个分片必须恰好有一份、完整、属于同一项研究和同一个版本，否则什么也不写。"
      + "合并后的模拟存进结果旁的研究文件，以后的运行接着用。")
  static let shards = argument(
    "Folders with shards, or shards, in any order.", "放分片的目录，或分片文件，顺序不限。", "dir")
  static let shard = argument(
    "Simulate only this part of all futures, such as 3/64, into a file in --out; flywheel merge makes "
      + "results of all parts.",
    "只模拟全部的一部分，例如 3/64，存成 --out 里的一个文件；之后用 flywheel merge 合并出结果。", "i/n")
  static let serve = say(
    "Open a page for the meeting: move what you would do, and the forecast moves along.",
    "打开开会用的网页：拖动要做的事，预测跟着变。")
  static let serveDiscussion = say(
    "The page shows at once what is expected of a change, then simulates futures until the comparison is "
      + "decided. A change can be saved as a strategy of the scenario, and the comparison as a report. "
      + "Nothing leaves this machine, and nobody else can open the page.",
    "改一个数，页面立刻给出平均走势，随后开始模拟，直到比较有定论。改动可以存成场景里的一个方案，"
      + "比较可以存成报告。一切都在本机，别人打不开这个页面。")
  static let port = argument(
    "Port of the page; 0: any free one.", "页面的端口；0 表示自动选一个空闲的。", "port")
  static let noBrowser = argument("Only print the address.", "只显示地址，不打开浏览器。")
  static let optimize = say(
    "Search the best plan that the scenario's optimize block allows; say how sure it is and why.",
    "按场景里的 optimize 搜索最好的方案：有多大把握，取决于什么。")
  static let fit = say(
    "Learn the scenario's uncertain numbers from the history of its group; say what it taught.",
    "用社群自己的历史数据学习场景里不确定的数值：学到了什么，没学到什么。")
  static let describe = say(
    "Say what happened in a group, from an export of its own history.", "读入社群自己的历史数据，说明发生过什么。")
  static let describeDiscussion = say(
    "The file has a row for everything a member did (member, time, event: join, visit, message, invite, "
      + "purchase, leave) or a row for every day (date and any of members, joins, leaves, active, messages, …). "
      + "What it holds and how it is written is detected; the options say what is not. "
      + "Ids of members are hashed on reading with a secret that is made once and kept, for you alone, in "
      + "\(LocalSalt.fileName) in the folder of results; no id, name or text is stored or shown.",
    "文件可以是事件记录，成员的每个动作一行（成员、时间、事件：加入、访问、发言、邀请、购买、退群），"
      + "也可以是每日统计，每天一行（日期，以及成员数、新增、退群、日活、消息数等任意几列）。"
      + "内容和写法自动识别，识别不出的用选项说明。成员编号在读入时就用密钥散列；"
      + "密钥只生成一次，存在结果目录的 \(LocalSalt.fileName) 里，仅本人可读；编号、昵称和文字都不会保存或显示。")
  static let track = say(
    "Lay what happened over a forecast, say whether it still holds, and learn from it.",
    "把实际情况放到预测上对照，说明预测是否还成立，并从中学习。")
  static let backtest = say(
    "Say how good forecasts of a group's own past would have been, beside simple ones.",
    "用群自己的历史回测：预测过去会有多准，和简单方法相比如何。")
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
  static let clean = say(
    "Remove what no run uses any more, and the oldest runs if asked; results stay.",
    "删去不再有用的存档，也可以按时间或大小删去最旧的；结果文件夹不动。")
  static let cleanDiscussion = say(
    "Removed are: futures of another results version, which cannot be continued; futures of plans that no "
      + "scenario has a name for, such as those that a search tried (its steps stay, and it goes on from "
      + "them); and what processes that were killed left behind an hour ago or longer. All of it is "
      + "simulated again when it is needed, with the same bytes.",
    "会删去：其他结果版本的模拟（已无法继续）；没有场景命名的方案的模拟，例如搜索试过的方案"
      + "（搜索的步骤保留，可以接着搜）；被强行终止的进程一小时以前留下的临时文件。"
      + "用到时都会重新模拟，结果逐字节相同。")
  static let rebuild = say(
    "Rebuild a damaged study from all that is whole in it.", "用损坏的研究文件里完好的部分重建它。")
  static let doctor = say(
    "Check that this installation computes correctly, and that results can be kept.",
    "检查这台机器上的安装能不能算对，结果能不能存下来。")

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
  static let backtestSeries = argument(
    "What is judged, with commas between. Default: weekly_active, joins and messages, else members.",
    "回测哪些序列，用逗号隔开；默认 weekly_active、joins、messages，都没有就用 members。", "names")
  static let firstWeek = argument(
    "Weeks known at the first forecast.", "第一次预测时已知多少周。", "weeks")
  static let originStep = argument(
    "Weeks from one forecast to the next.", "每隔多少周预测一次。", "weeks")
  static let horizonWeeks = argument(
    "How many weeks ahead, with commas between.", "提前多少周，用逗号隔开。", "weeks")
  static let draws = argument(
    "Possible outcomes drawn for each forecast.", "每次预测抽取多少种可能。", "n")
  static let backtestSeed = argument(
    "The number all randomness follows from.", "随机种子。", "seed")
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
    "Futures or forecasts to make at a time; results do not depend on it. Default: all processors.",
    "同时模拟或预测几个，不影响结果；默认用全部处理器。", "n")
  static let evaluations = argument(
    "Plans to try at most. Default: what the scenario says.",
    "最多试多少个方案；默认按场景文件。", "n")
  static let more = argument(
    "Go on from an earlier search and try so many plans more.", "接着上次的搜索，再多试几个方案。", "n")
  static let resume = argument(
    "Go on from an earlier search, and stop if there is none. It goes on anyway where it can.",
    "接着上次的搜索；没有可接的就停下。不写也会尽量接着做。")
  static let judgedScenario = argument(
    "Also judge this scenario: fitted at each past moment to what was known, it says what comes next.",
    "也回测这个场景：在过去每个时点按当时已知的历史拟合，再看它怎么预测之后。", "scenario")
  static let followedStrategy = argument(
    "The strategy that the group followed. Default: the first.", "这个群实际执行的方案；不写就用第一个。",
    "name")
  static let trackedRun = argument(
    "The forecast: a run's name, its folder or its scenario file. Default: the newest.",
    "哪次预测：运行的名字、文件夹或场景文件；不写就用最新的。", "run")
  static let noUpdate = argument(
    "Do not learn from the history again; only say whether the forecast holds.",
    "不重新学习，只说预测是否成立。")
  static let historyFile = argument(
    "The file of the history: CSV as exported.", "历史数据文件：导出的 CSV。")
  static let historyFileOfScenario = argument(
    "The file of the history: CSV as exported. Default: what the scenario says.",
    "历史数据文件：导出的 CSV；默认按场景文件。", "file")
  static let backtestedFile = argument(
    "The file of the history: CSV as exported. Default: what the scenario of --scenario says.",
    "历史数据文件：导出的 CSV；默认按 --scenario 的场景文件。")
  static let historyKind = argument(
    "What a row is, an event or a day. Default: detected.", "每行是事件还是一天；不写就自动识别。", "kind")
  static let historyColumn = argument(
    "Which column is what, such as time=Joined; may be repeated. Roles: "
      + historyRoles + ".",
    "哪一列是什么，例如 time=入群时间；可以写多次。角色：" + historyRoles + "。", "role=heading")
  private static let historyRoles = HistoryRole.all.map(\.key).joined(separator: ", ")
  static let historyEvent = argument(
    "What a word of the event column means, such as entered=join; may be repeated.",
    "事件列里的词是什么意思，例如 进来了=join；可以写多次。", "word=kind")
  static let everyRowIs = argument(
    "What every row is, in a file without a column of events.", "文件没有事件列时，每一行是什么事件。", "kind")
  static let timeFormat = argument(
    "How dates and times are written. Default: detected.", "日期和时间的写法；不写就自动识别。", "format")
  static let zone = argument(
    "By how much the group's clocks are ahead of UTC, in minutes or such as +08:00; for times with a zone "
      + "and counted seconds.",
    "社群所在时区比 UTC 快多少：分钟数，或 +08:00 这样的写法；只影响带时区的时间和时间戳。", "zone")
  static let encoding = argument(
    "The encoding of the text. Default: detected.", "文本编码；不写就自动识别。", "encoding")
  static let firstActionIsJoin = argument(
    "Take the first thing seen of a member without a join for the join.", "没有加入记录的成员，首次出现就算加入。")
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
  static let dryRun = argument("Only say what would be removed.", "只说会删什么，不动手。")
  static let keepDays = argument(
    "Also remove runs to which nothing was added for so many days.", "多少天没有新增模拟的运行也删去。",
    "days")
  static let maxSize = argument(
    "Also remove the oldest runs until all studies together take no more, such as 2GB.",
    "删去最旧的运行，直到全部研究文件不超过这个大小，例如 2GB。", "size")
  static let study = argument("The study: a file that ends in .study.", "研究文件，以 .study 结尾。")
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
