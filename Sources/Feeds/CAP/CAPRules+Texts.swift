extension CAPRuleSet {
  /// What CAP 1.2 §3.2.2 asks of an info block's words.
  static let texts = [
    CAPRule(
      "text-blank", .error, "event", "an element that must be there must say something"
    ) { alert in
      let named =
        alert.inInfos("eventCode", "parameter")
        + alert.areas.flatMap { $0.all("geocode") }
      let places =
        alert.inInfos("event") + alert.areas.flatMap { $0.all("areaDesc") }
        + alert.resources.flatMap { $0.children("resourceDesc", "mimeType") }
        + named.flatMap { $0.all("valueName") }
      return places.filter { $0.text.trimmed.isEmpty }.map { .init($0) }
    },
    CAPRule(
      "markup-in-text", .warning, "description",
      "text should be plain, without HTML tags or entities"
    ) { alert in
      let texts = alert.inInfos(
        "event", "senderName", "headline", "description", "instruction", "contact")
      let places = alert.all("note") + texts + alert.areas.flatMap { $0.all("areaDesc") }
      return places.compactMap { place in
        Markup.first(in: place.text).map { .init(place, $0) }
      }
    },
    CAPRule("web-absolute", .error, "web", "a web address must be a full URI") {
      $0.inInfos("web").breaches { !CAPText.hasScheme($0) }
    },
    CAPRule(
      "response-needs-instruction", .warning, "responseType",
      "what to do should stand in an instruction"
    ) { alert in
      let instructed: Set = ["Evacuate", "Prepare", "Execute", "Avoid", "Monitor"]
      return alert.infos.filter { $0.isBlank("instruction") }.flatMap { info in
        info.all("responseType").filter { instructed.contains($0.text) }
          .prefix(1).map { .init($0, $0.text) }
      }
    },
    CAPRule(
      "assess-in-public", .warning, "responseType",
      "Assess should not be asked of the public"
    ) { alert in
      guard alert.has("scope", "Public") else { return [] }
      return alert.inInfos("responseType").breaches { $0 == "Assess" }
    },
    CAPRule(
      "acronym-form", .warning, "valueName",
      "the acronym that names a value should be in capital letters without full stops"
    ) { alert in
      let named =
        alert.inInfos("eventCode", "parameter")
        + alert.areas.flatMap { $0.all("geocode") }
      return named.flatMap { $0.all("valueName") }.breaches { Acronym.isMiswritten($0.trimmed) }
    },
  ]

  /// What CAP 1.2 §3.2.3 asks of a resource.
  static let resources = [
    CAPRule(
      "mime-type-form", .error, "mimeType", "a MIME type must be like image/png (RFC 2046)"
    ) { alert in
      alert.resources.flatMap { $0.all("mimeType") }.breaches { text in
        !text.trimmed.isEmpty && !Self.isMIMEType(text.trimmed)
      }
    },
    CAPRule("size-range", .error, "size", "a size in bytes must not be negative") { alert in
      alert.resources.flatMap { $0.all("size") }.breaches { $0.trimmed.hasPrefix("-") }
    },
    CAPRule(
      "resource-needs-content", .error, "uri",
      "a resource with a relative URI must carry its content in derefUri"
    ) { alert in
      alert.resources.filter { $0.isBlank("derefUri") }.flatMap { resource in
        resource.all("uri").breaches { !CAPText.hasScheme($0) }
      }
    },
    CAPRule(
      "resource-empty", .warning, "resource", "a resource should have a uri or a derefUri"
    ) { alert in
      alert.resources.filter { $0.first("uri") == nil && $0.first("derefUri") == nil }
        .map { .init($0) }
    },
    CAPRule(
      "content-form", .error, "derefUri", "the content of a resource must be in base 64"
    ) { alert in
      alert.resources.flatMap { $0.all("derefUri") }.breaches { !CAPText.isBase64($0) }
    },
    CAPRule(
      "digest-form", .error, "digest", "a digest must be SHA-1 in 40 hexadecimal digits"
    ) { alert in
      alert.resources.flatMap { $0.all("digest") }.breaches { !CAPText.isDigest($0) }
    },
    CAPRule(
      "digest-content", .error, "digest", "a digest must be that of the content in derefUri"
    ) { alert in
      alert.resources.flatMap { resource in
        guard let content = resource.first("derefUri").flatMap({ Base64.bytes(of: $0.text) }) else {
          return [CAPRule.Breach]()
        }
        return resource.all("digest").breaches { text in
          CAPText.isDigest(text) && text.trimmed.lowercased() != SHA1.digest(of: content)
        }
      }
    },
  ]

  /// `type/subtype`, with parameters after a semicolon.
  private static func isMIMEType(_ text: String) -> Bool {
    let kind = text.prefix { $0 != ";" }
    let parts = kind.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            byte.isLetter || byte.isDigit || "!#$&-^_.+ ".utf8.contains(byte) && byte != 0x20
          }
      }
  }
}

/// Names such as SAME and FIPS, which stand for several words.
private enum Acronym {
  /// Whether a known acronym is in small letters, or letters alternate with full stops.
  static func isMiswritten(_ name: String) -> Bool {
    let known: Set = ["SAME", "FIPS", "ZIP", "UGC", "VTEC", "EMMA"]
    if known.contains(name.uppercased()) { return name != name.uppercased() }
    let letters = name.split(separator: ".", omittingEmptySubsequences: false)
    let body = letters.last == "" ? letters.dropLast() : letters[...]
    return body.count >= 2
      && body.allSatisfy { $0.utf8.count == 1 && $0.utf8.allSatisfy(\.isLetter) }
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
    return name.first.map(\.isLetter) ?? false
  }

  private static func isEntityBody(_ body: Substring.UTF8View) -> Bool {
    let name = body.first == UInt8(ascii: "#") ? body.dropFirst() : body
    return !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isDigit }
  }
}
