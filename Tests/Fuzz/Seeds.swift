import Exercises
import Terminal

/// Small texts to begin with, one at least for every form that is read.
enum Seeds {
  /// By the ending of their form.
  static let feeds: [String: [String]] = [
    "xml": [message, wrapped, disguised],
    "ndjson": [lines],
    "csv": [table],
    "geojson": [features, quakes],
  ]

  private static let message = """
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1-7</identifier>
    <sender>w@fen.example</sender><sent>2026-07-04T06:30:00+08:00</sent><status>Actual</status>
    <msgType>Update</msgType><scope>Public</scope>
    <references>w@fen.example,1-6,2026-07-04T05:00:00+08:00</references>
    <info><language>zh-CN</language><category>Met</category><event>河道洪水</event>
    <responseType>Evacuate</responseType><urgency>Immediate</urgency><severity>Severe</severity>
    <certainty>Observed</certainty>
    <eventCode><valueName>SAME</valueName><value>FLW</value></eventCode>
    <expires>2026-07-04T18:30:00+08:00</expires><headline>a &amp; b</headline>
    <resource><resourceDesc>m</resourceDesc><mimeType>text/plain</mimeType><size>3</size>
    <derefUri>YWJj</derefUri><digest>a9993e364706816aba3e25717850c26c9cd0d89d</digest></resource>
    <area><areaDesc>x</areaDesc><polygon>30.6,120 30.7,121 30.7,121.3 30.6,120</polygon>
    <circle>30.65,121 2.5</circle>
    <geocode><valueName>GB/T 2260</valueName><value>990101</value></geocode>
    <altitude>60</altitude><ceiling>90.5</ceiling></area></info></alert>
    """

  private static let wrapped = """
    <feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="text/xml">
    \(message)</content></entry><entry><id>a</id></entry></feed>
    """

  /// An alert as text, with entities and a character that a terminal would obey.
  private static let disguised = """
    <!DOCTYPE feed [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><feed><d>
    &lt;alert xmlns="urn:oasis:names:tc:emergency:cap:1.1">&lt;identifier>\u{9B}2J&c;&#x202E;
    &lt;/identifier>&lt;/alert></d></feed>
    """

  private static let lines = """
    {"id":"F-1","source":"s@b","time":"2026-01-01T00:00:08+08:00","op":"update","status":"Actual",\
    "refs":["s|F-0|2025-12-31T23:00:00Z"],"city":"990100","lat":31.2,"lon":120.6,"event":"Flood",\
    "severity":"Minor","urgency":"Future","certainty":"Unlikely","expires":"2026-01-01T06:00:00Z",\
    "text":"\\u001b[2J\\ud83d\\ude00"}
    {"type":"observation","source":"g","time":"2026-01-01T00:00:00Z","kind":"water-level",\
    "city":"990100","value":3.42,"unit":"m"}
    {"type":"unit","source":"avl","time":"2026-01-01T00:00:00Z","unit":"SUZ-F01",\
    "status":"enroute","lat":31.3,"lon":120.7}
    {"type":"heartbeat","source":"g","time":"2026-01-01T00:00:00Z","interval_s":60}
    """

  private static let table = """
    id,source,time,op,status,refs,city,lat,lon,event,severity,urgency,certainty,text
    F-1,s@b,2026-01-01T00:00:08+08:00,open,Actual,a|b|2026-01-01T00:00:00Z,990100,31.2,120.6,\
    Flood,Minor,Future,Unlikely,"a, ""b"" \u{1B}[2J"
    """

  private static let features = """
    {"type":"FeatureCollection","features":[{"type":"Feature","id":"F-1","geometry":{"type":\
    "Polygon","coordinates":[[[120,31],[121,31],[121,32],[120,31]]]},"properties":{"source":"s",\
    "time":"2026-01-01T00:00:08+08:00","op":"open","status":"Actual","event":"Flood",\
    "severity":"Minor","urgency":"Future","certainty":"Unlikely"}}]}
    """

  private static let quakes = """
    {"type":"FeatureCollection","metadata":{"generated":1767225600000},"features":[{"type":\
    "Feature","properties":{"mag":6.1,"place":"12 km W","time":1767225600000,"updated":\
    1767226000000,"alert":null,"status":"reviewed","net":"us","code":"7","ids":",us7,","magType":\
    "mww","type":"earthquake"},"geometry":{"type":"Point","coordinates":[120.4,31.3,10.4]},"id":\
    "us7"},{"type":"Feature","geometry":{"type":"Point","coordinates":[121.4,31.2,-10]},"id":"e7",\
    "properties":{"lastupdate":"2026-01-01T00:20:00.0Z","auth":"EMSC","lat":31.2,"lon":121.4,\
    "depth":10,"unid":"e7","mag":5.2,"time":"2026-01-01T00:00:08.5Z","flynn_region":"X"}}]}
    """

  static let mapping = """
    separator: semicolon
    datum: gcj02
    fields:
      id: {column: 编号}
      source: {constant: water@suzhou.example}
      time: {column: 时间, format: "yyyy-MM-dd HH:mm", zone: "+08:00"}
      event: {column: 灾种}
      severity: {column: 颜色, words: {红: I, 橙: II, 黄: III, 蓝: IV}}
      lat: {column: 纬度}
      lon: {column: 经度}
    """

  static let mappedTable = """
    编号;时间;灾种;颜色;纬度;经度
    W-7;2026-1-31 8:05;暴雨;红;31.17530398364597;121.531541859215
    """

  static let scenarios = Scenarios.shippedNames.compactMap { Scenarios.text(named: $0) }

  static let themes =
    Theme.shippedNames.compactMap { Theme.shippedText($0) } + [
      "meta: {name: {en: Q, zh-Hans: 码, zh-Hant: 碼}, variant: dark}\n"
        + "palette:\n  red: [\"#ff0000\", 196, bright-red, red]\n"
        + "roles: {text: \"\", alert.p1: red on red +bold, \"\\e[2J\": +dim | +underline}"
    ]

  static let screens = [
    "plain text", "烽火 wide", "\u{1B}]0;title\u{7}\u{9B}31m", "e\u{301}\u{302}\u{303}",
    "👩‍🚒👨‍👩‍👧‍👦🇨🇳", "\u{202E}back\u{2066}\u{200F}\u{2028}\t\r\n", "\u{E0001}\u{FE0F}\u{AD}\u{0}",
  ]

  static let models = [
    "exercise-schedule": [
      #"{"injects":[{"name":"a","minutes":45,"after":["b"]},{"name":"b","minutes":60}]}"#
    ],
    "detect-cusum": [
      #"{"observations":[1,-2,-3],"target":0,"reference_value":0.5,"decision_interval":1}"#
    ],
    "detect-ewma": [
      #"{"observations":[1,4],"target":0,"sigma":1,"smoothing":0.5,"width":2}"#
    ],
    "detect-ewma-run-length": [#"{"smoothing":0.2,"width":2.962,"shift_sigma":[0,0.25]}"#],
    "detect-shewhart-run-length": [#"{"width":3,"shift_sigma":[0,100]}"#],
  ]
}
