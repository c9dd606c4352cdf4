import CommunityModel

extension ProblemCode {
  /// The explanation of each code.
  static let explanations: [ProblemCode: LocalizedText] =
    textExplanations
    .merging(keyExplanations) { first, _ in first }
    .merging(valueExplanations) { first, _ in first }
    .merging(referenceExplanations) { first, _ in first }
    .merging(limitExplanations) { first, _ in first }

  private static let textExplanations: [ProblemCode: LocalizedText] = [
    .syntax: LocalizedText(
      "The text is not YAML. Look for a missing colon or bracket, an open quote, or a tab used to indent, on the line shown or the one before.",
      "文本不是合法的 YAML。请检查所示行及上一行：缺少冒号或括号、引号未闭合、用了制表符缩进。"),
    .notUTF8: LocalizedText(
      "A scenario is text in UTF-8. Save the file again with that encoding.",
      "场景文件必须是 UTF-8 文本。请用 UTF-8 编码重新保存。"),
    .controlCharacter: LocalizedText(
      "The file has a control character, such as NUL; perhaps it is not text at all.",
      "文件含有控制字符（如 NUL），可能不是文本文件。"),
    .emptyFile: LocalizedText(
      "The file says nothing. Start from `flywheel init`.", "文件没有内容。可以用 `flywheel init` 生成一份。"),
    .severalDocuments: LocalizedText(
      "One file holds one scenario: remove the line `---` and what follows, or split the file.",
      "一个文件只能有一个场景：删除 `---` 及其后的内容，或拆成多个文件。"),
    .rootNotMap: LocalizedText(
      "A scenario consists of lines `key: value`.", "场景文件由 `键: 值` 组成。"),
    .unsupportedYAML: LocalizedText(
      "Tags (`!!str`), merge keys (`<<`) and keys that are lists or maps are not used in scenarios. `extends` starts from another file.",
      "场景文件不使用类型标签（`!!str`）、合并键（`<<`）以及列表或映射作键。需要继承请用 `extends`。"),
    .newerFormat: LocalizedText(
      "The file is written for a later version of this program, which it would misread. Install that version.",
      "文件是为更新版本的程序写的，现在这个版本会读错。请安装更新的版本。"),
    .unknownAlias: LocalizedText(
      "`*name` repeats what `&name` marked earlier in the same file; nothing was marked so.",
      "`*名字` 引用同一文件前面用 `&名字` 标记的内容，但没有找到这个标记。"),
  ]

  private static let keyExplanations: [ProblemCode: LocalizedText] = [
    .unknownKey: LocalizedText(
      "No such key exists at this place. `flywheel schema` gives editors the list of keys.",
      "此处没有这个键。`flywheel schema` 可让编辑器提示可用的键。"),
    .duplicateKey: LocalizedText(
      "A key may stand once in a map; of two, one would be ignored silently.",
      "同一映射中一个键只能出现一次，否则其中一个会被悄悄忽略。"),
    .missingKey: LocalizedText(
      "The key has no default and must be stated, here or by a preset.",
      "这个键没有默认值，必须写明，或由预设给出。"),
    .conflictingKeys: LocalizedText(
      "Of these keys only one can be stated.", "这些键只能写其中一个。"),
    .ineffectiveKey: LocalizedText(
      "The key does nothing without something else that the plan does not have: state that too, or leave the key out.",
      "这个键要靠计划里没有的另一部分才起作用：请写上那一部分，或去掉这个键。"),
    .unsuitedDomain: LocalizedText(
      "A search tries numbers where the plan has a number (`integer` where it is whole), days where it has a list of days such as `on_days`, and options (`choice`) anywhere.",
      "搜索时，数值键用 `real` 或 `integer`（整数键只能用 `integer`），`on_days` 这类日期列表用 `days`，其余都可以用 `choice` 列出选项。"
    ),
  ]

  private static let valueExplanations: [ProblemCode: LocalizedText] = [
    .outOfRange: LocalizedText(
      "The number lies outside the range in which the model means something. A percentage needs its sign: 20%, or 0.2.",
      "数值超出模型有意义的范围。百分数要写百分号：20%，或写 0.2。"),
    .wrongType: LocalizedText(
      "A number, a text, a list or a map is expected, and something else stands there. Numbers stand without quotes.",
      "此处需要的是数、文本、列表或映射，但写的是别的类型。数字不要加引号。"),
    .notWhole: LocalizedText(
      "Only whole numbers are possible here: 3, not 2.5.", "此处只能写整数：写 3，不能写 2.5。"),
    .notFinite: LocalizedText(
      "Infinity and not-a-number are no values of the model. Write a number, or leave the key out.",
      "无穷大和非数不能作为模型的值。请写一个数，或去掉这个键。"),
    .ambiguousNumber: LocalizedText(
      "Programs read numbers such as 007, 0x1F, 1_000 or 1,000 in different ways. Write plain decimal digits.",
      "007、0x1F、1_000、1,000 这类写法在不同程序里含义不同。请写普通的十进制数字。"),
    .wrongSum: LocalizedText("Shares of a whole sum to 1.", "各部分的比例之和必须为 1。"),
    .notDate: LocalizedText("Dates are written 2026-03-02.", "日期写成 2026-03-02。"),
    .badText: LocalizedText(
      "The text is empty, too long, or has characters that names of files and columns cannot have.",
      "文本为空、过长，或含有文件名、列名中不能用的字符。"),
    .empty: LocalizedText(
      "At least one item is needed; leave the key out if there is none.", "至少需要一项；没有就不要写这个键。"),
    .badCondition: LocalizedText(
      "A condition has the form `metric comparison number`, such as `members >= 500`.",
      "条件写成“指标 比较符 数”，例如 `members >= 500`。"),
    .wrongOrder: LocalizedText(
      "Of two values one limits the other, such as the first and the last day.",
      "两个值之间有先后或大小限制，例如开始日不能晚于结束日。"),
    .outsideHorizon: LocalizedText(
      "Days are counted from 0; the horizon is the number of days simulated.",
      "天数从 0 开始计；horizon_days 是模拟的总天数。"),
    .percentageNotAllowed: LocalizedText(
      "Only shares and probabilities are written with a percent sign.", "只有比例和概率可以写百分号。"),
    .overlap: LocalizedText(
      "Something begins again before it is over: periods of a schedule, or times of an activity or a campaign.",
      "前一次还没结束，后一次就开始了：投放时段或活动不能重叠。"),
    .badConstraint: LocalizedText(
      "A constraint is a figure and a number (`cost <= 20000`, `members >= 500 on day 90`: the mean of all futures), the chance of an event (`chance(dead by day 60) <= 5%`, `chance(profit < 0) <= 10%`), or a sum of searched numbers (`content.a.posts_per_week + 2 * content.b.posts_per_week <= 20`). Put it in quotes if it has a comma, a colon or #.",
      "约束有三种写法：指标与数（`cost <= 20000`、`members >= 500 on day 90`，指所有未来的平均值）；事件的概率（`chance(dead by day 60) <= 5%`、`chance(profit < 0) <= 10%`）；所搜索的数的加权和（`content.a.posts_per_week + 2 * content.b.posts_per_week <= 20`）。含逗号、冒号或 # 时要加引号。"
    ),
    .impossible: LocalizedText(
      "Nothing that the search may try can keep to this. Widen a range, or loosen the constraint.",
      "搜索范围内没有任何取值能满足它。请放宽范围或约束。"),
    .wrongDrawCount: LocalizedText(
      "Row i of all lists of `posterior` is one joint draw, so all lists have the same number of draws, at least 2.",
      "`posterior` 各列表的第 i 个数合起来是一个联合样本，所以各列表长度必须相同，且至少有 2 个。"),
    .unreachableDraw: LocalizedText(
      "Draws are kept as deviations from the value that the plan states, on the number's own scale: by a factor for what is above 0, by a power for multipliers that change nothing at 1. From 0 no factor leads anywhere, from 1 no power. State a value near the middle of the draws.",
      "样本按相对计划所写值的偏离保存，并用该数自己的尺度：正数按倍数，以 1 为中性值的倍数按幂次。从 0 出发，乘任何倍数仍是 0；从 1 出发，任何幂次仍是 1。请在计划里写一个接近样本中间的值。"
    ),
  ]

  private static let referenceExplanations: [ProblemCode: LocalizedText] = [
    .unknownPersona: LocalizedText(
      "The name is not among the scenario's personas. Correct it, or add the persona under `personas`.",
      "场景的 personas 里没有这个名字。请改名字，或在 `personas` 里加上这类人。"),
    .unknownTier: LocalizedText(
      "The name is not among the plan's tiers. Correct it, or add the tier under `tiers`.",
      "计划的 tiers 里没有这个名字。请改名字，或在 `tiers` 里加上这个等级。"),
    .unknownPreset: LocalizedText(
      "No preset has this name. The message lists those that there are; `flywheel explain-model` says what they hold.",
      "没有这个名字的预设。消息里列出了可用的预设；其内容见 `flywheel explain-model`。"),
    .unknownMetric: LocalizedText(
      "No metric has this name. The message lists those that there are.",
      "没有这个名字的指标。可用的指标见消息中的列表。"),
    .unknownPath: LocalizedText(
      "Strategies, assumptions and posteriors name values of the plan by the keys that lead to them, such as `content.daily-story.quality`; what an operator decides is no assumption.",
      "策略、假设和后验样本都用键路径指向计划中的值，例如 `content.daily-story.quality`；由运营自己决定的数不算假设。"),
    .replacedWhole: LocalizedText(
      "This value makes sense only as a whole: give the strategy the whole map.",
      "这个值只能整体替换：请在策略里写出整个映射。"),
    .duplicateName: LocalizedText(
      "Names tell results apart, so each is used once. Rename one of the two.",
      "名字用来区分结果，不能重复。请给其中一个改名。"),
    .missingFile: LocalizedText(
      "A file that the scenario names is not there. Paths start from the folder of the file that names them.",
      "场景提到的文件不存在。路径从写它的文件所在的文件夹算起。"),
    .extendsCycle: LocalizedText(
      "Following `extends` leads back to the same file. Take the line out of one of the files.",
      "沿着 `extends` 走会回到同一个文件。请从其中一个文件里去掉这一行。"),
    .unknownWord: LocalizedText(
      "Only certain words are possible here. Take one of those that the message lists.",
      "此处只能写规定的词。请从消息列出的词里选一个。"),
    .unknownColumn: LocalizedText(
      "The first line of the CSV file names its columns; this one is not among them. Take one of those that the message lists.",
      "CSV 文件的第一行是列名，其中没有这一列。请从消息列出的列名里选一个。"),
    .badSeries: LocalizedText(
      "A measured series is a CSV file with a header; its column holds whole numbers from 0. A column of posterior draws holds plain numbers.",
      "实测序列是带表头的 CSV 文件，该列每行是不小于 0 的整数；后验样本的列每行是普通的数。"),
    .shortSeries: LocalizedText(
      "A measured series must last until the channel's last day; `until_day` ends it earlier.",
      "实测序列要覆盖到渠道的最后一天；可用 `until_day` 提前结束。"),
    .unknownEvent: LocalizedText(
      "`chance(...)` holds the name of one of the file's `events`, exactly as it stands there, or a condition such as `cost > 20000`.",
      "`chance(...)` 里写的是 `events` 中某个事件的名字（须完全一致），或一个条件，如 `cost > 20000`。"),
    .notPlainFile: LocalizedText(
      "The scenario names a folder, a pipe or a device. Only plain files are read, since others may never end; save what it gives to a file.",
      "场景提到的是文件夹、管道或设备。只读普通文件，因为别的可能没有尽头；请先把内容存成文件。"),
    .missingTool: LocalizedText(
      "An activity needs a tool that `tools` does not name. Add the tool, or state `tool: none` at the activity; without `tools` activities have all they need.",
      "活动需要的工具不在 `tools` 中。请加上该工具，或在活动里写 `tool: none`；不写 `tools` 则活动所需的工具都有。"),
    .phaseTiming: LocalizedText(
      "Phases follow each other: the first begins on day 0, each later one is given a day or a condition in exactly one way, and days ascend.",
      "阶段依次进行：第一个从第 0 天开始，其后每个恰好用一种方式写明开始的日子或条件，且日子递增。"),
    .fixedInPhases: LocalizedText(
      "A phase changes numbers and may stop channels, content, activities, offers, tools, a campaign, the digest or advertising. It adds nothing, switches no layer on or off, and leaves what only counts on day 0: state such things in the plan and stop them in the phases in which they do not run.",
      "阶段可以修改数值，也可以停掉渠道、内容、活动、商品、工具、裂变、摘要或广告；不能新增，不能开关某一层，也不能改只在第 0 天起作用的内容。请写在计划里，再在不需要的阶段停掉。"),
    .unknownYears: LocalizedText(
      "Dates of holidays are known for some years only. For others state `weekdays` and `holidays` without `use`.",
      "预设只含若干年份的节假日日期。其他年份请不写 `use`，直接写 `weekdays` 和 `holidays`。"),
  ]

  private static let limitExplanations: [ProblemCode: LocalizedText] = [
    .fileTooLarge: LocalizedText(
      "The file is larger than any scenario needs. Is it the right file? Long series belong into CSV files.",
      "文件太大，场景不需要这么多内容。是不是选错了文件？长序列请放进 CSV 文件。"),
    .tooDeep: LocalizedText(
      "Maps and lists stand inside one another more deeply than any key needs: look for a bracket that is not closed.",
      "嵌套层数超过任何键的需要。请检查有没有漏掉的右括号。"),
    .tooManyNodes: LocalizedText(
      "The file has too many values, counting each use of an alias. Use fewer aliases, or shorter lists.",
      "文件中的值太多（别名每用一次都计数）。请少用别名，或缩短列表。"),
    .tooManyItems: LocalizedText(
      "The list has more items than the model takes. Join items that are alike.",
      "列表的项数超过模型上限。请把相近的项合并。"),
    .extendsTooDeep: LocalizedText(
      "Too many files extend one another in a row. Put what the first ones say into one file.",
      "`extends` 串联的文件太多。请把前几个文件的内容合到一个文件里。"),
  ]
}
