import Foundation

/// The program that draws Vega-Lite charts: VlConvert, as a command or as a module of Python.
enum PictureConverter {
  case command(ExternalProgram)
  case python(ExternalProgram)

  /// The converter of this machine: the Python that `FLYWHEEL_PYTHON` names, else the command
  /// `vl-convert`, else the module in the usual Python.
  ///
  /// - Throws: `Failure` if there is none, saying what to install.
  static func installed(environment: [String: String]) async throws -> PictureConverter {
    if let name = environment["FLYWHEEL_PYTHON"], !name.isEmpty {
      guard let python = await python(name, environment) else {
        throw Failure(ExitCodes.notInstalled, ExportWords.wrongPython(name))
      }
      return python
    }
    if let command = ExternalProgram("vl-convert", environment: environment) {
      return .command(command)
    }
    if let python = await python("python3", environment) { return python }
    throw Failure(ExitCodes.notInstalled, ExportWords.noConverter)
  }

  /// Draws pictures into files.
  ///
  /// - Returns: What went wrong with each; `nil` where nothing did.
  func draw(_ jobs: [(picture: Picture, file: String)]) async -> [String?] {
    switch self {
    case .command(let program):
      var complaints: [String?] = []
      for job in jobs { complaints.append(await Self.draw(job.picture, to: job.file, by: program)) }
      return complaints
    case .python(let program):
      return await Self.draw(jobs, by: program)
    }
  }

  private static func python(
    _ name: String, _ environment: [String: String]
  ) async -> PictureConverter? {
    guard let program = ExternalProgram(name, environment: environment),
      await program.run(["-c", safePath + "import vl_convert"])?.status == 0
    else { return nil }
    return .python(program)
  }

  private static func draw(
    _ picture: Picture, to file: String, by program: ExternalProgram
  ) async -> String? {
    var arguments = [
      "vl2" + picture.format.rawValue, "--input", picture.chart.path, "--output", file,
    ]
    if picture.format == .png { arguments += ["--scale", "2"] }
    guard let answer = await program.run(arguments) else { return ExportWords.converterDied }
    return answer.status == 0 ? nil : lastLine(of: answer.errors)
  }

  /// Draws all pictures in one process, which takes most of its time to start.
  private static func draw(
    _ jobs: [(picture: Picture, file: String)], by program: ExternalProgram
  ) async -> [String?] {
    let arguments = jobs.flatMap { [$0.picture.format.rawValue, $0.picture.chart.path, $0.file] }
    let answer = await program.run(["-c", script] + arguments)
    let results = answer?.output.split(separator: "\n").map(String.init) ?? []
    return jobs.indices.map { place in
      guard place < results.count else {
        return answer.map { lastLine(of: $0.errors) } ?? ExportWords.converterDied
      }
      return results[place] == "done" ? nil : results[place]
    }
  }

  /// Modules are not looked for in the folder where somebody happens to be.
  private static let safePath = "import sys; sys.path[:] = [p for p in sys.path if p]\n"

  /// Says `done` or what went wrong in a line for each picture.
  private static let script =
    safePath + """
      import vl_convert
      draw = {
          "png": lambda spec: vl_convert.vegalite_to_png(spec, scale=2),
          "svg": lambda spec: vl_convert.vegalite_to_svg(spec).encode(),
          "pdf": vl_convert.vegalite_to_pdf,
      }
      sys.stdout.reconfigure(encoding="utf-8", errors="replace")
      rest = sys.argv[1:]
      while rest:
          kind, source, target, rest = rest[0], rest[1], rest[2], rest[3:]
          try:
              with open(source, encoding="utf-8") as file:
                  picture = draw[kind](file.read())
              with open(target, "wb") as file:
                  file.write(picture)
              print("done", flush=True)
          except Exception as error:
              print(next(iter(str(error).split("\\n")), "") or type(error).__name__, flush=True)
      """

  private static func lastLine(of text: String) -> String {
    text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ExportWords.converterDied
  }
}
