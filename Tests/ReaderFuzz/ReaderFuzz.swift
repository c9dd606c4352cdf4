import ArgumentParser

/// Tries the readers of files with damaged ones: none may crash, hang, take more memory than a limit, or accept
/// what does not keep its promises.
@main
struct ReaderFuzz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ReaderFuzz",
    abstract: "Tries the readers of files with damaged ones.",
    subcommands: [Try.self, Worker.self, Shrink.self],
    defaultSubcommand: Try.self)
}
