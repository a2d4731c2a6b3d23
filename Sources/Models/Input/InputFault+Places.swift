import JSONText

extension InputFault {
  /// The fault of a text that is no JSON; a number that is too large, and a field that stands
  /// twice, are named by their place.
  init(_ problem: JSONProblem, in bytes: [UInt8]) {
    switch problem.reason {
    case .numberOutOfRange:
      self.init(FieldPath(at: problem.offset, in: bytes), .notFinite)
    case .duplicateKey(let key):
      self.init(FieldPath(at: problem.offset, in: bytes)[key], .refused("stands twice"))
    case .tooLarge, .tooDeep, .unexpectedEnd, .unexpectedByte, .invalidNumber, .invalidEscape,
      .loneSurrogate, .controlCharacter, .invalidUTF8, .trailingBytes:
      self.init(FieldPath(), .notJSON(problem))
    }
  }
}

extension FieldPath {
  /// The field in which a byte of a JSON text lies, where all that comes before it is sound.
  fileprivate init(at offset: Int, in bytes: [UInt8]) {
    var walk = Walk()
    var position = 0
    while position < min(offset, bytes.count) {
      if bytes[position] == UInt8(ascii: "\"") {
        let end = Self.endOfText(from: position, in: bytes)
        walk.meet(text: bytes[position..<end])
        position = end
      } else {
        walk.meet(bytes[position])
        position += 1
      }
    }
    self = walk.path
  }

  private static func endOfText(from start: Int, in bytes: [UInt8]) -> Int {
    var position = start + 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position + 1, bytes.count)
  }

  /// The containers that are open on the way through a text.
  private struct Walk {
    private enum Container {
      case array(index: Int)
      case object(key: String?)
    }

    private var open: [Container] = []

    var path: FieldPath {
      var path = FieldPath()
      for container in open {
        switch container {
        case .array(let index): path = path[index]
        case .object(let key): if let key { path = path[key] }
        }
      }
      return path
    }

    mutating func meet(text: ArraySlice<UInt8>) {
      // The first text of a member is its key, the next ones are values.
      guard case .object(nil) = open.last, let key = try? JSON.read(Array(text)).string else {
        return
      }
      open[open.count - 1] = .object(key: key)
    }

    mutating func meet(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "{"): open.append(.object(key: nil))
      case UInt8(ascii: "["): open.append(.array(index: 0))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      case UInt8(ascii: ","):
        switch open.popLast() {
        case .array(let index): open.append(.array(index: index + 1))
        case .object: open.append(.object(key: nil))
        case nil: break
        }
      default: break
      }
    }
  }
}
