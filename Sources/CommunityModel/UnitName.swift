/// The units of the parameter tables, in both languages.
public enum UnitName {
  /// A unit of a parameter table in both languages; in English alone if it has no translation.
  public static func localized(_ unit: String) -> LocalizedText {
    LocalizedText(unit, chinese[unit] ?? unit)
  }

  private static let chinese = [
    "benefit": "收益",
    "days": "天",
    "groups": "个群",
    "hours": "小时",
    "items": "件",
    "hours per day": "小时/天",
    "hours per week": "小时/周",
    "log": "对数",
    "log hazard": "对数风险",
    "logit": "logit",
    "members": "人",
    "messages per day": "条/天",
    "messages": "条",
    "minutes": "分钟",
    "money": "金额",
    "multiple": "倍",
    "people": "人",
    "people per day": "人/天",
    "points": "分",
    "per answered post": "每条被回应的发言",
    "per day": "每天",
    "per visit": "每次访问",
    "posts": "条",
    "posts a day": "条/天",
    "posts per week": "条/周",
    "power": "指数",
    "prizes": "份",
    "probability": "概率",
    "replications": "次",
    "share": "比例",
    "steps": "级",
  ]
}
