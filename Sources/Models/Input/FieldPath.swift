import JSONText

/// Where a value stands in an input, spelt as a person would point at it: `reaches[1].weighting`.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  private enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  private var steps: [Step] = []

  /// The whole input.
  package init() {}

  /// A member of the object that stands here.
  package subscript(key: String) -> FieldPath { adding(.key(key)) }

  /// An element of the array that stands here, counted from 0.
  package subscript(index: Int) -> FieldPath { adding(.index(index)) }

  private func adding(_ step: Step) -> FieldPath {
    var path = self
    path.steps.append(step)
    return path
  }

  package var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += (text.isEmpty ? "" : ".") + Self.spelt(key)
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }

  /// A key as it is; in quotes where it is no plain word, so that it cannot speak to a terminal.
  static func spelt(_ key: String) -> String {
    let isPlain = key.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain && !key.isEmpty ? key : JSON.string(key).text
  }
}
