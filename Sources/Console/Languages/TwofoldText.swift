package import Domain

/// A text that says things twice, once in English and once in Chinese, `Wuxi 无锡 · 气象台 weather
/// service`, put into one language for the screen. The record keeps it as it came.
package struct TwofoldText {
  private let names: NameIndex
  private let language: Language
  private let isOurs: Bool

  /// - Parameter isOurs: whether the words are the program's own: only of those is a half left out
  ///   that is no known name. What a feed says twice may not be the same twice.
  package init(_ region: Region, _ language: Language, isOurs: Bool) {
    names = region.names
    self.language = language
    self.isOurs = isOurs
  }

  /// The text in the language; one without Chinese characters as it is.
  package func callAsFunction(_ text: String) -> String {
    guard text.utf8.contains(where: { (0xE3...0xE9).contains($0) }) else { return text }
    var (said, rest) = ("", Substring(text))
    while let first = rest.first {
      guard first.isHan else {
        said.append(rest.removeFirst())
        continue
      }
      var run = String(rest.prefix { $0.isHan })
      if run.count > Self.tail.count, run.hasSuffix(Self.tail) { run.removeLast(Self.tail.count) }
      if let phrase = Self.phrase(run, in: rest) {
        said += language.name(phrase.name)
        rest = rest.dropFirst(phrase.written.count)
        continue
      }
      rest = rest.dropFirst(run.count)
      if let name = name(run, &said, &rest) {
        said += language.name(name)
      } else if isOurs {
        let whole = run + Self.further(rest)
        rest = rest.dropFirst(whole.count - run.count)
        said += half(whole, &said, &rest)
      } else {
        said += run
      }
    }
    return said
  }

  /// The name that characters and the English before or behind them are together; the English is
  /// taken away.
  private func name(_ run: String, _ said: inout String, _ rest: inout Substring) -> LocalizedName?
  {
    for name in names[run] + Self.own[run] where !name.english.isEmpty {
      if said.hasSuffix(name.english + " ") {
        said.removeLast(name.english.count + 1)
        return name
      }
      if rest.hasPrefix(" " + name.english) {
        let behind = rest.dropFirst(name.english.count + 1)
        guard behind.first.map({ !$0.isLetter }) ?? true else { continue }
        rest = behind
        return name
      }
    }
    return nil
  }

  /// Of a pair that is no known name the half in the language: of `Fenhu works 汾湖水厂` the
  /// characters, or of `深度 depth` the word.
  private func half(_ run: String, _ said: inout String, _ rest: inout Substring) -> String {
    let before = said.hasSuffix(" ") ? Self.lastWords(said.dropLast()) : 0
    if before > 0 {
      if language == .en {
        said.removeLast()
        return ""
      }
      said.removeLast(before + 1)
      return run
    }
    let behind = rest.hasPrefix(" ") ? Self.firstWords(rest.dropFirst()) : 0
    guard behind > 0 else { return run }
    if language == .en {
      rest.removeFirst()
      return ""
    }
    rest = rest.dropFirst(behind + 1)
    return run
  }

  /// What goes on in Chinese behind the first characters of a sentence: `，请做好准备`.
  private static func further(_ rest: Substring) -> Substring {
    let more = rest.prefix { $0.isHan || "，、；".contains($0) }
    return more.last?.isHan ?? false ? more : ""
  }

  /// How many characters the English words at the end of a text take.
  private static func lastWords(_ text: Substring) -> Int {
    let words = text.reversed().prefix { ($0.isASCII && $0.isLetter) || " '-.()".contains($0) }
    let count = words.count - words.reversed().prefix { $0 == " " }.count
    return words.contains(where: \.isLetter) ? count : 0
  }

  /// How many characters the small English words at the beginning of a text take: a word with a
  /// capital belongs to what comes behind it.
  private static func firstWords(_ text: Substring) -> Int {
    var count = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let bare = word.last.map { ",;:".contains($0) } ?? false ? word.dropLast() : word
      guard let first = bare.first, first.isASCII, first.isLowercase,
        bare.allSatisfy({ ($0.isASCII && $0.isLetter) || "'-".contains($0) })
      else { break }
      count += bare.count + 1
      if bare.count < word.count { break }
    }
    return max(0, count - 1)
  }
}

extension TwofoldText {
  /// The words of made days and of forecasts, as they stand on the record beside their English.
  private static let own = NameIndex([
    word("forecast", "预报", "預報"), word("lead", "提前", "提前"), word("peak", "峰值", "峰值"),
    word("peak", "高峰", "高峰"), word("people", "人口", "人口"), word("cause", "起因", "起因"),
    word("measured", "实测", "實測"), word("worked out", "推算", "推算"),
    word("peak passed", "峰值已过", "峰值已過"), word("people so far", "已波及", "已波及"),
    word("grade of wind", "最大风力", "最大風力"), word("below a gale", "减弱", "減弱"),
    word("blue typhoon signal", "台风蓝色预警信号", "颱風藍色預警信號"),
    word("yellow typhoon signal", "台风黄色预警信号", "颱風黃色預警信號"),
    word("orange typhoon signal", "台风橙色预警信号", "颱風橙色預警信號"),
    word("red typhoon signal", "台风红色预警信号", "颱風紅色預警信號"),
    word("back", "恢复", "恢復"), word("then", "其后", "其後"),
    word("weather service", "气象台", "氣象台"), word("Exercise", "演练", "演練"),
    word("exercise", "演练", "演練"), word("reported by telephone", "电话报警", "電話報警"),
    word("reported by a sensor", "传感器报警", "感測器報警"),
    word("reported by those who run it", "运行单位报告", "營運單位報告"),
    word("short of people on watch", "值守人手不足", "值守人手不足"),
    word("what there is must stay here", "力量须留守本市", "力量須留守本市"),
    word("out", "中断", "中斷"), word("reported cases so far", "累计报告病例", "累計通報病例"),
    word("warning", "预警", "預警"), word("stage", "水位", "水位"),
    word("dealt with", "处置完毕", "處置完畢"), word("flared up again", "复燃或恶化", "復燃或惡化"),
  ])

  private static func word(
    _ english: String, _ simplified: String, _ traditional: String
  ) -> LocalizedName {
    LocalizedName(english: english, simplified: simplified, traditional: traditional)
  }
}

extension Character {
  /// Whether it is a Chinese character.
  var isHan: Bool {
    unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }
}

extension AlertReport {
  /// Whether the program itself has worded it: a made day, or a forecast.
  var isOurs: Bool { key.source == "forecast" || key.source.hasPrefix("sim-") }
}
