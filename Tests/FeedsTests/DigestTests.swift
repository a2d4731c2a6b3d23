import Feeds
import Testing

/// Digests and contents of what is embedded in a message.
@Suite struct DigestTests {
  /// FIPS 180-4's examples, and those of RFC 3174 §7.3.
  @Test(arguments: [
    ("", 1, "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", 1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    ("a", 1_000_000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    (
      "0123456701234567012345670123456701234567012345670123456701234567", 10,
      "dea356a2cddd90c7a7ecedc5ebb563934f460452"
    ),
  ])
  func digestsAreThoseOfTheStandard(_ text: String, _ times: Int, _ digest: String) {
    #expect(SHA1.digest(of: Array(String(repeating: text, count: times).utf8)) == digest)
  }

  /// RFC 4648 §10.
  @Test(arguments: [
    ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("\u{0}ÿ~", "AMO/fg=="),
  ])
  func base64IsThatOfTheStandard(_ plain: String, _ text: String) {
    #expect(Base64.text(of: Array(plain.utf8)) == text)
    #expect(Base64.bytes(of: text) == Array(plain.utf8))
    #expect(Base64.bytes(of: text.map { "\($0)\n " }.joined()) == Array(plain.utf8))
  }

  @Test(arguments: ["", "Zg=", "Zg", "Z===", "Zg==Zg==", "Z-8="])
  func whatIsNotBase64IsNone(_ text: String) {
    #expect(Base64.bytes(of: text) == nil)
  }

  @Test func theDigestIsThatOfTheContentWhateverWasStated() throws {
    let message = CAPSample.flood(
      "<uri>https://wuhan.example/level.png</uri>",
      "<derefUri>YWJj</derefUri><digest>\(String(repeating: "0", count: 40))</digest>")
    let read = try #require(CAPReader.read(Array(message.utf8), source: "f").messages.first)
    let written = String(decoding: CAPWriter.write(read), as: UTF8.self)
    #expect(written.contains("<digest>a9993e364706816aba3e25717850c26c9cd0d89d</digest>"))
    #expect(written.contains("<size>3</size>"))
  }
}
