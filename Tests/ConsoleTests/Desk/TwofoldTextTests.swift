import Domain
import Regions
import Testing

@testable import Console

/// Texts that say things in two languages, shown in one.
@Suite struct TwofoldTextTests {
  private func shown(_ text: String, isOurs: Bool = true) throws -> [String] {
    let region = try Regions.open()
    return Language.allCases.map { TwofoldText(region, $0, isOurs: isOurs)(text) }
  }

  @Test func aPlaceIsNamedOnce() throws {
    #expect(
      try shown("Wenzhou 温州 · Yingbin Ave 迎宾大道 12", isOurs: false)
        == ["Wenzhou · Yingbin Ave 12", "温州 · 迎宾大道 12", "溫州 · 迎賓大道 12"])
    #expect(
      try shown("Taizhou (Zhejiang) 台州 · 气象台 weather service")
        == ["Taizhou (Zhejiang) · weather service", "台州 · 气象台", "台州 · 氣象台"])
  }

  @Test func aForecastIsToldInOneLanguage() throws {
    let text =
      "预报 forecast · 提前 lead 1 h 20 min · 起因 cause Xinba polder levee 新坝圩江堤, "
      + "Yangzhong works 扬中某厂 · 其后 then Xinbei trunk road 新北区主干道 · 人口 people 1200"
    let all = try shown(text)
    #expect(
      all[0] == "forecast · lead 1 h 20 min · cause Xinba polder levee, Yangzhong works"
        + " · then Xinbei trunk road · people 1200")
    #expect(all[1] == "预报 · 提前 1 h 20 min · 起因 新坝圩江堤, 扬中某厂 · 其后 新北区主干道 · 人口 1200")
    #expect(all[2].hasPrefix("預報 · 提前 1 h 20 min · 起因 新壩圩江堤"))
  }

  @Test func ofOurOwnWordsTheUnknownHalfIsLeftOut() throws {
    #expect(
      try shown("Wuxi 无锡 ≥ 20 cases 例 11-13 (11-09–11-18) 97 %")[...1]
        == ["Wuxi ≥ 20 cases 11-13 (11-09–11-18) 97 %", "无锡 ≥ 20 例 11-13 (11-09–11-18) 97 %"])
    #expect(
      try shown("各站均低于警戒水位 all gauges below their warning levels; 3 % / 24 h")[1]
        .hasPrefix("各站均低于警戒水位; 3 %"))
    #expect(try shown("Lake Tai off Miaogang 太湖庙港水域")[1] == "太湖庙港水域")
  }

  @Test func whatAFeedSaysTwiceIsKept() throws {
    let text = "Workshop in Kunshan 昆山一车间起火"
    #expect(try shown(text, isOurs: false) == [text, text, text])
    #expect(try shown("Nothing to translate") == Array(repeating: "Nothing to translate", count: 3))
  }

  /// `Exercise · 防汛抢险 flood relief`: of what the desks of a simulation write both halves were
  /// shown wherever a screen did not know who had written it.
  @Test func whatSimulatedDesksWriteIsShownInOneLanguage() throws {
    var seen = 0
    for (name, line) in try Sources.lines(of: "Exercises") {
      for found in line.matches(of: /"([^"]*[\u{4E00}-\u{9FFF}][^"]* [a-z][^"]*)"/) {
        let text = found.1.replacing(/\\\([^"]*?(\)|$)/, with: "7")
        let all = try shown(String(text), isOurs: false)
        #expect(all[0].firstMatch(of: /[\u{4E00}-\u{9FFF}]/) == nil, "\(name): \(all[0])")
        for chinese in all.dropFirst() {
          #expect(chinese.firstMatch(of: /[a-z]{3,}/) == nil, "\(name): \(chinese)")
        }
        seen += 1
      }
    }
    #expect(seen > 40)
  }

  @Test func aSentenceWithACommaIsOneHalf() throws {
    #expect(
      try shown("按职责通报，请做好准备 told as our duty is, please be ready", isOurs: false)
        == ["told as our duty is, please be ready", "按职责通报，请做好准备", "按職責通報，請做好準備"])
    #expect(
      try shown("泄洪已停，水位回落 sluice closed", isOurs: true)[...1] == ["sluice closed", "泄洪已停，水位回落"])
  }

  @Test func betweenTwoGaugesItIsToldInOneLanguage() throws {
    let all = try shown("无测站，按Wuhu 芜湖 / Nanjing 南京推算 no gauge: interpolated")
    #expect(all[0] == "no gauge, between Wuhu / Nanjing: interpolated")
    #expect(all[1] == "无测站，按芜湖 / 南京推算")
  }
}
