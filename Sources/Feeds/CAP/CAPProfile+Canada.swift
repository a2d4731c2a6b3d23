extension CAPRuleSet {
  /// What the Canadian profile of CAP asks (CAP-CP 0.3 to 1.0).
  static let canada = CAPRuleSet(
    name: "cap-cp",
    rules: [
      CAPRule("cap-cp-code", .error, "code", "a code must be profile:CAP-CP: and a version") {
        $0.all("code").contains { $0.text.trimmed.isOfCanada("") } ? [] : [.init($0)]
      },
      CAPRule("cap-cp-language", .error, "language", "an info block must say its language") {
        $0.infosLacking("language")
      },
      CAPRule(
        "cap-cp-both-languages", .warning, "language",
        "there should be info blocks in English and in French"
      ) { alert in
        let languages = alert.inInfos("language").map { $0.text.trimmed.lowercased().prefix(2) }
        return alert.infos.isEmpty || languages.contains("en") && languages.contains("fr")
          ? [] : [.init(alert)]
      },
      CAPRule(
        "cap-cp-event-code", .error, "eventCode",
        "an info block must have exactly one event code profile:CAP-CP:Event:"
      ) { alert in
        alert.infos.filter { $0.canadianCodes("eventCode", "Event:").count != 1 }
          .map { .init($0) }
      },
      CAPRule(
        "cap-cp-same-event", .error, "eventCode", "all info blocks must be of one event"
      ) { $0.infosUnlikeTheFirst { Set($0.canadianCodes("eventCode", "Event:")) } },
      CAPRule("cap-cp-area", .error, "area", "an info block must have an area") { alert in
        alert.infos.filter { $0.first("area") == nil }.map { .init($0) }
      },
      CAPRule(
        "cap-cp-location", .error, "geocode",
        "an area must have a geocode profile:CAP-CP:Location:"
      ) { alert in
        alert.areas.filter { $0.canadianCodes("geocode", "Location:").isEmpty }.map { .init($0) }
      },
      CAPRule("cap-cp-expires", .warning, "expires", "an info block should say when it expires") {
        $0.infosLacking("expires")
      },
      CAPRule("cap-cp-sender-name", .warning, "senderName", "the sender should be named") {
        $0.infosLacking("senderName")
      },
      CAPRule("cap-cp-response", .warning, "responseType", "a response type should be given") {
        $0.infosLacking("responseType")
      },
    ])
}

extension XMLElement {
  /// The values of named values that are of a kind of CAP-CP's codes.
  fileprivate func canadianCodes(_ element: String, _ kind: String) -> [String] {
    all(element).filter { $0.trimmed("valueName").isOfCanada(kind) }.map { $0.trimmed("value") }
  }
}

extension String {
  /// Whether it is `profile:CAP-CP:`, a kind, and a version that begins with a digit.
  fileprivate func isOfCanada(_ kind: String) -> Bool {
    let start = "profile:CAP-CP:" + kind
    return hasPrefix(start) && utf8.dropFirst(start.utf8.count).first?.isDigit == true
  }
}
