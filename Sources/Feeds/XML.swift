import CLibXML

/// XML 1.0 with namespaces, read by libxml2 without network, entities or document types.
package enum XML {
  /// The namespace of `xsi:type` and its like.
  package static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

  /// The document's root element. Throws the first reason for which the document is refused.
  package static func parse(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits()
  ) throws(XMLRefusal) -> XMLElement {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    guard !bytes.isEmpty else { throw .notWellFormed(line: 1, problem: "the document is empty") }
    let form = try CodeUnits(startOf: bytes)
    if let line = StartTagScanner.line(of: form, in: bytes, havingMoreThan: limits.attributes) {
      throw .tooManyAttributes(line: line, limit: limits.attributes)
    }
    return try Parse(limits: limits, form: form).run(bytes)
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
  private var context: xmlParserCtxtPtr?
  private var refusal: XMLRefusal?

  /// The elements whose end has not been seen, outermost first.
  private var open: [OpenElement] = []
  /// The character data of all open elements, each one's after its parent's.
  private var text: [UInt8] = []
  private var root: XMLElement?
  private var elementCount = 0

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

  init(limits: XMLLimits, form: CodeUnits) {
    self.limits = limits
    self.form = form
  }

  func run(_ bytes: [UInt8]) throws(XMLRefusal) -> XMLElement {
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
        nil, nil, Int32(bitPattern: options))
    }
    self.context = nil
    if let refusal { throw refusal }
    guard let root, context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1 else {
      throw .notWellFormed(line: 1, problem: "the document does not end")
    }
    return root
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
      Parse.of(user).refuse(
        .notWellFormed(line: max(1, Int(error.pointee.line)), problem: problem.onOneLine))
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
    guard let input = context?.pointee.input else { return 1 }
    return max(1, Int(input.pointee.line))
  }

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
    let encoding = String(cString: name)
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

/// How a document's bytes form the characters of its markup.
private enum CodeUnits {
  /// A byte for each ASCII character, and no such byte in any other character.
  case bytes
  case utf16LittleEndian
  case utf16BigEndian

  /// Looks at a document's first bytes. Throws for forms in which markup is not looked for.
  init(startOf bytes: [UInt8]) throws(XMLRefusal) {
    let utf32: [[UInt8]] = [
      [0, 0, 0, 0x3c], [0x3c, 0, 0, 0], [0xff, 0xfe, 0, 0], [0, 0, 0xfe, 0xff],
    ]
    if utf32.contains(where: bytes.starts) { throw .encoding("UTF-32") }
    if bytes.starts(with: [0x4c, 0x6f, 0xa7, 0x94]) { throw .encoding("EBCDIC") }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0x3c, 0]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xfe, 0xff]) || bytes.starts(with: [0, 0x3c]) {
      self = .utf16BigEndian
    } else {
      self = .bytes
    }
  }

  /// Whether a document of this form may say that its encoding is the named one.
  func canBe(_ encoding: String) -> Bool {
    let known =
      switch self {
      case .bytes:
        [
          "UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-", "ISO8859-", "LATIN1", "WINDOWS-",
          "CP125", "GB2312", "GBK", "GB18030", "BIG5", "EUC-", "SHIFT_JIS", "KOI8-", "TIS-620",
        ]
      case .utf16LittleEndian, .utf16BigEndian: ["UTF-16", "UTF16", "UTF-8", "UTF8"]
      }
    let upper = encoding.uppercased()
    return known.contains { upper.hasPrefix($0) }
  }
}

/// Counts the attributes of start tags before libxml2 does, whose check for duplicates takes time
/// that grows with the square of their number.
private enum StartTagScanner {
  /// The line of the first tag with more attributes than `limit`.
  static func line(
    of form: CodeUnits, in bytes: [UInt8], havingMoreThan limit: Int
  ) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      switch form {
      case .bytes:
        line(limit, bytes.count) { bytes[$0] }
      case .utf16LittleEndian:
        line(limit, bytes.count / 2) { bytes[2 * $0 + 1] == 0 ? bytes[2 * $0] : 0x80 }
      case .utf16BigEndian:
        line(limit, bytes.count / 2) { bytes[2 * $0] == 0 ? bytes[2 * $0 + 1] : 0x80 }
      }
    }
  }

  /// Looks at `count` code units, of which `unit` gives the ASCII ones as they are.
  @inline(__always)
  private static func line(_ limit: Int, _ count: Int, _ unit: (Int) -> UInt8) -> Int? {
    var index = 0
    var line = 1
    /// Skips past the first place where `end` stands.
    func skip(past end: StaticString) {
      let length = end.utf8CodeUnitCount
      while index < count {
        if unit(index) == UInt8(ascii: "\n") { line += 1 }
        index += 1
        guard index >= length else { continue }
        if (0..<length).allSatisfy({ unit(index - length + $0) == end.utf8Start[$0] }) { return }
      }
    }
    func stands(_ text: StaticString) -> Bool {
      let length = text.utf8CodeUnitCount
      return index + length <= count
        && (0..<length).allSatisfy { unit(index + $0) == text.utf8Start[$0] }
    }
    while index < count {
      guard unit(index) == UInt8(ascii: "<") else {
        if unit(index) == UInt8(ascii: "\n") { line += 1 }
        index += 1
        continue
      }
      if stands("<!--") {
        index += 4
        skip(past: "-->")
      } else if stands("<![CDATA[") {
        index += 9
        skip(past: "]]>")
      } else if stands("<?") {
        index += 2
        skip(past: "?>")
      } else {
        var attributes = 0
        while index < count, unit(index) != UInt8(ascii: ">") {
          let byte = unit(index)
          index += 1
          switch byte {
          case UInt8(ascii: "\""): skip(past: "\"")
          case UInt8(ascii: "'"): skip(past: "'")
          case UInt8(ascii: "="): attributes += 1
          case UInt8(ascii: "\n"): line += 1
          default: break
          }
          if attributes > limit { return line }
        }
      }
    }
    return nil
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
