import Reports
import CommunityModel
import Studies

/// What is said about a scenario that is in order.
enum CheckWords {
  static func valid(_ path: String) -> String { say("\(path) is valid.", "\(path) 没有问题。") }

  static func size(_ size: ForecastSize, plan: ReplicationPlan) -> String {
    let replications = NumberWords.count(Double(size.replications))
    let limit = if case .until = plan { say("up to ", "最多 ") } else { "" }
    let total = NumberWords.count(Double(size.strategies * size.replications))
    return say(
      "\(NumberWords.counted(size.strategies, "strategy", "strategies")) × "
        + "\(limit)\(NumberWords.counted(size.replications, "replication", "replications")) × "
        + "\(NumberWords.counted(size.days, "day", "days")): \(limit)"
        + NumberWords.counted(size.strategies * size.replications, "simulation", "simulations")
        + ", \(NumberWords.bytes(size.keptBytes)) of memory",
      "\(size.strategies) 个方案 × \(limit)\(replications) 次 × \(size.days) 天："
        + "\(limit)\(total) 次模拟，内存约 \(NumberWords.bytes(size.keptBytes))")
  }

  static func search(_ plan: SearchPlan) -> String {
    let values = NumberWords.counted(plan.variables.count, "value", "values")
    let plans = NumberWords.counted(plan.evaluations, "plan", "plans")
    let each = NumberWords.counted(plan.replications, "replication", "replications")
    return say(
      "search over \(values): up to \(plans) × \(each)",
      "搜索 \(plan.variables.count) 个取值：最多 \(plan.evaluations) 个计划 × \(plan.replications) 次")
  }

  static func next(_ path: String) -> String {
    let command = "flywheel forecast " + ShellWord.quoted(path)
    return say("Next    \(command)", "下一步  \(command)")
  }
}
