import CLibXML

/// XML 1.0 with namespaces, read by libxml2 without network, entities or document types.
package enum XML {
  /// The namespace of `xsi:type` and its like.
  package static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

  /// The document's root element. Throws the first reason for which the document is refused.
  package static func parse(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits()
  ) throws(XMLRefusal) -> XMLElement {
    try read(bytes, limits: limits).root
  }

  /// The document. Throws the first reason for which it is refused.
  ///
  /// `firstLine` is the number of its first line where it is a part of another; `encoding` takes
  /// the place of the one that the document names.
  package static func read(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits(), firstLine: Int = 1,
    encoding: String? = nil
  ) throws(XMLRefusal) -> XMLDocument {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    guard !bytes.isEmpty else { throw .notWellFormed(line: 1, problem: "the document is empty") }
    let form = try CodeUnits(startOf: bytes)
    if let line = StartTagScanner.line(of: form, in: bytes, havingMoreThan: limits.attributes) {
      throw .tooManyAttributes(line: line, limit: limits.attributes)
    }
    let parse = Parse(limits: limits, form: form, firstLine: firstLine)
    return try parse.run(bytes, encoding: encoding ?? CodeUnits.encodingInstead(ofThatIn: bytes))
  }

  /// Whether a text is a URI reference once what RFC 2396 does not allow is escaped: `xs:anyURI`.
  package static func isURIReference(_ text: String) -> Bool {
    let escaped = text.utf8.map { byte -> CChar in
      let isAllowed = (0x21..<0x7f).contains(byte) && !#"<>"{}|\^`"#.utf8.contains(byte)
      return CChar(bitPattern: isAllowed ? byte : UInt8(ascii: "_"))
    }
    guard let uri = xmlParseURI(escaped + [0]) else { return escaped.isEmpty }
    xmlFreeURI(uri)
    return true
  }
}

/// One run of libxml2 over one document, building its elements within limits.
private final class Parse {
  private let limits: XMLLimits
  private let form: CodeUnits
  private let firstLine: Int
  private var context: xmlParserCtxtPtr?
  private var refusal: XMLRefusal?

  /// The elements whose end has not been seen, outermost first.
  private var open: [OpenElement] = []
  /// The character data of all open elements, each one's after its parent's.
  private var text: [UInt8] = []
  private var root: XMLElement?
  private var elementCount = 0
  private var encoding = "UTF-8"

  private struct OpenElement {
    var name: String
    var namespace: String
    var line: Int
    /// Where in the parse's `text` its own begins.
    var textStart: Int
    var attributes: [XMLAttribute]
    var children: [XMLElement] = []
  }

  /// Namespace names that libxml2 has handed over, by its interned pointer.
  private var namespaces: [(pointer: UnsafePointer<xmlChar>, name: String)] = []
  /// The declared prefixes in scope and at which depth, innermost last.
  private var prefixes: [(prefix: String, namespace: String, depth: Int)] = []

  init(limits: XMLLimits, form: CodeUnits, firstLine: Int) {
    self.limits = limits
    self.form = form
    self.firstLine = firstLine
  }

  func run(_ bytes: [UInt8], encoding forced: String?) throws(XMLRefusal) -> XMLDocument {
    guard let context = xmlNewParserCtxt() else {
      preconditionFailure("libxml2 has no memory for a parser")
    }
    defer { xmlFreeParserCtxt(context) }
    self.context = context
    connect(context)
    let options = XML_PARSE_NONET.rawValue
    bytes.withUnsafeBytes { buffer in
      _ = xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        nil, forced, Int32(bitPattern: options))
    }
    self.context = nil
    if let refusal { throw refusal }
    guard let root, context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1 else {
      throw .notWellFormed(line: firstLine, problem: "the document does not end")
    }
    return XMLDocument(root: root, encoding: encoding)
  }

  /// Replaces all of libxml2's own handlers, so that it builds, loads and prints nothing.
  private func connect(_ context: xmlParserCtxtPtr) {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startDocument = { Parse.of($0).startDocument() }
    handlers.internalSubset = { user, _, _, _ in
      let parse = Parse.of(user)
      parse.refuse(.documentType(line: parse.line))
    }
    handlers.startElementNs = { user, name, _, namespace, spaceCount, spaces, count, _, values in
      Parse.of(user).startElement(
        name, namespace, Parse.Declarations(start: spaces, count: Int(spaceCount)),
        Parse.Declarations(start: values, count: Int(count)))
    }
    handlers.endElementNs = { user, _, _, _ in Parse.of(user).endElement() }
    handlers.characters = { Parse.of($0).append($1, Int($2)) }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    handlers.serror = { user, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      let problem = error.pointee.message.map { String(cString: $0) } ?? "unknown"
      let parse = Parse.of(user)
      let line = parse.number(ofLine: error.pointee.line)
      parse.refuse(.notWellFormed(line: line, problem: problem.onOneLine))
    }
    context.pointee.sax.pointee = handlers
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  /// The run to which libxml2's user pointer points.
  private static func of(_ user: UnsafeMutableRawPointer?) -> Parse {
    guard let user else { preconditionFailure("libxml2 lost the parser's user pointer") }
    return Unmanaged<Parse>.fromOpaque(user).takeUnretainedValue()
  }

  private var line: Int {
    guard let input = context?.pointee.input else { return firstLine }
    return number(ofLine: input.pointee.line)
  }

  /// The number of a line that libxml2 counts from 1, in the source.
  private func number(ofLine line: Int32) -> Int { max(1, Int(line)) + firstLine - 1 }

  /// Keeps the first reason and stops.
  private func refuse(_ reason: XMLRefusal) {
    guard refusal == nil else { return }
    refusal = reason
    if let context { xmlStopParser(context) }
  }
}

extension Parse {
  /// An array of libxml2 with a number of entries, each some pointers long.
  struct Declarations {
    var start: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    var count: Int
  }

  func startDocument() {
    guard let context, let name = context.pointee.encoding ?? context.pointee.input.pointee.encoding
    else { return }
    encoding = String(cString: name).uppercased()
    if !form.canBe(encoding) { refuse(.encoding(encoding)) }
  }

  func startElement(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    _ declarations: Declarations, _ attributes: Declarations
  ) {
    guard refusal == nil, let name else { return }
    elementCount += 1
    if elementCount > limits.elements {
      return refuse(.tooManyElements(line: line, limit: limits.elements))
    }
    if open.count == limits.depth { return refuse(.tooDeep(line: line, limit: limits.depth)) }
    declare(declarations)
    open.append(
      OpenElement(
        name: String(cString: name), namespace: self.name(ofNamespace: namespace), line: line,
        textStart: text.count, attributes: attributes.count > 0 ? read(attributes) : []))
  }

  /// Notes prefixes: libxml2 resolves them in names but not in the value of `xsi:type`.
  private func declare(_ declarations: Declarations) {
    guard let start = declarations.start else { return }
    for index in 0..<declarations.count {
      let prefix = start[2 * index].map { String(cString: $0) } ?? ""
      let namespace = start[2 * index + 1].map { String(cString: $0) } ?? ""
      prefixes.append((prefix, namespace, open.count))
    }
  }

  private func read(_ attributes: Declarations) -> [XMLAttribute] {
    guard let start = attributes.start else { return [] }
    return (0..<attributes.count).compactMap { index in
      let entry = start + 5 * index
      guard let name = entry[0], let first = entry[3], let end = entry[4] else { return nil }
      let value = UnsafeBufferPointer(start: first, count: end - first)
      var attribute = XMLAttribute(
        name: String(cString: name), namespace: self.name(ofNamespace: entry[2]),
        value: String(decoding: value, as: UTF8.self))
      if attribute.name == "type" && attribute.namespace == XML.instanceNamespace {
        let parts = attribute.value.trimmed.split(separator: ":", omittingEmptySubsequences: false)
        let prefix = parts.count == 2 ? String(parts[0]) : ""
        attribute.valueNamespace = prefixes.last { $0.prefix == prefix }?.namespace
      }
      return attribute
    }
  }

  func endElement() {
    guard refusal == nil, let ended = open.popLast() else { return }
    var own = ""
    if text.count > ended.textStart {
      let bytes = text[ended.textStart...]
      if ended.children.isEmpty || !bytes.allSatisfy(\.isXMLSpace) {
        own = String(decoding: bytes, as: UTF8.self)
      }
      text.removeSubrange(ended.textStart...)
    }
    while let last = prefixes.last, last.depth == open.count { prefixes.removeLast() }
    let element = XMLElement(
      name: ended.name, namespace: ended.namespace, line: ended.line, text: own,
      children: ended.children, attributes: ended.attributes)
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }

  func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int) {
    guard refusal == nil, let characters, let start = open.last?.textStart else { return }
    if text.count - start + count > limits.textBytes {
      return refuse(.textTooLong(line: line, limit: limits.textBytes))
    }
    text.append(contentsOf: UnsafeBufferPointer(start: characters, count: count))
  }

  private func name(ofNamespace pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let known = namespaces.last(where: { $0.pointer == pointer }) { return known.name }
    let name = String(cString: pointer)
    namespaces.append((pointer, name))
    return name
  }
}

extension UInt8 {
  /// Whether it is white space to XML: space, tab, line feed or carriage return.
  package var isXMLSpace: Bool {
    self == 0x20 || self == 0x0a || self == 0x09 || self == 0x0d
  }
}

extension String {
  /// The text without white space at either end, as XML understands white space.
  package var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first.isXMLSpace || last.isXMLSpace else {
      return self
    }
    guard let start = utf8.firstIndex(where: { !$0.isXMLSpace }),
      let end = utf8.lastIndex(where: { !$0.isXMLSpace })
    else { return "" }
    return String(self[start...end])
  }

  /// The text with every run of control characters and spaces as one space.
  fileprivate var onOneLine: String {
    split { $0.isWhitespace || $0.asciiValue.map { $0 < 32 } ?? false }.joined(separator: " ")
  }
}
