/// Spearman's rank correlation of paired numbers, −1…1, equals at their mean rank.
///
/// - Precondition: as many of the one as of the other, all finite.
/// - Returns: not a number if one of them never varies.
/// - Citation: C. Spearman (1904), "The proof and measurement of association between two things",
///   American Journal of Psychology 15, doi:10.2307/1412159.
package func rankCorrelation(_ first: [Double], _ second: [Double]) -> Double {
  precondition(first.count == second.count, "ranks are those of pairs")
  let (left, right) = (meanRanks(first), meanRanks(second))
  let middle = Double(first.count + 1) / 2
  var (product, leftSquare, rightSquare) = (0.0, 0.0, 0.0)
  for (one, other) in zip(left, right) {
    product += (one - middle) * (other - middle)
    leftSquare += (one - middle) * (one - middle)
    rightSquare += (other - middle) * (other - middle)
  }
  return product / (leftSquare * rightSquare).squareRoot()
}

/// The rank of each number from 1 up; equals share the mean of theirs.
package func meanRanks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = values
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
    start = end
  }
  return ranks
}
