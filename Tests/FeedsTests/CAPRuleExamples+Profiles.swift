extension CAPExample {
  static let profiles = google + ipaws + canada + china

  private static let noArea = ("<area>", "<!--") as (String, String)
  private static let areaEnd = ("</area>", "-->") as (old: String, new: String)
  private static let offset = "T18:30:00-00:00"

  private static let google = [
    CAPExample("google-info", bare, ""),
    CAPExample("google-description", "<description>太湖水位超过警戒线。</description>", ""),
    CAPExample("google-web", "<web>https://suzhou.example/flood</web>", ""),
    CAPExample("google-expires", "<expires>2026-07-04T18:30:00+08:00</expires>", ""),
    CAPExample("google-urgency", ">Immediate<", ">Unknown<"),
    CAPExample("google-severity", ">Severe<", ">Unknown<"),
    CAPExample("google-certainty", ">Observed<", ">Unknown<"),
    CAPExample("google-area", noArea.0, noArea.1, and: areaEnd),
    CAPExample(
      "google-area-shape", "</areaDesc>", "</areaDesc></area><!--", and: ("</area>\n", "-->")),
    CAPExample("google-same-categories", ">Met<", ">Safety<"),
    CAPExample("google-same-event-codes", ">FLW<", ">FFW<"),
    CAPExample(
      "google-effective-before-expires", "<expires>",
      "<effective>2026-07-05T00:00:00+08:00</effective><expires>"),
    CAPExample("google-headline", "<headline>太湖橙色预警</headline>", ""),
    CAPExample(
      "google-headline-length", "太湖橙色预警", String(repeating: "太湖橙色预警，", count: 21)),
    CAPExample("google-headline-repeated", "太湖橙色预警", "太湖水位超过警戒线。"),
    CAPExample("google-sender-name", "<senderName>Water Bureau</senderName>", ""),
    CAPExample("google-response", "<responseType>Evacuate</responseType>", ""),
    CAPExample("google-instruction", "<instruction>Go to higher ground.</instruction>", ""),
    CAPExample("google-contact", "<contact>water@suzhou.example</contact>", ""),
    CAPExample("google-radius", " 2.5<", " 0<"),
    CAPExample("google-offset", "T18:30:00+08:00", offset),
    CAPExample("google-test", ">Actual<", ">Test<"),
  ]

  private static let ipaws = [
    CAPExample("ipaws-code", "IPAWSv1.0", "IPAWS"),
    CAPExample("ipaws-offset", "T18:30:00+08:00", offset),
    CAPExample("ipaws-same-event", ">FLW<", ">FFW<"),
    CAPExample("ipaws-expires", "<expires>2026-07-04T18:30:00+08:00</expires>", ""),
    CAPExample("ipaws-event-code", ">FLW<", ">FLOOD<", everywhere: true),
    CAPExample("ipaws-area", noArea.0, noArea.1, and: areaEnd),
    CAPExample("ipaws-geocode", ">006037<", ">6037<"),
    CAPExample(
      "ipaws-effective", "<expires>",
      "<effective>2026-07-04T07:00:00+08:00</effective><expires>"),
    CAPExample("ipaws-onset", "<expires>", "<onset>2026-07-04T07:00:00+08:00</onset><expires>"),
    CAPExample("ipaws-originator", ">CIV<", ">ABC<"),
    CAPExample(
      "ipaws-phone-text", "CMAMtext</valueName><value>",
      "CMAMtext</valueName><value>" + String(repeating: "x", count: 91)),
    CAPExample(
      "ipaws-long-phone-text", "CMAMlongtext</valueName><value>",
      "CMAMlongtext</valueName><value>" + String(repeating: "x", count: 361)),
  ]

  private static let canada = [
    CAPExample("cap-cp-code", "profile:CAP-CP:0.4", "profile:CAP-CP"),
    CAPExample("cap-cp-language", "<language>zh-CN</language>", ""),
    CAPExample("cap-cp-both-languages", "fr-CA", "en-CA"),
    CAPExample("cap-cp-event-code", "CAP-CP:Event:0.4", "CAP-CP:Event", everywhere: true),
    CAPExample("cap-cp-same-event", ">flood<", ">flashFlood<"),
    CAPExample("cap-cp-area", noArea.0, noArea.1, and: areaEnd),
    CAPExample("cap-cp-location", "CAP-CP:Location:0.3", "CAP-CP:Location"),
    CAPExample("cap-cp-expires", "<expires>2026-07-04T18:30:00+08:00</expires>", ""),
    CAPExample("cap-cp-sender-name", "<senderName>Water Bureau</senderName>", ""),
    CAPExample("cap-cp-response", "<responseType>Evacuate</responseType>", ""),
  ]

  private static let china = [
    CAPExample("12379-identifier", ">32050000000000_", ">3205000000_"),
    CAPExample("12379-identifier", "63000_1<", "63000_10<"),
    CAPExample("12379-division", ">3205", ">9905"),
    CAPExample("12379-identifier-time", "_20260704063000_1", "_20260230063000_1"),
    CAPExample("12379-offset", "T18:30:00+08:00", "T19:30:00+09:00"),
    CAPExample("12379-info", bare, ""),
    CAPExample("12379-chinese", "zh-CN", "ja"),
    CAPExample("12379-headline", "<headline>太湖橙色预警</headline>", ""),
    CAPExample("12379-description", "<description>太湖水位超过警戒线。</description>", ""),
    CAPExample("12379-sender-name", "<senderName>Water Bureau</senderName>", ""),
    CAPExample("12379-colour", "橙色", "红色"),
    CAPExample("12379-colour", "橙色预警", "黃色預警"),
    CAPExample("12379-geocode", ">006037<", ">Taihu<", and: (">320506<", ">3205<")),
  ]
}
