import CommunityModel
import StudyResults

extension StudyFindings {
  /// The one assumption that would change the verdict, or that matters most.
  var caution: LocalizedSentence? {
    if strategies.count > 1, kind == .comparison { return reversal ?? noReversal }
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

  private var reversal: LocalizedSentence? {
    guard let found = reversing, let other = runnerUp else { return nil }
    let (threshold, value) = AssumptionValueWords.apart(found.threshold, found.value)
    let (below, belowChinese) =
      found.threshold < found.value ? ("below", "低于") : ("above", "高于")
    return LocalizedSentence(
      "What would change this: \(found.name.english) \(below) about \(strong: threshold) (assumed: \(value)); then \(other.name) is better. Test it small first",
      "结论最怕一件事：\(found.name.chinese)\(belowChinese)约 \(strong: threshold)（现在假设 \(value)），那时 \(other.name) 更好。先小范围验证"
    )
  }

  private var noReversal: LocalizedSentence? {
    guard let strongest = leadDrivers.first(where: \.isCertain), let other = runnerUp else {
      return nil
    }
    return LocalizedSentence(
      "No single assumption makes \(other.name) the better one within its plausible range; \(strongest.name.english) moves the lead most",
      "没有哪一个假设单独变动（在合理范围内）能让 \(other.name) 更好；影响差距最大的是：\(strongest.name.chinese)")
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
