import HTTPTypes

/// The fields that every answer has, whatever it answers.
enum AnswerFields {
  /// What the page may load: its own files, and pictures and fonts made in it.
  private static let contentSecurityPolicy = """
    default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; \
    font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
    """

  private static let fields = [
    ("Content-Security-Policy", contentSecurityPolicy),
    ("X-Content-Type-Options", "nosniff"),
    // The address holds the token, so it must not be told to others or kept on disk.
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
  ].compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } }

  /// Adds the fields to the head of an answer.
  static func add(to head: inout HTTPResponse) {
    head.headerFields.append(contentsOf: fields)
  }
}
