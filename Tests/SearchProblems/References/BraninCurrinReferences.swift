extension ReferenceMethod {
  /// Branin and Currin: the true volume of the front that the model expects, or that was observed.
  static let braninCurrin: [ReferenceMethod] = [
    ReferenceMethod(
      "BoTorch 0.18.1 qLogNEHVI, model's front", on: "branin-currin",
      early: [[48.3286, 50.2696, 52.066]],
      final: [
        54.8166, 56.5972, 56.7147, 54.3187, 57.1186, 56.7638,
      ],
      finalBestSampled: [56.8724, 57.0176, 57.0846]),
    ReferenceMethod(
      "BoTorch 0.18.1 qLogNEHVI, observed front", on: "branin-currin",
      early: [[45.5326, 46.5503, 47.6712]],
      final: [
        49.9586, 52.0414, 50.8961, 51.0641, 51.1802, 52.5826,
      ],
      finalBestSampled: [56.8724, 57.0176, 57.0846]),
    ReferenceMethod(
      "Optuna 5.0 TPE", on: "branin-currin",
      early: [[4.52868, 24.5965, 28.567]],
      final: [
        0, 37.5953, 38.4019, 31.886, 43.4083, 28.6636, 47.8358, 42.0269, 42.4746, 38.7789,
        27.6196, 45.5659,
      ],
      finalBestSampled: [36.2165, 39.0448, 43.4846]),
    ReferenceMethod(
      "Optuna 5.0 NSGA-II", on: "branin-currin",
      early: [[0, 0.739919, 12.2887]],
      final: [
        0, 28.7052, 0, 0.439718, 37.4562, 28.4773, 34.8724, 26.7284, 1.30144, 2.29809, 2.45796,
        0,
      ],
      finalBestSampled: [0.329789, 3.2478, 28.5343]),
    ReferenceMethod(
      "Sobol (scipy)", on: "branin-currin",
      early: [[1.33211, 15.8899, 19.6884]],
      final: [
        19.2768, 1.47297, 9.42118, 16.0841, 15.6956, 35.5566, 8.5725, 27.6593, 33.9643, 37.8877,
        17.3135, 20.9233,
      ],
      finalBestSampled: [14.127, 18.2952, 29.471]),
  ]
}
