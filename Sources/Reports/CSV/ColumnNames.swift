import CommunityHistory
import CommunityModel

/// The Chinese names of the columns of table files.
enum ColumnNames {
  /// The name of a column by its key; `nil` if it has none.
  ///
  /// What a scenario says stays as it is: `chance:NAME` is the chance of what it calls so, `variable:PATH` the
  /// value at these keys, `constraint:TEXT` what the limit is about.
  static func chinese(_ key: String) -> String? {
    if let name = fixed[key] ?? metrics[key] { return name }
    if let measure = HistoryMeasure(rawValue: key) { return measure.name.chinese }
    if key.hasPrefix("variable:") { return "变量：" + key.dropFirst(9) }
    if key.hasSuffix("_se") { return chinese(String(key.dropLast(3))).map { $0 + "（标准误）" } }
    if key.hasPrefix("constraint:") { return "限制：" + key.dropFirst(11) }
    if key.hasPrefix("chance:") { return "可能性：" + key.dropFirst(7) }
    if key.hasPrefix("first_day_") { return chinese(String(key.dropFirst(10))).map { "开始日：" + $0 } }
    if let match = key.wholeMatch(of: #/([a-z0-9_]+):day_([0-9]+)/#) {
      return metrics[String(match.1)].map { "第 \(match.2) 天\($0)" }
    }
    return nil
  }

  private static let fixed: [String: String] = [
    "strategy": "方案", "metric": "指标", "day": "第几天", "date": "日期",
    // Estimates.
    "mean": "均值", "se": "标准误", "p05": "5%分位", "p10": "10%分位", "p25": "25%分位",
    "p50": "中位数", "p75": "75%分位", "p90": "90%分位", "p95": "95%分位", "sd": "标准差",
    "low": "下限", "high": "上限", "share": "占比", "chance": "可能性", "value": "数值",
    // Comparisons.
    "first": "方案一", "second": "方案二", "difference": "差值", "anytime_low": "随时可看的下限",
    "anytime_high": "随时可看的上限", "first_larger_share": "方案一较大的比例", "correlation": "相关系数",
    "variance_reduction": "方差缩减倍数", "replications": "模拟次数", "rank": "名次",
    "selected": "是否选中", "set_aside_after": "多少次后淘汰", "selected_ahead_at_least": "选中方案至少领先",
    "lead_low": "领先下限", "lead_high": "领先上限", "tail_mean": "最差部分的均值",
    "safer_share": "更稳妥的可能", "chance_of_best": "最好的可能", "chance_of_best_error": "最好的可能（计算误差）",
    "first_share": "排第一的比例", "hindsight_regret": "平均比事后最佳差",
    "expected_regret": "比最好的平均少", "expected_regret_error": "比最好的平均少（计算误差）",
    "better": "较好的方案", "other": "对照方案", "kind": "类别", "item": "项目", "effect": "影响",
    "detail": "说明", "on_front": "是否在前沿", "front_share": "在前沿的可能", "dominated_by": "被谁压过",
    "lead_at_low_value": "取下端时的领先", "lead_at_high_value": "取上端时的领先", "break_even": "结论反转的取值",
    "value_of_learning": "弄清它值多少",
    // What a history taught.
    "prior_p05": "之前5%分位", "prior_p50": "之前中位数", "prior_p95": "之前95%分位",
    "posterior_p05": "之后5%分位", "posterior_p50": "之后中位数", "posterior_p95": "之后95%分位",
    "learned": "学到的比例", "verdict": "结论", "expected_p05": "预计5%分位", "expected_p50": "预计中位数",
    "expected_p95": "预计95%分位", "inside": "是否在范围内",
    // Cohorts, sources, invitations.
    "week": "第几周", "week_start": "周起始日", "persona": "人群", "source": "来源",
    "acquired": "获取人数", "activated": "激活人数", "activated_share": "激活率",
    "retained_day_30_share": "30天留存占比", "converted": "转化人数", "converted_share": "转化占比",
    "referring": "推荐人数", "referring_share": "推荐率", "survival_day_1": "1天后仍在群",
    "survival_day_7": "7天后仍在群", "survival_day_30": "30天后仍在群", "generation": "第几代",
    "invited": "带来的人数", "engaged_at_end": "期末活跃人数", "members_at_end": "期末在群人数",
    "reached": "触达人数", "contacts": "触达次数",
    // Money, offers, phases.
    "line": "科目", "unit": "单位", "offer": "商品", "seen": "看到人数", "interested": "感兴趣人数",
    "trusting": "信任人数", "wanting": "想买人数", "buyers": "购买人数", "conversion": "转化率",
    "margin": "毛利", "first_day": "开始日",
    // Assumptions.
    "figure": "指标", "luck_share": "运气占比", "assumptions_share": "假设占比", "assumption": "假设",
    "effect_low_to_high": "从最低到最高的影响", "path": "键路径", "grade": "证据等级",
    "meaning_en": "含义（英文）", "meaning_zh": "含义（中文）",
    // Searches.
    "number": "第几个方案", "origin": "来历", "changes": "改动", "known_cost": "已知花费", "preview": "快速预估",
    "expected_gain": "预计改进", "expected": "模型预期", "chance_of_feasibility": "守住限制的可能",
    "leader": "领先的是第几个", "leader_expected": "领先方案的预期", "recommended": "推荐方案",
    "today": "现在的方案", "changed": "是否改变", "method": "算法", "first_order": "单独占波动",
    "first_order_low": "单独占波动（下限）", "first_order_high": "单独占波动（上限）", "total": "连同配合占波动",
    "total_low": "连同配合占波动（下限）", "total_high": "连同配合占波动（上限）", "distinguishable": "是否明显不为 0",
    "effect_sd": "影响的标准差", "low_value": "下端取值", "low_change": "下端的变化", "high_value": "上端取值",
    "high_change": "上端的变化", "replication": "第几次模拟", "best": "当次最好的方案", "regret": "比当次最好差",
    "quasi_p_value": "准 p 值", "coverage": "覆盖率", "density": "密度", "mass": "占全部模拟",
    "chance_without_pattern": "纯属巧合的可能",
    // Histories.
    "sales": "销售额", "law": "规律", "parameter": "参数", "estimate": "估计值", "identified": "数据能否说明",
    "days": "天数", "mean_daily_active": "平均日活", "mean_daily_posters": "平均每天发言人数",
    "weekday": "星期几", "factor": "是平均一天的几倍", "level_before": "之前的水平", "level_after": "之后的水平",
    "cohort": "批次", "window": "时段", "from_day": "从第几天", "to_day": "到第几天",
    "observed": "观察够久的人数", "returned": "再次活跃的人数", "at_risk": "仍在观察的人数", "ended": "当天结束的人数",
    "survival": "更久的占比", "size": "人数或层数", "lines": "所在行",
    // Back-tests.
    "series": "序列", "horizon_weeks": "提前周数", "forecaster": "预测方法", "baseline": "基准方法",
    "origin_week": "预测时已知周数", "target_week": "目标周", "target_week_start": "目标周起始日",
    "actual": "实际值", "band50_low": "50%区间下限", "band50_high": "50%区间上限",
    "band80_low": "80%区间下限", "band80_high": "80%区间上限", "band95_low": "95%区间下限",
    "band95_high": "95%区间上限", "crps": "CRPS（越小越好）", "baseline_crps": "基准的 CRPS（越小越好）",
    "pit": "概率积分变换值", "model_weight": "模型权重", "combined_with": "组合的基准",
    "forecasts": "预测次数", "ape": "平均百分比误差", "mase": "平均标度误差", "skill": "比基准改进",
    "skill_low": "比基准改进（下限）", "skill_high": "比基准改进（上限）", "dm_p_value": "DM 检验 p 值",
    // Tracked forecasts.
    "role": "属于哪类", "evidence": "偏离的证据", "weeks_known": "已知周数", "inside_80": "落在80%区间的周数",
    "alarm_week": "哪一周确认偏离", "off_since": "从哪一周起偏离", "deviation": "与预测相差", "status": "状态",
    "sentence_en": "说明（英文）", "sentence_zh": "说明（中文）",
    "nominal": "名义概率", "held_share": "命中比例", "held": "命中次数",
  ]

  /// As reports call them.
  private static let metrics = Dictionary(
    Metric.allCases.map { ($0.key, $0.name.chinese) }
      + SummaryMetric.allCases.map { ($0.key, $0.name.chinese) }
  ) { first, _ in first }
}
