extension CAPRuleSet {
  /// What the Integrated Public Alert and Warning System of the United States asks (CAP v1.2
  /// IPAWS Profile 1.0).
  static let ipaws = CAPRuleSet(name: "ipaws", rules: ipawsMessage + ipawsInfo + ipawsParameters)

  private static let ipawsMessage = [
    CAPRule("ipaws-code", .error, "code", "a code of the message must be IPAWSv1.0") { alert in
      alert.all("code").contains { $0.text.trimmed == "IPAWSv1.0" } ? [] : [.init(alert)]
    },
    CAPRule("ipaws-offset", .error, "sent", "times must have an offset other than zero") {
      $0.times.breaches { DateTime($0.trimmed)?.offsetMinutes == 0 }
    },
    CAPRule(
      "ipaws-same-event", .error, "eventCode",
      "all info blocks must be of one event: the same category and event code"
    ) { alert in
      alert.infosUnlikeTheFirst { info in
        info.all("category").map(\.text) + info.values(of: "eventCode", named: "SAME")
      }
    },
  ]

  private static let ipawsInfo = [
    CAPRule("ipaws-expires", .error, "expires", "an info block must say when it expires") {
      $0.infosLacking("expires")
    },
    CAPRule(
      "ipaws-event-code", .error, "eventCode",
      "an info block must have exactly one event code SAME, of three letters"
    ) { alert in
      alert.infos.filter { info in
        let codes = info.values(of: "eventCode", named: "SAME")
        return codes.count != 1
          || !codes.allSatisfy { $0.utf8.count == 3 && $0.utf8.allSatisfy(\.isLetter) }
      }.map { .init($0) }
    },
    CAPRule("ipaws-area", .error, "area", "an info block must have an area") { alert in
      alert.infos.filter { $0.first("area") == nil }.map { .init($0) }
    },
    CAPRule(
      "ipaws-geocode", .error, "geocode", "an area must have a geocode SAME of six digits"
    ) { alert in
      alert.areas.filter { area in
        let codes = area.values(of: "geocode", named: "SAME")
        return codes.isEmpty || !codes.allSatisfy { CAPText.isDigits($0, count: 6) }
      }.map { .init($0) }
    },
    CAPRule("ipaws-effective", .warning, "effective", "effective is ignored: sent counts") {
      $0.inInfos("effective").map { .init($0, $0.text) }
    },
    CAPRule("ipaws-onset", .warning, "onset", "onset is ignored: sent counts") {
      $0.inInfos("onset").map { .init($0, $0.text) }
    },
  ]

  private static let ipawsParameters = [
    CAPRule(
      "ipaws-originator", .error, "parameter",
      "the parameter EAS-ORG must be one of EAS, CIV, WXR and PEP"
    ) { alert in
      alert.parameters("EAS-ORG").filter {
        !["EAS", "CIV", "WXR", "PEP"].contains($0.trimmed("value"))
      }.map { .init($0, $0.trimmed("value")) }
    },
    CAPRule(
      "ipaws-phone-text", .error, "parameter",
      "the parameter CMAMtext must have at most 90 characters"
    ) { alert in
      alert.parameters("CMAMtext").filter { $0.trimmed("value").count > 90 }
        .map { .init($0, $0.trimmed("value")) }
    },
    CAPRule(
      "ipaws-long-phone-text", .error, "parameter",
      "the parameter CMAMlongtext must have at most 360 characters"
    ) { alert in
      alert.parameters("CMAMlongtext").filter { $0.trimmed("value").count > 360 }
        .map { .init($0, $0.trimmed("value")) }
    },
  ]
}

extension XMLElement {
  /// An alert's parameters of one name.
  fileprivate func parameters(_ name: String) -> [XMLElement] {
    inInfos("parameter").filter { $0.trimmed("valueName") == name }
  }
}
