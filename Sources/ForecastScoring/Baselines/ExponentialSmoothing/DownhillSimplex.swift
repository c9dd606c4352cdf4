/// Finds a low point of a function on the unit cube without its derivatives; places beyond the cube count as
/// the nearest on its face.
///
/// Citation: J. A. Nelder, R. Mead (1965), "A simplex method for function minimization", The Computer
/// Journal 7, doi:10.1093/comjnl/7.4.308.
struct DownhillSimplex {
  /// The side of the first simplex.
  var side = 0.1
  /// It ends when all corners are this close.
  var tolerance = 1e-7
  /// Steps at most.
  var stepLimit = 400

  private typealias Corner = (place: [Double], value: Double)

  /// The lowest place found.
  func minimum(from start: [Double], of function: ([Double]) -> Double) -> [Double] {
    func corner(_ place: [Double]) -> Corner {
      let inside = place.map { min(max($0, 0), 1) }
      return (inside, function(inside))
    }
    var corners = [corner(start)]
    for axis in start.indices {
      var place = start
      place[axis] += place[axis] > 0.5 ? -side : side
      corners.append(corner(place))
    }
    for _ in 0..<stepLimit {
      corners.sort { $0.value < $1.value }
      let (best, worst) = (corners[0], corners[start.count])
      guard zip(best.place, worst.place).contains(where: { abs($0 - $1) > tolerance }) else {
        break
      }
      let center = start.indices.map { axis in
        corners.dropLast().reduce(0) { $0 + $1.place[axis] } / Double(start.count)
      }
      func along(_ length: Double) -> Corner {
        corner(zip(center, worst.place).map { $0 + length * ($1 - $0) })
      }
      let reflected = along(-1)
      if reflected.value < best.value {
        let expanded = along(-2)
        corners[start.count] = expanded.value < reflected.value ? expanded : reflected
      } else if reflected.value < corners[start.count - 1].value {
        corners[start.count] = reflected
      } else {
        let contracted = along(reflected.value < worst.value ? -0.5 : 0.5)
        if contracted.value < min(reflected.value, worst.value) {
          corners[start.count] = contracted
        } else {
          corners = corners.map { old in corner(zip(old.place, best.place).map { ($0 + $1) / 2 }) }
        }
      }
    }
    return corners.min { $0.value < $1.value }?.place ?? start
  }
}
