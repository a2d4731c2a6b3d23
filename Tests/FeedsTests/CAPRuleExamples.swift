/// A rule, and one change to `CAPExample.right` that breaks it and no other of its set.
struct CAPExample: CustomStringConvertible {
  var rule: String
  /// What is replaced at its first place, or everywhere, and with what.
  var changes: [(old: String, new: String)]
  var everywhere: Bool

  init(
    _ rule: String, _ old: String, _ new: String, and more: (old: String, new: String)...,
    everywhere: Bool = false
  ) {
    self.rule = rule
    changes = [(old, new)] + more
    self.everywhere = everywhere
  }

  var description: String { rule }

  /// The message that breaks the rule. An example that names no place in it is wrong.
  var wrong: String {
    changes.reduce(Self.right) { text, change in
      precondition(text.contains(change.old), "\(rule): no \(change.old)")
      return text.replacing(
        change.old, with: change.new, maxReplacements: everywhere ? .max : 1)
    }
  }

  /// A message of our own that is right by the standard and by every profile at once.
  static let right = """
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
      <identifier>32050000000000_20260704063000_1</identifier>
      <sender>water@suzhou.example</sender>
      <sent>2026-07-04T06:30:00+08:00</sent>
      <status>Actual</status>
      <msgType>Update</msgType>
      <scope>Public</scope>
      <code>IPAWSv1.0</code>
      <code>profile:CAP-CP:0.4</code>
      <references>water@suzhou.example,32050000000000_20260704050000,\
    2026-07-04T05:00:00+08:00</references>
    \(info("zh-CN", "太湖橙色预警", "太湖水位超过警戒线。"))
    \(info("en-CA", "Lake Tai in flood", "The lake stands above its warning level."))
    \(info("fr-CA", "Crue du lac Tai", "Le lac dépasse sa cote d'alerte."))
    </alert>
    """

  private static func info(
    _ language: String, _ headline: String, _ description: String
  ) -> String {
    """
      <info>
        <language>\(language)</language>
        <category>Met</category>
        <event>Flood</event>
        <responseType>Evacuate</responseType>
        <urgency>Immediate</urgency>
        <severity>Severe</severity>
        <certainty>Observed</certainty>
        <eventCode><valueName>SAME</valueName><value>FLW</value></eventCode>
        <eventCode><valueName>profile:CAP-CP:Event:0.4</valueName><value>flood</value></eventCode>
        <expires>2026-07-04T18:30:00+08:00</expires>
        <senderName>Water Bureau</senderName>
        <headline>\(headline)</headline>
        <description>\(description)</description>
        <instruction>Go to higher ground.</instruction>
        <web>https://suzhou.example/flood</web>
        <contact>water@suzhou.example</contact>
        <parameter><valueName>EAS-ORG</valueName><value>CIV</value></parameter>
        <parameter><valueName>CMAMtext</valueName><value>Flood</value></parameter>
        <parameter><valueName>CMAMlongtext</valueName><value>Flood</value></parameter>
        <resource>
          <resourceDesc>levels</resourceDesc>
          <mimeType>image/png</mimeType>
          <size>3</size>
          <uri>levels.png</uri>
          <derefUri>YWJj</derefUri>
          <digest>a9993e364706816aba3e25717850c26c9cd0d89d</digest>
        </resource>
        <area>
          <areaDesc>Wuzhong</areaDesc>
          <polygon>31.0,120.4 31.2,120.4 31.2,120.6 31.0,120.4</polygon>
          <circle>31.1,120.5 2.5</circle>
          <geocode><valueName>SAME</valueName><value>006037</value></geocode>
          <geocode><valueName>profile:CAP-CP:Location:0.3</valueName><value>35</value></geocode>
          <geocode><valueName>GB/T 2260</valueName><value>320506</value></geocode>
          <altitude>10</altitude>
          <ceiling>90.5</ceiling>
        </area>
      </info>
    """
  }

  /// The message without its info blocks, as two changes cannot say.
  static let bare = infoBlocks

  private static let infoBlocks: String = {
    guard let start = right.firstRange(of: "  <info>"), let end = right.firstRange(of: "</alert>")
    else { preconditionFailure("no info blocks in the example") }
    return String(right[start.lowerBound..<end.lowerBound])
  }()

  private static let reference =
    "<references>water@suzhou.example,32050000000000_20260704050000,"
    + "2026-07-04T05:00:00+08:00</references>"

  static let all = standard + profiles

  private static let standard = [
    CAPExample("identifier-form", "_1<", "&amp;1<"),
    CAPExample("sender-form", ">water@suzhou.example<", ">Water Bureau<"),
    CAPExample("restricted-needs-restriction", ">Public<", ">Restricted<"),
    CAPExample("private-needs-addresses", ">Public<", ">Private<"),
    CAPExample(
      "restriction-without-restricted", "</scope>", "</scope><restriction>x</restriction>"),
    CAPExample("list-quotes", "</scope>", "</scope><addresses>\"Fire Desk</addresses>"),
    CAPExample("exercise-needs-note", ">Actual<", ">Exercise<"),
    CAPExample("error-needs-note", ">Update<", ">Error<"),
    CAPExample("info-missing", bare, ""),
    CAPExample(
      "signature-last", "  <info>",
      "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/>  <info>"),
    CAPExample("references-needed", reference, ""),
    CAPExample("references-form", ",32050000000000_20260704050000", ""),
    CAPExample("references-time", "T05:00:00+08:00", "T05:00:00.5+08:00"),
    CAPExample("references-self", "_20260704050000,", "_20260704063000_1,"),
    CAPExample("references-postdated", "T05:00:00+08:00", "T07:00:00+08:00"),
    CAPExample("references-twice", reference, twice(reference)),
    CAPExample("time-form", "T06:30:00+08:00", "T06:30:00Z", and: ("T18:30:00", "T22:30:00")),
    CAPExample("time-form", "T18:30:00+08:00", "T18:30:00.5+08:00"),
    CAPExample("time-form", "T18:30:00+08:00", "T18:30:00,08:00"),
    CAPExample("utc-form", "T18:30:00+08:00", "T18:30:00+00:00"),
    CAPExample(
      "effective-after-sent", "<expires>",
      "<effective>2026-07-04T06:29:59+08:00</effective><expires>"),
    CAPExample(
      "expires-after-effective", "<expires>",
      "<effective>2026-07-04T18:30:00+08:00</effective><expires>"),
    CAPExample("expires-after-sent", "T18:30:00", "T06:30:00"),
    CAPExample(
      "onset-before-expires", "<expires>", "<onset>2026-07-05T00:00:00+08:00</onset><expires>"),
    CAPExample("text-blank", ">Flood<", "> <"),
    CAPExample("markup-in-text", "太湖水位", "&lt;b&gt;太湖水位"),
    CAPExample("web-absolute", "https://suzhou.example/flood", "/flood"),
    CAPExample("response-needs-instruction", "<instruction>Go to higher ground.</instruction>", ""),
    CAPExample("assess-in-public", ">Evacuate<", ">Assess<"),
    CAPExample("acronym-form", ">SAME<", ">same<"),
    CAPExample("acronym-form", ">SAME<", ">S.A.M.E.<"),
    CAPExample("mime-type-form", "image/png", "picture"),
    CAPExample("size-range", "<size>3", "<size>-3"),
    CAPExample("resource-needs-content", "<derefUri>YWJj</derefUri>", ""),
    CAPExample(
      "resource-empty", "<uri>levels.png</uri>", "", and: ("<derefUri>YWJj</derefUri>", "")),
    CAPExample("content-form", "YWJj", "YWJ"),
    CAPExample("digest-form", "a9993e36", "a9993e3"),
    CAPExample("digest-content", "a9993e36", "a9993e37"),
    CAPExample("polygon-form", "31.2,120.6 ", "31.2 120.6 "),
    CAPExample("polygon-form", "31.2,120.6 ", "91,120.6 "),
    CAPExample("polygon-points", "31.2,120.4 31.2,120.6 31.0,120.4", "31.0,120.4"),
    CAPExample("polygon-closed", "31.0,120.4<", "31.0,120.5<"),
    CAPExample(
      "polygon-crossing", "31.2,120.4 31.2,120.6 ", "31.2,120.6 31.2,120.4 31.0,120.6 "),
    CAPExample("circle-form", " 2.5<", " -2.5<"),
    CAPExample("ceiling-needs-altitude", "<altitude>10</altitude>", ""),
    CAPExample("ceiling-above-altitude", "90.5", "9.5"),
    CAPExample(
      "geocode-alone", "<polygon>31.0,120.4 31.2,120.4 31.2,120.6 31.0,120.4</polygon>", "",
      and: ("<circle>31.1,120.5 2.5</circle>", "")),
  ]

  private static func twice(_ reference: String) -> String {
    let triplet = reference.dropFirst("<references>".count).prefix { $0 != "<" }
    return "<references>\(triplet) \(triplet)</references>"
  }
}
