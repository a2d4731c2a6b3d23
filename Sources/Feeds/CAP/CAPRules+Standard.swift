extension CAPRuleSet {
  /// What the text of CAP 1.2 (§3.2, §3.3) asks and its schema cannot say.
  package static let standard = CAPRuleSet(
    name: "CAP 1.2", rules: header + references + times + texts + shapes)

  private static let header = [
    CAPRule(
      id: "identifier-form", severity: .error,
      sentence: "an identifier must have no spaces, commas, < or &"
    ) { $0.all("identifier").filter { !$0.isPlainWord }.map { .init($0, $0.text) } },
    CAPRule(
      id: "sender-form", severity: .error,
      sentence: "a sender must have no spaces, commas, < or &"
    ) { $0.all("sender").filter { !$0.isPlainWord }.map { .init($0, $0.text) } },
    CAPRule(
      id: "restricted-needs-restriction", severity: .error,
      sentence: "a Restricted message must say its restriction"
    ) { $0.has("scope", "Restricted") && $0.isBlank("restriction") ? $0.breach(at: "scope") : [] },
    CAPRule(
      id: "private-needs-addresses", severity: .error,
      sentence: "a Private message must name its addresses"
    ) { $0.has("scope", "Private") && $0.isBlank("addresses") ? $0.breach(at: "scope") : [] },
    CAPRule(
      id: "restriction-without-restricted", severity: .warning,
      sentence: "a restriction is only for a Restricted message"
    ) { $0.has("scope", "Restricted") ? [] : $0.all("restriction").map { .init($0) } },
    CAPRule(
      id: "exercise-needs-note", severity: .warning,
      sentence: "an Exercise should be named in a note"
    ) { $0.has("status", "Exercise") && $0.isBlank("note") ? $0.breach(at: "status") : [] },
    CAPRule(
      id: "error-needs-note", severity: .warning,
      sentence: "a message of type Error should be explained in a note"
    ) { $0.has("msgType", "Error") && $0.isBlank("note") ? $0.breach(at: "msgType") : [] },
    CAPRule(
      id: "info-missing", severity: .warning,
      sentence: "an Alert or Update without an info block says nothing of its event"
    ) { alert in
      let speaks = alert.has("msgType", "Alert") || alert.has("msgType", "Update")
      return speaks && alert.all("info").isEmpty ? [.init(alert)] : []
    },
    CAPRule(
      id: "signature-last", severity: .error,
      sentence: "signatures must stand after all info blocks"
    ) { alert in
      let signature = alert.children.firstIndex { $0.namespace == CAPSchema.signatureNamespace }
      let info = alert.children.lastIndex {
        $0.name == "info" && $0.namespace == alert.namespace
      }
      guard let signature, let info, signature < info else { return [] }
      return [.init(alert.children[signature])]
    },
  ]

  private static let references = [
    CAPRule(
      id: "references-needed", severity: .error,
      sentence: "all but an Alert must refer to the messages of which they speak"
    ) { alert in
      guard let kind = alert.first("msgType"), kind.text != "Alert", alert.isBlank("references")
      else { return [] }
      return [.init(kind, kind.text)]
    },
    CAPRule(
      id: "references-form", severity: .error,
      sentence: "references must be sender,identifier,sent between spaces"
    ) { alert in
      alert.all("references").flatMap { element -> [CAPRule.Breach] in
        let words = CAPText.words(element.text)
        if words.isEmpty { return [.init(element, element.text)] }
        return words.filter { CAPText.reference($0) == nil || $0.commaCount != 2 }
          .map { .init(element, String($0)) }
      }
    },
    CAPRule(
      id: "references-self", severity: .error, sentence: "a message must not refer to itself"
    ) { alert in
      alert.eachReference { element, reference in
        reference.sender == alert.first("sender")?.text
          && reference.identifier == alert.first("identifier")?.text
          ? .init(element, reference.identifier) : nil
      }
    },
    CAPRule(
      id: "references-postdated", severity: .warning,
      sentence: "a message should not refer to one that was sent after it"
    ) { alert in
      guard let sent = alert.time("sent") else { return [] }
      return alert.eachReference { element, reference in
        reference.sent > sent ? .init(element, reference.identifier) : nil
      }
    },
  ]

  private static let times = [
    CAPRule(
      id: "utc-form", severity: .error, sentence: "an offset of zero must be written -00:00"
    ) { alert in
      (alert.all("sent") + alert.inInfos("effective", "onset", "expires"))
        .filter { $0.text.trimmed.hasSuffix("+00:00") }.map { .init($0, $0.text) }
    },
    CAPRule(
      id: "expires-after-effective", severity: .error,
      sentence: "an info block must expire after it comes into effect"
    ) { alert in
      alert.all("info").flatMap { info -> [CAPRule.Breach] in
        guard let expires = info.time("expires"),
          let effective = info.time("effective") ?? alert.time("sent"), expires <= effective
        else { return [] }
        return info.breach(at: "expires")
      }
    },
    CAPRule(
      id: "onset-before-expires", severity: .warning,
      sentence: "an event should begin before its info block expires"
    ) { alert in
      alert.all("info").flatMap { info -> [CAPRule.Breach] in
        guard let onset = info.time("onset"), let expires = info.time("expires"), onset > expires
        else { return [] }
        return info.breach(at: "onset")
      }
    },
  ]

  private static let texts = [
    CAPRule(
      id: "markup-in-text", severity: .warning,
      sentence: "text should be plain, without HTML tags or entities"
    ) { alert in
      let texts = alert.inInfos(
        "event", "senderName", "headline", "description", "instruction", "contact")
      let places = alert.all("note") + texts + alert.areas.flatMap { $0.all("areaDesc") }
      return places.compactMap { place in
        Markup.first(in: place.text).map { .init(place, $0) }
      }
    },
    CAPRule(
      id: "web-absolute", severity: .error, sentence: "a web address must be a full URI"
    ) { $0.inInfos("web").filter { !$0.text.hasScheme }.map { .init($0, $0.text) } },
    CAPRule(
      id: "resource-needs-content", severity: .error,
      sentence: "a resource with a relative URI must carry its content in derefUri"
    ) { alert in
      alert.all("info").flatMap { $0.all("resource") }.flatMap { resource in
        resource.isBlank("derefUri")
          ? resource.all("uri").filter { !$0.text.hasScheme }.map { .init($0, $0.text) } : []
      }
    },
    CAPRule(
      id: "digest-form", severity: .warning,
      sentence: "a digest should be SHA-1 in 40 hexadecimal digits"
    ) { alert in
      alert.all("info").flatMap { $0.all("resource") }.flatMap { $0.all("digest") }
        .filter { $0.text.trimmed.count != 40 || !$0.text.trimmed.allSatisfy(\.isHexDigit) }
        .map { .init($0, $0.text) }
    },
  ]
}

extension XMLElement {
  /// Whether the text is one word of an identifier: `[^\s,&<]+`.
  fileprivate var isPlainWord: Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0 != "," && $0 != "&" && $0 != "<"
      }
  }

  fileprivate func has(_ name: String, _ word: String) -> Bool {
    first(name)?.text == word
  }

  /// Whether a child is not there or holds nothing.
  fileprivate func isBlank(_ name: String) -> Bool {
    first(name)?.text.trimmed.isEmpty ?? true
  }

  fileprivate func breach(at name: String) -> [CAPRule.Breach] {
    first(name).map { [.init($0, $0.text)] } ?? []
  }

  fileprivate func time(_ name: String) -> DateTime? {
    first(name).flatMap { DateTime($0.text.trimmed) }
  }

  /// An alert's elements of some names in all its info blocks.
  fileprivate func inInfos(_ names: String...) -> [XMLElement] {
    all("info").flatMap { info in
      info.children.filter { $0.namespace == namespace && names.contains($0.name) }
    }
  }

  /// An alert's areas, of all its info blocks.
  var areas: [XMLElement] {
    all("info").flatMap { $0.all("area") }
  }

  fileprivate func eachReference(
    _ judge: (XMLElement, CAPMessage.Reference) -> CAPRule.Breach?
  ) -> [CAPRule.Breach] {
    all("references").flatMap { element in
      CAPText.words(element.text).compactMap { CAPText.reference($0) }
        .compactMap { judge(element, $0) }
    }
  }
}

extension StringProtocol {
  fileprivate var commaCount: Int {
    utf8.count { $0 == UInt8(ascii: ",") }
  }

  /// Whether the text begins as an absolute URI does: `letter *( letter / digit / + - . ) :`.
  fileprivate var hasScheme: Bool {
    let scheme = String(self).trimmed.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard let first = scheme.first, (0x61...0x7a).contains(first | 0x20) else { return false }
    let rest = String(self).trimmed.utf8.dropFirst(scheme.count)
    return rest.first == UInt8(ascii: ":")
      && scheme.allSatisfy {
        (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0)
          || "+-.".utf8.contains($0)
      }
  }
}

/// HTML that got into plain text.
private enum Markup {
  /// The first tag (`<b>`, `</p>`, `<br/>`) or entity (`&nbsp;`, `&#39;`) in a text.
  static func first(in text: String) -> String? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(where: { $0 == 0x3c || $0 == 0x26 }) {
      let isTag = bytes[start] == 0x3c
      let after = bytes.index(after: start)
      let rest = bytes[after...].prefix(isTag ? 200 : 12)
      if let end = rest.firstIndex(of: isTag ? UInt8(ascii: ">") : UInt8(ascii: ";")),
        isTag ? isTagBody(rest[..<end]) : isEntityBody(rest[..<end])
      {
        return String(text[start...end])
      }
      index = after
    }
    return nil
  }

  private static func isTagBody(_ body: Substring.UTF8View) -> Bool {
    let name = body.first == UInt8(ascii: "/") ? body.dropFirst() : body
    return name.first.map { (0x61...0x7a).contains($0 | 0x20) } ?? false
  }

  private static func isEntityBody(_ body: Substring.UTF8View) -> Bool {
    let name = body.first == UInt8(ascii: "#") ? body.dropFirst() : body
    return !name.isEmpty
      && name.allSatisfy { (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0) }
  }
}
