/// How unequally a total is spread over people.
extension TotalsHistogram {
  /// The share of the sum held by the people with the largest totals.
  ///
  /// They are the first `floor(fraction × people)`, at least one, by descending total. 0 if the sum
  /// is 0.
  ///
  /// - Precondition: `fraction` is in 0...1.
  public func shareHeldByTop(_ fraction: Double) -> Double {
    precondition(fraction >= 0 && fraction <= 1, "a share of the people is in 0...1")
    let sum = sum
    guard sum > 0 else { return 0 }
    var remaining = max(1, Int(fraction * Double(peopleCount)))
    var held = 0
    for (total, peopleCount) in peopleCounts.enumerated().reversed() where remaining > 0 {
      let taken = min(remaining, peopleCount)
      held += taken * total
      remaining -= taken
    }
    return Double(held) / Double(sum)
  }

  /// The share of the people whose total is 0; 0 if there is nobody.
  public var shareWithZero: Double {
    guard let silent = peopleCounts.first else { return 0 }
    return Double(silent) / Double(peopleCount)
  }

  /// The Gini coefficient: half the mean absolute difference between two people, drawn with
  /// replacement, over the mean.
  ///
  /// 0 if all totals are equal or the sum is 0; `1 - 1/people` if one person holds everything.
  public var giniCoefficient: Double {
    let sum = sum
    guard sum > 0 else { return 0 }
    let people = peopleCount
    var belowCount = 0
    var weighted = 0.0
    for (total, peopleCount) in peopleCounts.enumerated() {
      // A person pays in once for everyone below and receives once for everyone above.
      let aboveCount = people - belowCount - peopleCount
      weighted += Double(total * peopleCount) * Double(belowCount - aboveCount)
      belowCount += peopleCount
    }
    return weighted / (Double(people) * Double(sum))
  }
}
