import CommunityModel
import StudyResults

extension StudyFindings {
  /// The one assumption that would change the verdict, or that matters most.
  var caution: LocalizedSentence? {
    if strategies.count > 1, kind == .comparison {
      return isAhead ? reversal ?? noReversal ?? noneFound : behind
    }
    return driverCaution
  }

  /// The assumption that reverses the order with the smallest change; what was simulated at single values
  /// goes before what a straight line says.
  var reversing: (name: LocalizedText, value: Double, threshold: Double)? {
    if let flip = explanation?.flips?.first, explanation?.better == best,
      explanation?.other == runnerUp?.place
    {
      return (
        AssumptionName.text(flip.meaning, path: flip.assumption), flip.value, flip.flipValue
      )
    }
    let found = leadDrivers.first { $0.breakEven != nil }
    return found.flatMap { driver in
      driver.breakEven.map { (driver.name, driver.value, $0) }
    }
  }

  /// Whether the selected strategy has the better mean than the next best.
  var isAhead: Bool {
    guard let other = runnerUp else { return true }
    let lead = leader.outcome.mean - other.outcome.mean
    return measure.goal == .maximize ? lead > 0 : lead < 0
  }

  /// What is said where another strategy has a mean as good, within what was asked.
  private var behind: LocalizedSentence? {
    runnerUp.map { other in
      LocalizedSentence(
        "\(other.name) does as well or slightly better on average; the difference is within what was said not to matter, or not yet known",
        "\(other.name) 平均一样好或略好；差距在你说的“不在乎”以内，或者还看不清")
    }
  }

  private var reversal: LocalizedSentence? {
    guard let found = reversing, let other = runnerUp else { return nil }
    let (threshold, value) = AssumptionValueWords.apart(found.threshold, found.value)
    let (below, belowChinese) =
      found.threshold < found.value ? ("below", "低于") : ("above", "高于")
    return LocalizedSentence(
      "What would change this: \(found.name.english) \(below) about \(strong: threshold) (assumed: \(value)); then \(other.name) is better. Test it small first",
      "最可能推翻结论的是：\(found.name.chinese)\(belowChinese)约 \(strong: threshold)（现在假设 \(value)），那时 \(other.name) 更好。先小范围验证"
    )
  }

  private var noReversal: LocalizedSentence? {
    guard let strongest = leadDrivers.first(where: \.isCertain), let other = runnerUp else {
      return nil
    }
    return LocalizedSentence(
      "No assumption that stands out makes \(other.name) the better one within its plausible range; \(strongest.name.english) moves the lead most",
      "影响明显的假设里，没有哪一个单独变动（在合理范围内）能让 \(other.name) 更好；影响差距最大的是：\(strongest.name.chinese)")
  }

  /// What is left to say where no assumption stands out.
  private var noneFound: LocalizedSentence? {
    guard let other = runnerUp, run.assumptions == .drawn else { return nil }
    if explanation?.flips?.isEmpty == true, explanation?.other == other.place {
      return LocalizedSentence(
        "No single assumption of those that matter most makes \(other.name) the better one within its plausible range",
        "影响最大的假设里，没有哪一个单独变动（在合理范围内）能让 \(other.name) 更好")
    }
    return LocalizedSentence(
      "After \(NumberWords.counted(commonFutures, "future", "futures")) no assumption stands out as the one that would change this; flywheel compare --why tries them one by one",
      "\(NumberWords.count(Double(commonFutures))) 次模拟还看不出哪个假设会改变结论；flywheel compare --why 会逐个去试")
  }

  /// What the outcome of the best strategy hangs on most.
  private var driverCaution: LocalizedSentence? {
    guard let driver = outcomeDrivers.first(where: \.isCertain) else { return nil }
    let error = driver.effectStandardError
    let size = outcomeFormat.text(abs(driver.effect), error: error)
    let (more, moreChinese) = driver.effect < 0 ? ("less", "少") : ("more", "多")
    return LocalizedSentence(
      "Hangs most on \(driver.name.english): \(strong: size) \(more) at its highest than at its lowest plausible value. Measure it first",
      "最要紧的假设：\(driver.name.chinese)，取最高值比取最低值\(moreChinese) \(strong: size)。先去核实它")
  }

  /// What the deciding figure of the best strategy hangs on, the most important first.
  var outcomeDrivers: [AssumptionDriver] {
    leader.result.drivers.filter { $0.figure == measure.figure }
  }
}
