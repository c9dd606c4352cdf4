extension ReferenceMethod {
  /// The strategy mix: the first is a textbook Gaussian process (one-hot levels, a circle for the hour,
  /// expected improvement); Optuna learns the known budget from evaluations that break it.
  static let strategyMix: [ReferenceMethod] = [
    ReferenceMethod(
      "Gaussian process, feasible only", on: "stratmix7",
      early: [[0.488172, 0.535563, 0.615338], [0.261447, 0.347233, 0.365301]],
      final: [
        0.24122, 0.159953, 0.376459, 0.30871, 0.403163, 0.0203744, 0.335862, 0.274602,
      ],
      finalBestSampled: [0.214233, 0.279683, 0.332228]),
    ReferenceMethod(
      "Optuna 5.0 GP, constraints", on: "stratmix7",
      early: [[0.505442, 0.646542, 0.757216], [0.231157, 0.348735, 0.463938]],
      final: [
        0.241989, 0.393413, 0.188266, 0.617894, 0.227547, 0.566987, 0.180007, 0.375841, 0.297874,
        0.32163,
      ],
      finalBestSampled: [0.22323, 0.254285, 0.34655]),
    ReferenceMethod(
      "Optuna 5.0 TPE, constraints", on: "stratmix7",
      early: [[0.428506, 0.578469, 0.665931], [0.32272, 0.404381, 0.466573]],
      final: [
        0.536139, 0.578731, 0.191923, 0.352541, 0.408298, 0.462786, 0.324396, 0.357701, 0.363912,
        0.344801, 0.364862, 0.33735, 0.198547, 0.392339, 0.401337, 0.483978, 0.317689, 0.228499,
        0.386597, 0.265334,
      ],
      finalBestSampled: [0.282838, 0.340055, 0.394778]),
    ReferenceMethod(
      "random, feasible only", on: "stratmix7",
      early: [[0.507883, 0.58641, 0.703494], [0.49867, 0.566577, 0.594573]],
      final: [
        0.684938, 0.627887, 0.425767, 0.303623, 0.639045, 0.546988, 0.391833, 0.579906, 0.594443,
        0.354125, 0.541313, 0.250919, 0.579625, 0.508878, 0.514043, 0.433491, 0.578497, 0.594963,
        0.592915, 0.47998,
      ],
      finalBestSampled: [0.43156, 0.521108, 0.578007]),
  ]
}
