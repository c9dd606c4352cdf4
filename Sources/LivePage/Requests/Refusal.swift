import CommunityModel
import HTTPTypes

/// Why a request is not served.
enum Refusal: Error, Hashable {
  /// Wrong or no token, a foreign host or a foreign site: never told apart.
  case notAllowed
  case malformed
  case notFound
  case wrongMethod(allowed: String)
  case timedOut
  case bodyTooLong
  case targetTooLong
  case notJSON
  case headTooLong
  /// Too many requests a second; there is room again after so many whole seconds.
  case tooManyRequests(retryAfter: Int)
  /// Too many runs or reports at a time.
  case busy

  /// The status of HTTP.
  var status: HTTPResponse.Status {
    switch self {
    case .notAllowed: .forbidden
    case .malformed: .badRequest
    case .notFound: .notFound
    case .wrongMethod: .methodNotAllowed
    case .timedOut: .requestTimeout
    case .bodyTooLong: .contentTooLarge
    case .targetTooLong: .uriTooLong
    case .notJSON: .unsupportedMediaType
    case .headTooLong: .requestHeaderFieldsTooLarge
    case .tooManyRequests, .busy: .tooManyRequests
    }
  }

  /// The fields that say more than the status.
  var fields: HTTPFields {
    var fields: HTTPFields = [.contentType: "application/json; charset=utf-8"]
    switch self {
    case .wrongMethod(let allowed): fields[.allow] = allowed
    case .tooManyRequests(let seconds): fields[.retryAfter] = "\(seconds)"
    case .busy: fields[.retryAfter] = "1"
    default: break
    }
    return fields
  }

  /// The document that the page shows: `{"message": {"en": …, "zh": …}}`.
  var json: String {
    #"{"message":{"en":"\#(message.english)","zh":"\#(message.chinese)"}}"#
  }

  /// The sentence for people, without characters that JSON would have to escape.
  private var message: LocalizedText {
    switch self {
    case .notAllowed:
      LocalizedText(
        "This page opens only at the whole address that flywheel serve printed, in a browser on the same machine.",
        "只能在同一台电脑的浏览器中，用 flywheel serve 显示的完整网址打开本页面。")
    case .malformed:
      LocalizedText("The request could not be understood.", "无法理解该请求。")
    case .notFound:
      LocalizedText("There is nothing at this address.", "该网址下没有内容。")
    case .wrongMethod:
      LocalizedText("This address is not used in this way.", "该网址不支持这种访问方式。")
    case .timedOut:
      LocalizedText("The request took too long to arrive.", "请求传送超时。")
    case .bodyTooLong:
      LocalizedText("The request is longer than 64 KiB.", "请求内容超过 64 KiB。")
    case .targetTooLong:
      LocalizedText("The address is too long.", "网址过长。")
    case .notJSON:
      LocalizedText("The request must be JSON.", "请求内容必须是 JSON。")
    case .headTooLong:
      LocalizedText("The head of the request is too long.", "请求头过长。")
    case .tooManyRequests:
      LocalizedText("Too many requests; please wait a moment.", "请求过于频繁，请稍候。")
    case .busy:
      LocalizedText(
        "Too many calculations at a time; please wait until one is done or close a tab.",
        "同时进行的计算过多；请等其中一项完成，或关闭一个标签页。")
    }
  }
}
