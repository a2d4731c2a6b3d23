extension CAPRuleSet {
  /// What CAP 1.2 §3.2.2 and §3.3.2 ask of times.
  static let times = [
    CAPRule(
      "time-form", .error, "sent",
      "a time must be like 2026-01-31T08:00:00+08:00, without Z, fraction or comma"
    ) { $0.times.breaches { !CAPText.isTime($0.trimmed) } },
    CAPRule("utc-form", .error, "sent", "an offset of zero must be written -00:00") { alert in
      alert.times.breaches { $0.trimmed.hasSuffix("+00:00") }
    },
    CAPRule(
      "effective-after-sent", .warning, "effective",
      "an info block should not take effect before its message is sent"
    ) { alert in
      guard let sent = alert.time("sent") else { return [] }
      return alert.infos.flatMap { info in
        info.time("effective").map { $0 < sent } == true ? info.breach(at: "effective") : []
      }
    },
    CAPRule(
      "expires-after-effective", .error, "expires",
      "an info block must expire after it comes into effect"
    ) { alert in
      alert.infos.flatMap { info -> [CAPRule.Breach] in
        guard let expires = info.time("expires"),
          let effective = info.time("effective"), expires <= effective
        else { return [] }
        return info.breach(at: "expires")
      }
    },
    CAPRule(
      "expires-after-sent", .error, "expires",
      "an info block must expire after its message is sent"
    ) { alert in
      guard let sent = alert.time("sent") else { return [] }
      return alert.infos.flatMap { info in
        info.time("expires").map { $0 <= sent } == true ? info.breach(at: "expires") : []
      }
    },
    CAPRule(
      "onset-before-expires", .warning, "onset",
      "an event should begin before its info block expires"
    ) { alert in
      alert.infos.flatMap { info -> [CAPRule.Breach] in
        guard let onset = info.time("onset"), let expires = info.time("expires"), onset > expires
        else { return [] }
        return info.breach(at: "onset")
      }
    },
  ]
}
