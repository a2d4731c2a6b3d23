extension CAPRuleSet {
  /// What Google Public Alerts asks of those who publish through it (CAP profile 1.0).
  static let google = CAPRuleSet(name: "google", rules: googleNeeds + googleWishes)

  private static let googleNeeds = [
    CAPRule("google-info", .error, "info", "an alert must have an info block") {
      $0.infos.isEmpty ? [.init($0)] : []
    },
    CAPRule("google-description", .error, "description", "an info block must have a description") {
      $0.infosLacking("description")
    },
    CAPRule("google-web", .error, "web", "an info block must have a web address") {
      $0.infosLacking("web")
    },
    CAPRule("google-expires", .error, "expires", "an info block must say when it expires") {
      $0.infosLacking("expires")
    },
    CAPRule("google-urgency", .error, "urgency", "the urgency must be known") {
      $0.inInfos("urgency").breaches { $0 == "Unknown" }
    },
    CAPRule("google-severity", .error, "severity", "the severity must be known") {
      $0.inInfos("severity").breaches { $0 == "Unknown" }
    },
    CAPRule("google-certainty", .error, "certainty", "the certainty must be known") {
      $0.inInfos("certainty").breaches { $0 == "Unknown" }
    },
    CAPRule("google-area", .error, "area", "an info block must have an area") { alert in
      alert.infos.filter { $0.first("area") == nil }.map { .init($0) }
    },
    CAPRule(
      "google-area-shape", .error, "area", "an area must have a polygon, circle or geocode"
    ) { alert in
      alert.areas.filter { $0.children("polygon", "circle", "geocode").isEmpty }
        .map { .init($0) }
    },
    CAPRule(
      "google-same-categories", .error, "category",
      "all info blocks must have the same categories"
    ) { $0.infosUnlikeTheFirst { Set($0.all("category").map(\.text)) } },
    CAPRule(
      "google-same-event-codes", .error, "eventCode",
      "all info blocks must have the same event codes"
    ) { alert in
      alert.infosUnlikeTheFirst { info in
        Set(info.all("eventCode").map { [$0.trimmed("valueName"), $0.trimmed("value")] })
      }
    },
    CAPRule(
      "google-effective-before-expires", .error, "effective",
      "an info block must take effect before it expires"
    ) { alert in
      alert.infos.flatMap { info -> [CAPRule.Breach] in
        guard let effective = info.time("effective"), let expires = info.time("expires"),
          effective > expires
        else { return [] }
        return info.breach(at: "effective")
      }
    },
  ]

  private static let googleWishes = [
    CAPRule("google-headline", .warning, "headline", "an info block should have a headline") {
      $0.infosLacking("headline")
    },
    CAPRule(
      "google-headline-length", .warning, "headline",
      "a headline should have at most 140 characters"
    ) { $0.inInfos("headline").breaches { $0.trimmed.count > 140 } },
    CAPRule(
      "google-headline-repeated", .warning, "description",
      "a description should say more than the headline"
    ) { alert in
      alert.infos.flatMap { info in
        !info.isBlank("headline") && info.trimmed("headline") == info.trimmed("description")
          ? info.breach(at: "description") : []
      }
    },
    CAPRule("google-sender-name", .warning, "senderName", "the sender should be named") {
      $0.infosLacking("senderName")
    },
    CAPRule("google-response", .warning, "responseType", "a response type should be given") {
      $0.infosLacking("responseType")
    },
    CAPRule("google-instruction", .warning, "instruction", "an instruction should be given") {
      $0.infosLacking("instruction")
    },
    CAPRule("google-contact", .warning, "contact", "a contact should be given") {
      $0.infosLacking("contact")
    },
    CAPRule("google-radius", .warning, "circle", "the radius of a circle should not be 0") {
      $0.areas.flatMap { $0.all("circle") }.breaches { CAPText.circle($0)?.radius == 0 }
    },
    CAPRule("google-offset", .warning, "sent", "times should be in local time, not in UTC") {
      $0.times.breaches { DateTime($0.trimmed)?.offsetMinutes == 0 }
    },
    CAPRule("google-test", .warning, "status", "the status Test should not be used") {
      $0.has("status", "Test") ? $0.breach(at: "status") : []
    },
  ]
}

extension XMLElement {
  /// A breach at each info block of which a fact is not what it is of the first one.
  func infosUnlikeTheFirst(_ fact: (XMLElement) -> some Equatable) -> [CAPRule.Breach] {
    guard let first = infos.first.map(fact) else { return [] }
    return infos.filter { fact($0) != first }.map { .init($0) }
  }
}
