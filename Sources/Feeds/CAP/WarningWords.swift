internal import Domain

/// The words of a warning in one language.
enum WarningWords: CaseIterable {
  case chinese
  case english

  static let all = allCases

  /// As in RFC 3066.
  var language: String {
    switch self {
    case .chinese: "zh-CN"
    case .english: "en-US"
    }
  }

  /// What stands before every text of an exercise.
  var exercisePrefix: String {
    switch self {
    case .chinese: "【演练】"
    case .english: "Exercise: "
    }
  }

  /// A name in this language.
  func choose(_ name: LocalizedName) -> String {
    switch self {
    case .chinese: name.simplified
    case .english: name.english
    }
  }

  /// The name of a kind of event, or the source's own words.
  func event(_ kind: String) -> String {
    EventKind.named(kind).map { choose($0.name) } ?? kind
  }

  /// Who sends it.
  func desk(_ city: LocalizedName) -> String {
    switch self {
    case .chinese: choose(city) + "值班台"
    case .english: choose(city) + " duty desk"
    }
  }

  /// `苏州发布江河洪水橙色预警`, `River flood: orange warning for Suzhou`.
  func headline(
    _ purpose: CAPWarning.Purpose, event: String, city: LocalizedName, colour: WarningColour?
  ) -> String {
    switch self {
    case .chinese:
      let act =
        switch purpose {
        case .warn: "发布"
        case .update: "更新"
        case .cancel: "解除"
        }
      return choose(city) + act + event + (colour.map { $0.rawValue + "色" } ?? "") + "预警"
    case .english:
      let end =
        switch purpose {
        case .warn: ""
        case .update: ", updated"
        case .cancel: ", lifted"
        }
      let warning = colour.map { $0.english + " warning" } ?? "warning"
      return "\(event): \(warning) for \(choose(city))\(end)"
    }
  }

  /// What is known of the incident, in the words of the record.
  func description(title: String, place: String, text: String) -> String {
    let stop = self == .chinese ? "。" : "."
    let label = self == .chinese ? "地点：" : "Place: "
    let parts = [title, place.isEmpty ? "" : label + place, text]
    return parts.filter { !$0.isEmpty }.map { part in
      part.hasSuffix("。") || part.hasSuffix(".") ? part : part + stop
    }.joined(separator: self == .chinese ? "" : " ")
  }
}

/// What the public is asked to do.
struct WarningAdvice: Sendable {
  var response: CAPMessage.Info.ResponseType
  var text: LocalizedName

  /// The advice for a class of emergency, or that it is over.
  static func of(_ emergencyClass: EmergencyClass, _ isOver: Bool) -> WarningAdvice {
    if isOver { return over }
    switch emergencyClass {
    case .naturalDisaster: return naturalDisaster
    case .accident: return accident
    case .publicHealth: return publicHealth
    case .socialSecurity: return socialSecurity
    case .emergingRisk: return emergingRisk
    }
  }

  private init(
    _ response: CAPMessage.Info.ResponseType, _ english: String, _ simplified: String,
    _ traditional: String
  ) {
    self.response = response
    text = LocalizedName(english: english, simplified: simplified, traditional: traditional)
  }

  private static let over = WarningAdvice(
    .allClear, "The danger is over. Follow local notices for what comes next.",
    "危险已解除，后续安排请以当地通知为准。", "危險已解除，後續安排請以當地通知為準。")

  private static let naturalDisaster = WarningAdvice(
    .prepare,
    "Keep away from low ground, water and slopes. Be ready to move when told to.",
    "请远离低洼、临水和山坡地带，做好准备，按通知转移。", "請遠離低窪、臨水和山坡地帶，做好準備，按通知轉移。")

  private static let accident = WarningAdvice(
    .avoid,
    "Keep away from the place and clear the way for rescue. If you see smoke or smell gas, "
      + "leave against the wind.",
    "请远离现场，为救援让路；如见烟雾或闻到异味，请向上风方向撤离。", "請遠離現場，為救援讓路；如見煙霧或聞到異味，請向上風方向撤離。")

  private static let publicHealth = WarningAdvice(
    .monitor, "Follow official notices, protect yourself and see a doctor if you feel ill.",
    "请关注官方通报，做好个人防护，如有不适及时就医。", "請關注官方通報，做好個人防護，如有不適及時就醫。")

  private static let socialSecurity = WarningAdvice(
    .avoid, "Keep away from the place and do as those in charge there say.",
    "请远离该区域，听从现场人员指挥。", "請遠離該區域，聽從現場人員指揮。")

  private static let emergingRisk = WarningAdvice(
    .monitor, "Follow official notices and do not use what is affected until it is cleared.",
    "请关注官方通报，恢复之前请勿使用受影响的设备和服务。", "請關注官方通報，恢復之前請勿使用受影響的設備和服務。")
}
