package import Domain

extension EmergencyClass {
  /// The class that the words of an event tell, in English or Chinese; nil where they tell none.
  ///
  /// The rarer classes are looked for first, so that "food poisoning" is no accident and "wildfire"
  /// a natural disaster.
  package init?(ofEvent event: String) {
    let lowered = event.lowercased()
    if let kind = EventKind.named(lowered) {
      self = kind.emergencyClass
      return
    }
    guard let told = Self.needles.firstClass(in: lowered) else { return nil }
    self = told
  }

  /// What tells a class: the starts of English words, and parts of a text in Chinese or of more
  /// than one word.
  fileprivate struct Row {
    let told: EmergencyClass
    let starts: [String]
    let parts: [String]
  }

  private static let needles = Needles(words)

  private static let words = [
    Row(
      told: .emergingRisk,
      starts: ["cyber", "ransomware", "malware", "drone", "hack"],
      parts: [
        "network attack", "data breach", "control system", "communications outage", "网络攻击",
        "网络安全", "網路攻擊", "网络瘫痪", "数据泄露", "工控", "通信中断", "通訊中斷", "无人机", "無人機",
      ]),
    Row(
      told: .publicHealth,
      starts: ["epidemic", "pandemic", "outbreak", "disease", "infecti", "influenza", "health"],
      parts: ["food poisoning", "casualt", "疫", "传染", "傳染", "食物中毒", "流感", "伤病", "傷病"]),
    Row(
      told: .socialSecurity,
      starts: [
        "terror", "bomb", "shooting", "shooter", "riot", "unrest", "disturbance", "crowd",
        "stampede", "missing", "abduct", "kidnap", "hostage", "suspicious", "amber",
      ],
      parts: ["恐怖", "爆炸物", "可疑", "骚乱", "騷亂", "聚集", "踩踏", "拥挤", "擁擠", "走失", "纠纷", "糾紛"]),
    Row(
      told: .naturalDisaster,
      starts: [
        "flood", "rain", "storm", "thunder", "lightning", "hail", "typhoon", "hurricane",
        "cyclone", "tornado", "tropical", "wind", "gale", "squall", "heat", "cold", "freez",
        "frost", "snow", "blizzard", "icy", "fog", "haze", "dust", "drought", "earthquake",
        "quake", "seismic", "tsunami", "volcan", "ashfall", "landslide", "mudslide", "avalanche",
        "wildfire", "bushfire", "surge", "surf", "tide", "weather", "reservoir", "dam",
      ],
      parts: [
        "forest fire", "debris flow", "high temperature", "low temperature", "rip current", "洪",
        "汛", "暴雨", "台风", "颱風", "大风", "大風", "龙卷", "龍捲", "雷", "冰雹", "高温", "高溫", "寒潮",
        "低温", "低溫", "霜冻", "霜凍", "雪", "道路结冰", "道路結冰", "雾", "霧", "霾", "沙尘", "沙塵", "干旱",
        "乾旱", "地震", "海啸", "海嘯", "火山", "滑坡", "泥石流", "风暴潮", "風暴潮", "森林火", "山林火", "积水",
        "積水", "水库", "水庫",
      ]),
    Row(
      told: .accident,
      starts: [
        "fire", "explosion", "leak", "spill", "collapse", "crash", "collision", "accident",
        "outage", "blackout", "blocked", "chemical", "gas", "hazmat", "radiation", "radiological",
        "nuclear", "pollution", "derail", "drown", "burst", "traffic", "road",
      ],
      parts: [
        "火灾", "火災", "爆炸", "泄漏", "洩漏", "坍塌", "事故", "停电", "停電", "中断", "中斷", "阻断", "阻斷",
        "危化", "污染", "碰撞", "落水", "困人", "爆裂",
      ]),
  ]
}

/// All words that tell a class, by their first byte: a text is walked once, whatever their number.
private struct Needles: Sendable {
  private struct Needle: Sendable {
    let bytes: [UInt8]
    /// The row that it tells; the lower one wins.
    let row: Int
    /// Whether it counts at the beginning of a word only.
    let isStart: Bool
  }

  private var byFirst: [[Needle]] = Array(repeating: [], count: 256)
  private let classes: [EmergencyClass]

  init(_ rows: [EmergencyClass.Row]) {
    classes = rows.map(\.told)
    for (row, words) in rows.enumerated() {
      for word in words.starts { add(Needle(bytes: Array(word.utf8), row: row, isStart: true)) }
      for word in words.parts { add(Needle(bytes: Array(word.utf8), row: row, isStart: false)) }
    }
  }

  private mutating func add(_ needle: Needle) {
    if let first = needle.bytes.first { byFirst[Int(first)].append(needle) }
  }

  /// The class of the first row of which a word stands in a text.
  func firstClass(in text: String) -> EmergencyClass? {
    let bytes = Array(text.utf8)
    var best = classes.count
    var place = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      for needle in byFirst[Int(bytes[place])]
      where needle.row < best && !(needle.isStart && isInWord)
        && bytes[place...].starts(with: needle.bytes)
      {
        best = needle.row
      }
      isInWord = Self.isLetter(scalar)
      place += UTF8.width(scalar)
    }
    return best < classes.count ? classes[best] : nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return 0x61...0x7A ~= scalar.value || 0x41...0x5A ~= scalar.value }
    return scalar.properties.isAlphabetic
  }
}
