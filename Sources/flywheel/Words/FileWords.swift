import Reports

/// What is said about the files of a run.
enum FileWords {
  static func written(_ path: String) -> String { say("Written to \(path)/", "已写入 \(path)/") }

  /// What a file is for, by its name.
  static func purpose(of name: String) -> String {
    switch name {
    case ReportPage.fileName:
      say("for the meeting: open by double click, offline", "给会议看：双击打开，不用联网")
    case "ranking.csv":
      say("for Excel: strategies from best to worst", "给 Excel：方案从好到差")
    case "comparison.csv":
      say("for Excel: every pair, how they differ", "给 Excel：两两之差")
    case "lead_drivers.csv":
      say("for Excel: what assumptions do to the lead", "给 Excel：哪些假设左右领先")
    case "attribution.csv":
      say("for Excel: what makes the difference", "给 Excel：差别来自哪里")
    case "pareto.csv":
      say("for Excel: who is dominated in all measures", "给 Excel：哪些方案被全面压过")
    case SearchFiles.bestPlanFileName:
      say("the best plan as a scenario of its own", "找到的最好方案，可以直接当场景用")
    case "changes.csv":
      say("for Excel: what each plan changes in today's", "给 Excel：各方案和现在相比改了什么")
    case "evaluations.csv": say("for Excel: every plan tried", "给 Excel：试过的每个方案")
    case "sensitivity.csv":
      say("for Excel: what moves the goal when all moves", "给 Excel：一起变动时各个数的影响")
    case "tornado.csv":
      say("for Excel: the goal with one number changed", "给 Excel：单独换一个数时的目标")
    case "dependence.csv":
      say("for Excel: what is expected along each value", "给 Excel：沿着每个值的预期")
    case "robustness.csv":
      say("for Excel: the plan in futures of other assumptions", "给 Excel：假设不同时方案的表现")
    case "scenario_discovery.csv":
      say("for Excel: when the plan loses", "给 Excel：方案在什么情形下会输")
    case "parameters.csv":
      say("for Excel: every number before and after", "给 Excel：每个数值的之前和之后")
    case "checks.csv":
      say("for Excel: the history beside what is expected of it", "给 Excel：历史与预计对照")
    case "posterior.csv":
      say("the draws that the scenario takes", "场景所用的联合样本")
    case FitFiles.fittedFileName:
      say("the scenario with what was learned", "带上所学结果的场景")
    case "tracking.csv":
      say("for Excel: whether the forecast of each number holds", "给 Excel：各项预测是否成立")
    case "forecast_weeks.csv":
      say("for Excel: every week, forecast and actual", "给 Excel：每周的预测和实际")
    case "skill.csv":
      say("for Excel: how good, against each baseline", "给 Excel：有多准，和各基准相比")
    case "forecasts.csv":
      say("for Excel: every past forecast and what happened", "给 Excel：每次过去的预测和实际")
    case "calibration.csv":
      say("for Excel: how often bands held", "给 Excel：区间命中的比例")
    case "summary.csv": say("for Excel: a row a figure", "给 Excel：一行一个指标")
    case "daily.csv":
      say("for Excel: every day with its quantiles", "给 Excel：每天的均值和分位数")
    case "retention.csv": say("for Excel: weekly cohorts", "给 Excel：按周分批的留存")
    case "sources.csv":
      say("for Excel: where members came from, what they cost", "给 Excel：成员从哪儿来，花了多少")
    case "invitations.csv":
      say("for Excel: who brought whom, by generation", "给 Excel：邀请链每一层带来多少人")
    case "costs.csv": say("for Excel: what money and hours went into", "给 Excel：钱和工时花在哪儿")
    case "funnel.csv":
      say("for Excel: what became of each week's joiners", "给 Excel：每周新人的转化漏斗")
    case "income.csv": say("for Excel: what money came from", "给 Excel：收入来自哪儿")
    case "offers.csv": say("for Excel: from seeing an offer to buying it", "给 Excel：商品从看到买的漏斗")
    case "value.csv":
      say("for Excel: what people bought and cost, by source", "给 Excel：各来源的 LTV、CAC 与回本")
    case "phases.csv": say("for Excel: when phases began", "给 Excel：各阶段何时开始")
    case "uncertainty.csv":
      say("for Excel: how much is luck, how much assumptions", "给 Excel：多少是运气，多少是假设")
    case "drivers.csv":
      say("for Excel: which assumptions matter most", "给 Excel：哪些假设影响最大")
    case "assumptions.csv":
      say("for Excel: every number and how sure it is", "给 Excel：每个数的依据和可靠程度")
    case AnalysisNotebook.fileName: say("to go on in Jupyter", "在 Jupyter 里继续分析")
    case "scenario.lock.yaml": say("the scenario with all defaults", "写全默认值的场景")
    case "manifest.json": say("versions and how to reproduce", "版本和复现方法")
    default: ""
    }
  }

  /// What the charts' folder is for.
  static func charts(_ count: Int, of run: String) -> String {
    let charts = NumberWords.counted(count, "chart", "charts")
    return say(
      "\(charts) as Vega-Lite; pictures: flywheel export \(ShellWord.quoted(run))",
      "\(count) 张图（Vega-Lite）；要图片：flywheel export \(ShellWord.quoted(run))")
  }

  /// Where the report is, and how to see it.
  static func report(_ path: String, of run: String) -> String {
    say(
      "Report  \(path)     open it: flywheel open \(ShellWord.quoted(run))",
      "报告    \(path)     打开：flywheel open \(ShellWord.quoted(run))")
  }
}
