extension CAPRuleSet {
  /// What the text of CAP 1.2 (§3.2, §3.3) asks and its schema cannot say.
  package static let standard = CAPRuleSet(
    name: "cap",
    rules: header + references + times + texts + resources + shapes)

  /// What CAP 1.2 §3.2.1 asks of a message as a whole.
  private static let header = [
    CAPRule(
      "identifier-form", .error, "identifier",
      "an identifier must have no spaces, commas, < or &"
    ) { $0.all("identifier").breaches { !CAPText.isPlainWord($0) } },
    CAPRule(
      "sender-form", .error, "sender", "a sender must have no spaces, commas, < or &"
    ) { $0.all("sender").breaches { !CAPText.isPlainWord($0) } },
    CAPRule(
      "restricted-needs-restriction", .error, "scope",
      "a Restricted message must say its restriction"
    ) { $0.has("scope", "Restricted") && $0.isBlank("restriction") ? $0.breach(at: "scope") : [] },
    CAPRule(
      "private-needs-addresses", .error, "scope", "a Private message must name its addresses"
    ) { $0.has("scope", "Private") && $0.isBlank("addresses") ? $0.breach(at: "scope") : [] },
    CAPRule(
      "restriction-without-restricted", .warning, "restriction",
      "a restriction is only for a Restricted message"
    ) { $0.has("scope", "Restricted") ? [] : $0.all("restriction").map { .init($0) } },
    CAPRule(
      "list-quotes", .error, "addresses",
      "a name with spaces in a list must stand between double quotes"
    ) { alert in
      alert.children("addresses", "incidents").breaches { text in
        !text.utf8.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
      }
    },
    CAPRule(
      "exercise-needs-note", .warning, "status", "an Exercise should be named in a note"
    ) { $0.has("status", "Exercise") && $0.isBlank("note") ? $0.breach(at: "status") : [] },
    CAPRule(
      "error-needs-note", .warning, "msgType",
      "a message of type Error should be explained in a note"
    ) { $0.has("msgType", "Error") && $0.isBlank("note") ? $0.breach(at: "msgType") : [] },
    CAPRule(
      "info-missing", .warning, "info",
      "an Alert or Update without an info block says nothing of its event"
    ) { alert in
      let speaks = alert.has("msgType", "Alert") || alert.has("msgType", "Update")
      return speaks && alert.infos.isEmpty ? [.init(alert)] : []
    },
    CAPRule(
      "signature-last", .error, "Signature", "signatures must stand after all info blocks"
    ) { alert in
      let signature = alert.children.firstIndex { $0.namespace == CAPSchema.signatureNamespace }
      let info = alert.children.lastIndex {
        $0.name == "info" && $0.namespace == alert.namespace
      }
      guard let signature, let info, signature < info else { return [] }
      return [.init(alert.children[signature])]
    },
  ]

  /// What CAP 1.2 §3.2.1 asks of `references`.
  private static let references = [
    CAPRule(
      "references-needed", .error, "references",
      "all but an Alert must refer to the messages of which they speak"
    ) { alert in
      guard let kind = alert.first("msgType"), kind.text != "Alert", alert.isBlank("references")
      else { return [] }
      return [.init(kind, kind.text)]
    },
    CAPRule(
      "references-form", .error, "references",
      "references must be sender,identifier,sent between spaces"
    ) { alert in
      alert.all("references").flatMap { element -> [CAPRule.Breach] in
        let words = CAPText.words(element.text)
        if words.isEmpty { return [.init(element, element.text)] }
        return words.filter { CAPText.reference($0) == nil || $0.commaCount != 2 }
          .map { .init(element, String($0)) }
      }
    },
    CAPRule(
      "references-time", .error, "references",
      "the time in a reference must be as the message that is meant was sent"
    ) { alert in
      alert.all("references").flatMap { element in
        CAPText.words(element.text).filter { word in
          CAPText.reference(word) != nil
            && !CAPText.isTime(String(word.split(separator: ",").last ?? ""))
        }.map { .init(element, String($0)) }
      }
    },
    CAPRule(
      "references-self", .error, "references", "a message must not refer to itself"
    ) { alert in
      alert.eachReference { element, reference in
        reference.sender == alert.first("sender")?.text
          && reference.identifier == alert.first("identifier")?.text
          ? .init(element, reference.identifier) : nil
      }
    },
    CAPRule(
      "references-postdated", .warning, "references",
      "a message should not refer to one that was sent after it"
    ) { alert in
      guard let sent = alert.time("sent") else { return [] }
      return alert.eachReference { element, reference in
        reference.sent > sent ? .init(element, reference.identifier) : nil
      }
    },
    CAPRule(
      "references-twice", .warning, "references", "a message should be referred to only once"
    ) { alert in
      var seen: Set<CAPMessage.Reference> = []
      return alert.eachReference { element, reference in
        seen.insert(reference).inserted ? nil : .init(element, reference.identifier)
      }
    },
  ]
}

extension StringProtocol {
  fileprivate var commaCount: Int {
    utf8.count { $0 == UInt8(ascii: ",") }
  }
}
