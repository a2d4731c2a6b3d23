package import Domain

/// A notice to named cities, made a message of CAP 1.2 that goes to nobody else.
package struct CAPNotice: Sendable {
  private let notice: CityNotice
  private let region: Region

  /// The originator's name among all originators.
  package var sender: String
  /// What desks are called after the sign of an address.
  package static let domain = "fenghuo.invalid"
  /// What may not be passed on bears this code (CAP 1.2 §3.2.1, `code`: special handling).
  package static let notShared = "no-onward-sharing"

  /// The message of a notice in its region.
  package init(of notice: CityNotice, in region: Region, sender: String? = nil) {
    self.notice = notice
    self.region = region
    self.sender = CAPPlainText.word(sender ?? Self.address(of: notice.letter.from))
  }

  private static func address(of post: Proposer) -> String {
    "duty@\(post.city?.rawValue ?? "region").\(domain)"
  }

  /// The message, in Chinese and in English; what is exercised is never told as actual.
  package func message(as status: CAPMessage.Status) throws(CAPWarning.Refusal) -> CAPMessage {
    if status == .actual, notice.isExercise { throw .exerciseNotice(notice.id) }
    let time = Self.beijing(notice.sent)
    let digits = time.description.utf8.prefix(19).filter { (48...57).contains($0) }
    var message = CAPMessage(
      identifier: "\(notice.id)_\(String(decoding: digits, as: UTF8.self))", sender: sender,
      sent: time, status: status, kind: .alert)
    switch notice.letter.scope {
    case .restricted(let rule):
      message.scope = .restricted
      message.restriction = rule
    case .confidential: message.scope = .private
    }
    message.addresses = notice.letter.to.map { Self.address(of: .city($0)) }
    message.codes = notice.letter.mayBeShared ? [] : [Self.notShared]
    if status != .actual { message.note = "演练，非真实事件。Exercise: this is not a real event." }
    message.incidents = [notice.letter.matter.name]
    message.infos = WarningWords.all.map { info(in: $0, as: status) }
    return message
  }

  private static func beijing(_ instant: Instant) -> DateTime {
    DateTime(milliseconds: instant.milliseconds / 1000 * 1000, offsetMinutes: 480)
  }

  private func info(in words: WarningWords, as status: CAPMessage.Status) -> CAPMessage.Info {
    let facts = notice.facts
    let emergencyClass = EventKind.named(facts.kind)?.emergencyClass ?? .accident
    var info = CAPMessage.Info(
      language: words.language, categories: [.init(ofKind: facts.kind, emergencyClass)],
      event: words.event(facts.kind), urgency: .unknown, severity: severity, certainty: .observed)
    let prefix = status == .actual ? "" : words.exercisePrefix
    info.audience = notice.letter.to.map { name(of: $0, words) }.joined(separator: ", ")
    info.eventCodes = PlatformCode.event(facts.kind).map { [.init("12379", $0)] } ?? []
    info.expires = Self.beijing(notice.sent.advanced(by: Self.validity))
    info.senderName =
      notice.letter.from.city.flatMap { region[$0] }.map { words.desk($0.name) }
      ?? words.choose(region.organisation?.body ?? region.name)
    info.headline = prefix + "\(words.event(facts.kind)): \(notice.letter.matter.name)"
    info.description = prefix + notice.letter.text
    info.parameters = parameters
    info.areas = [area(words)]
    return info
  }

  /// Assumed: what a notice says holds for a day unless another takes its place.
  private static let validity = Duration.hours(24)

  private var severity: CAPMessage.Info.Severity {
    switch notice.facts.grade {
    case .first: .extreme
    case .second: .severe
    case .third: .moderate
    case .fourth: .minor
    case nil: .unknown
    }
  }

  /// What is asked of those who get it, and what was left out.
  private var parameters: [CAPMessage.NamedValue] {
    let letter = notice.letter
    var values = [
      CAPMessage.NamedValue("acknowledge-by", Self.beijing(notice.due).description)
    ]
    if let time = letter.readFor {
      values.append(.init("readable-minutes", "\(time.inSeconds / 60)"))
    }
    if !letter.withheld.isEmpty {
      values.append(.init("withheld", letter.withheld.map(\.rawValue).joined(separator: " ")))
    }
    if let units = notice.facts.units { values.append(.init("units-sent", "\(units)")) }
    for measure in LossMeasure.allCases {
      guard let amount = notice.facts.losses?.amount(of: measure) else { continue }
      values.append(.init("losses-\(measure.rawValue)", "\(amount)"))
    }
    for arrival in notice.facts.arrivals ?? [] {
      values.append(
        .init("expected-\(arrival.city)", Self.beijing(arrival.at).description))
    }
    return values
  }

  private func area(_ words: WarningWords) -> CAPMessage.Area {
    let city = name(of: notice.facts.city, words)
    let place = notice.facts.place ?? ""
    var area = CAPMessage.Area(description: place.isEmpty ? city : "\(city) · \(place)")
    area.geocodes = [.init("GB/T 2260", notice.facts.city.rawValue)]
    return area
  }

  private func name(of city: City.ID, _ words: WarningWords) -> String {
    region[city].map { words.choose($0.name) } ?? city.rawValue
  }
}
