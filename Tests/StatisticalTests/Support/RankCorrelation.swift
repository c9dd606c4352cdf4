/// Spearman's rank correlation of two lists; equal values share the mean of their ranks.
func rankCorrelation(_ left: [Double], _ right: [Double]) -> Double {
  let (first, second) = (ranks(left), ranks(right))
  let middle = Double(left.count + 1) / 2
  let products = zip(first, second).map { ($0 - middle) * ($1 - middle) }
  let squares = { (ranks: [Double]) in
    ranks.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
  }
  return products.reduce(0, +) / (squares(first) * squares(second)).squareRoot()
}

private func ranks(_ values: [Double]) -> [Double] {
  values.map { value in
    let (below, equal) = (values.count { $0 < value }, values.count { $0 == value })
    return Double(below) + Double(equal + 1) / 2
  }
}
