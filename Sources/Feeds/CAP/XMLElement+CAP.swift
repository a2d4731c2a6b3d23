/// The questions that rules ask of an alert's elements.
extension XMLElement {
  /// An alert's info blocks.
  var infos: [XMLElement] { all("info") }

  /// An alert's areas, of all its info blocks.
  var areas: [XMLElement] { infos.flatMap { $0.all("area") } }

  /// An alert's resources, of all its info blocks.
  var resources: [XMLElement] { infos.flatMap { $0.all("resource") } }

  /// The children of some names, in document order.
  func children(_ names: String...) -> [XMLElement] {
    children.filter { $0.namespace == namespace && names.contains($0.name) }
  }

  /// An alert's elements of some names in all its info blocks.
  func inInfos(_ names: String...) -> [XMLElement] {
    infos.flatMap { info in
      info.children.filter { $0.namespace == namespace && names.contains($0.name) }
    }
  }

  /// An alert's times: when it was sent, and those of its info blocks.
  var times: [XMLElement] { children("sent") + inInfos("effective", "onset", "expires") }

  /// Whether a child's text is a word to the letter.
  func has(_ name: String, _ word: String) -> Bool { first(name)?.text == word }

  /// A child's text without white space around it, empty where there is none.
  func trimmed(_ name: String) -> String { first(name)?.text.trimmed ?? "" }

  /// Whether a child is not there or holds nothing.
  func isBlank(_ name: String) -> Bool { trimmed(name).isEmpty }

  /// A child's moment, where it is one.
  func time(_ name: String) -> DateTime? {
    first(name).flatMap { DateTime($0.text.trimmed) }
  }

  /// A breach at a child that stands there.
  func breach(at name: String) -> [CAPRule.Breach] {
    first(name).map { [.init($0, $0.text)] } ?? []
  }

  /// A breach for each info block in which one of these children is missing or blank.
  func infosLacking(_ names: String...) -> [CAPRule.Breach] {
    infos.filter { info in names.contains { info.isBlank($0) } }.map { .init($0) }
  }

  /// An element of named values (`eventCode`, `parameter`, `geocode`): the values of one name.
  func values(of element: String, named name: String) -> [String] {
    all(element).filter { $0.trimmed("valueName") == name }.map { $0.trimmed("value") }
  }

  /// What a judge finds in each triplet of an alert's references that can be read.
  func eachReference(
    _ judge: (XMLElement, CAPMessage.Reference) -> CAPRule.Breach?
  ) -> [CAPRule.Breach] {
    all("references").flatMap { element in
      CAPText.words(element.text).compactMap { CAPText.reference($0) }
        .compactMap { judge(element, $0) }
    }
  }
}

extension Sequence<XMLElement> {
  /// A breach at each element whose text is wrong, showing the text.
  func breaches(where isWrong: (String) -> Bool) -> [CAPRule.Breach] {
    filter { isWrong($0.text) }.map { .init($0, $0.text) }
  }
}
