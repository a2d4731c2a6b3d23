/// Reads messages of EDXL-RM 1.0, in an envelope of EDXL-DE or bare, and says what is amiss with
/// the line of it. Hostile XML is refused by the reader that all XML goes through.
package enum ResourceMessageReader {
  /// What was understood of a document, and what was not.
  package struct Reading: Sendable {
    /// Nil where it is no such message, or lacks what one cannot do without.
    package var message: ResourceMessage?
    package var faults: [Fault]
  }

  /// Something that is not as the schema has it.
  package struct Fault: Equatable, Sendable {
    package var line: Int
    package var reason: Reason

    /// Why.
    package enum Reason: Equatable, Sendable {
      case notRead(XMLRefusal)
      /// The root, or what the envelope holds, is no message of EDXL-RM 1.0.
      case noMessage(String)
      case missing(String)
      case outOfOrder(String)
      case repeated(String)
      case unknown(String)
      case malformed(String, String)
    }
  }

  /// Reads a document.
  package static func read(_ bytes: [UInt8]) -> Reading {
    let root: XMLElement
    do { root = try XML.parse(bytes) } catch {
      return Reading(message: nil, faults: [Fault(line: error.line, reason: .notRead(error))])
    }
    var envelope: XMLElement?
    var body = root
    if root.name == "EDXLDistribution", root.namespace == ResourceMessage.envelopeNamespace {
      envelope = root
      let content = root.all("contentObject").lazy.compactMap {
        $0.first("xmlContent")?.first("embeddedXMLContent")?.children.first
      }
      guard let found = content.first else {
        return Reading(
          message: nil, faults: [Fault(line: root.line, reason: .missing("embeddedXMLContent"))])
      }
      body = found
    }
    guard body.namespace == ResourceMessage.namespace,
      let kind = ResourceMessage.Kind(rawValue: body.name)
    else {
      return Reading(
        message: nil, faults: [Fault(line: body.line, reason: .noMessage(body.name))])
    }
    var parts = ResourceMessageParts(body, kind)
    let message = parts.message(in: envelope)
    return Reading(message: parts.isWhole ? message : nil, faults: parts.faults)
  }
}

extension ResourceMessageReader.Fault {
  /// In words.
  package var english: String {
    switch reason {
    case .notRead(let refusal): refusal.english
    case .noMessage(let name): "\(name.quoted) is no message of EDXL-RM 1.0 that is read"
    case .missing(let name): "\(name) is missing"
    case .outOfOrder(let name): "\(name) stands out of the schema's order"
    case .repeated(let name): "\(name) stands more than once"
    case .unknown(let name): "\(name.quoted) is not an element of the schema here"
    case .malformed(let name, let text): "\(name): \(text.quoted) cannot be read"
    }
  }
}
