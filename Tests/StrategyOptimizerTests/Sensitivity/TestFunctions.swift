import Foundation

/// Functions of the unit cube whose sensitivities are known in closed form.
enum TestFunction {
  /// Of three inputs (Ishigami and Homma 1990, doi:10.1109/ISUMA.1990.151285).
  static func ishigami(_ point: [Double]) -> Double {
    let x = point.map { -Double.pi + 2 * Double.pi * $0 }
    return sin(x[0]) + 7 * pow(sin(x[1]), 2) + 0.1 * pow(x[2], 4) * sin(x[0])
  }

  /// Sobol's g of as many inputs as there are weights.
  static func g(_ point: [Double], weights: [Double]) -> Double {
    zip(point, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }
}
