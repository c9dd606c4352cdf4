import CommunityModel
import StudyResults

extension StudyFindings {
  /// What the model does not know.
  var unknowns: [LocalizedSentence] {
    (search?.unknowns ?? [])
      + [outsideWorld, supportedShare, fittedNumbers, rangeMeaning, simulationError].compactMap(
        \.self)
  }

  private var outsideWorld: LocalizedSentence? {
    LocalizedSentence(
      "Changes of platform rules, closed groups and rivals' campaigns are not simulated",
      "平台规则变化、封群、竞品同期活动都没有算进去")
  }

  /// How much of what goes in has been measured.
  private var supportedShare: LocalizedSentence? {
    let world = leader.plan.assumptions.filter(\.isAboutWorld)
    guard !world.isEmpty else { return nil }
    let weak = world.count {
      ($0.grade == .ruleOfThumb || $0.grade == .assumption)
        && leader.plan.posterior?.column(of: $0.path) == nil
    }
    guard weak > 0 else { return nil }
    return LocalizedSentence(
      "Of \(NumberWords.counted(world.count, "number", "numbers")) about how people behave, \(strong: "\(weak)") are practitioners' estimates or guesses (grades C and D), not measured in your group",
      "关于人们行为的 \(world.count) 个数里，有 \(strong: "\(weak)") 个来自从业者估计或推测（C、D 级），不是在你的群里测得的")
  }

  /// What holds for numbers that were fitted to data.
  private var fittedNumbers: LocalizedSentence? {
    guard run.assumptions == .drawn, let posterior = leader.plan.posterior else { return nil }
    let numbers = NumberWords.counted(posterior.columns.count, "number is", "numbers are")
    let draws = NumberWords.count(Double(posterior.count))
    return LocalizedSentence(
      "\(numbers) drawn together from \(draws) joint draws that were fitted to data: right if the data and the model are; what one of them explains includes what moves with it",
      "有 \(posterior.columns.count) 个数取自由数据拟合的 \(draws) 个联合样本，只有数据和模型可靠时才可靠；其中某个数所解释的部分也包含与它一起变动的数")
  }

  private var rangeMeaning: LocalizedSentence? {
    run.assumptions == .drawn
      ? LocalizedSentence(
        "Ranges cover luck and assumptions within their plausible limits; reality can lie outside",
        "区间包含运气和假设的合理偏差；真实情况仍可能超出")
      : LocalizedSentence(
        "Ranges cover luck only: all assumptions were held exactly as stated; reality is wider",
        "区间只包含运气：所有假设都按所写的值固定，真实情况会更宽")
  }

  private var simulationError: LocalizedSentence? {
    let error = leader.outcome.halfWidth
    guard error.isFinite else {
      return LocalizedSentence(
        "Fewer than two futures have a value, so nothing is known of the error of simulating",
        "有数值的模拟不到两次，看不出模拟误差")
    }
    guard error > 0 else { return nil }
    let text = outcomeFormat.text(error, error: error / 10)
    let count = NumberWords.count(Double(leader.replications))
    return LocalizedSentence(
      "Simulating itself leaves an error: the mean of \(outcomeName.english) is known to ± \(strong: text) (95 times in 100) after \(count) futures; four times as many halve it",
      "模拟本身也有误差：\(count) 次模拟后，\(outcomeName.chinese)的均值误差在 ±\(strong: text) 以内（100 次里有 95 次）；次数增到 4 倍可减半"
    )
  }
}
