/// A message of our own, right by CAP 1.2, in which tests change one thing.
enum CAPSample {
  static let flood = """
    <?xml version="1.0" encoding="UTF-8"?>
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
      <identifier>420100-20260704-7</identifier>
      <sender>water@wuhan.example</sender>
      <sent>2026-07-04T06:30:00+08:00</sent>
      <status>Actual</status>
      <msgType>Update</msgType>
      <scope>Public</scope>
      <references>water@wuhan.example,420100-20260704-6,2026-07-04T05:00:00+08:00</references>
      <info>
        <language>zh-CN</language>
        <category>Met</category>
        <category>Safety</category>
        <event>河道洪水</event>
        <responseType>Evacuate</responseType>
        <urgency>Immediate</urgency>
        <severity>Severe</severity>
        <certainty>Observed</certainty>
        <eventCode><valueName>local</valueName><value>RF2</value></eventCode>
        <expires>2026-07-04T18:30:00+08:00</expires>
        <headline>府河水位超过警戒线</headline><instruction>撤离</instruction>
        <web>https://wuhan.example/flood?id=7</web>
        <resource>
          <resourceDesc>水位图</resourceDesc>
          <mimeType>image/png</mimeType>
          <size>40960</size>
          <uri>https://wuhan.example/level.png</uri>
        </resource>
        <area>
          <areaDesc>东西湖区</areaDesc>
          <polygon>30.6,114.1 30.7,114.1 30.7,114.3 30.6,114.1</polygon>
          <circle>30.65,114.2 2.5</circle>
          <geocode><valueName>GB/T 2260</valueName><value>420112</value></geocode>
          <altitude>60</altitude>
          <ceiling>90.5</ceiling>
        </area>
      </info>
    </alert>
    """

  /// The sample with the first place of `old` replaced. A test that names no such place is wrong.
  static func flood(_ old: String, _ new: String) -> String {
    guard let place = flood.firstRange(of: old) else { preconditionFailure("no \(old) in sample") }
    return flood.replacingCharacters(in: place, with: new)
  }

  /// The sample's alert element without the XML declaration.
  static var element: String {
    flood.split(separator: "\n").dropFirst().joined(separator: "\n")
  }
}

extension String {
  fileprivate func replacingCharacters(in place: Range<Index>, with new: String) -> String {
    self[..<place.lowerBound] + new + self[place.upperBound...]
  }
}
