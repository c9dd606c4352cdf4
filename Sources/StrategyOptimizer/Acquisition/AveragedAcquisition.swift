import DenseLinearAlgebra
import RealModule

/// The average of what several models say.
struct AveragedAcquisition: Acquisition {
  let parts: [any Acquisition]

  func values(at designs: [Features]) throws(LinearAlgebraError) -> [Double] {
    var columns: [[Double]] = []
    for part in parts { columns.append(try part.values(at: designs)) }
    return designs.indices.map { place in
      NoisyExpectedImprovement.logMean(columns.map { $0[place] })
    }
  }

  func valueAndSlopes(at design: Features) throws(LinearAlgebraError) -> (
    value: Double, slopes: [Double]
  ) {
    var found: [(value: Double, slopes: [Double])] = []
    for part in parts { found.append(try part.valueAndSlopes(at: design)) }
    let value = NoisyExpectedImprovement.logMean(found.map(\.value))
    var slopes = design.numbers.map { _ in 0.0 }
    for part in found {
      let share = Double.exp(part.value - value) / Double(found.count)
      for number in slopes.indices { slopes[number] += share * part.slopes[number] }
    }
    return (value, slopes)
  }
}
