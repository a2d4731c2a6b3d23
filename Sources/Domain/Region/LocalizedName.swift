/// The name of a place or thing in the three languages of the console.
package struct LocalizedName: Hashable, Sendable {
  /// The name in English.
  package let english: String
  /// The name in Simplified Chinese.
  package let simplified: String
  /// The name in Traditional Chinese.
  package let traditional: String

  /// A name in all three languages.
  package init(english: String, simplified: String, traditional: String) {
    self.english = english
    self.simplified = simplified
    self.traditional = traditional
  }

  /// A text that is the same in all of them.
  package init(inAll text: String) {
    self.init(english: text, simplified: text, traditional: text)
  }
}
