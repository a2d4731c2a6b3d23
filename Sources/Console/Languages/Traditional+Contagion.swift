internal import Domain

extension ContagionPhrases {
  static let traditional = ContagionPhrases(
    cases: "病例", casesOn: { "達\($0)例 (10-90%)" }, illAtPeak: "在病峰值", peakDay: "日期",
    infected: "14天感染",
    chance: "機率",
    full: "滿員率", service: "服務", outAt: "中斷 (10-90%)", back: "恢復", backWithRange: "恢復 (10-90%)",
    hoursOut: "時長h (10-90)", outSince: { "\($0) 起中斷" }, underWater: { "積水 \($0) 公尺" },
    fullAt: { "蓄滿 \($0)" },
    upTo: { "最深 \($0) 公尺" },
    moreOut: { "另有 \($0) 項服務中斷" },
    struck: { "受損：\($0)" }, breach: { "\($0)潰口寬 \($1) 公尺" }, repair: { "\($0)（修復 \($1)-\($2) 小時）" },
    measures: { "管控：\($0)" }, measure: { "\($0) 接觸-\($1)% 出行-\($2)%" },
    noMeasures: "管控：無。城市轉入應急態後限制接觸與出行（地圖上按 e）。",
    rules: { kind in
      switch kind {
      case .epidemic: ("增勢不變", "固定14天後")
      case .cascade: ("不再擴大", "固定4小時後")
      case .riverFlood, .plume, .spill, .ash, .typhoon: nil
      }
    },
    legend: { kind in
      switch kind {
      case .epidemic:
        "日期指報告病例累計達到該數之日；十個成員中一個更早、一個更晚。機率：14天內達到該數的可能。"
          + "在病峰值：8週內同時患病最多人數；14天感染：14天內新感染人數；滿員率：14天內病區滿員的機率。"
      case .cascade:
        "中斷：服務中斷或堤後積水達半公尺的時刻。"
          + "恢復：恢復服務或圩區蓄滿的時刻。人口：由其供給或居住其中的人。"
      case .spill:
        "到達指該市取水口水質超過限值；十個成員中一個更早、一個更晚。超限率、重度率：超過限值或上列嚴重值的機率。"
          + "人口：飲用該水源的居民。"
      case .plume, .ash:
        "到達指波及該市任何地面；十個成員中一個更早、一個更晚。重度率：市內某處達到上列嚴重值的機率。"
          + "人口：所覆蓋地面上的居民。"
      case .typhoon:
        "到達：市府所在地平均風力達8級（17.2米/秒）的時刻；十個成員中一個更早、一個更晚。"
          + "風力：最強時的級別。信號：按颱風預警信號標準（2007）。人口：大風所及各區縣的居民。"
      case .riverFlood: nil
      }
    })
}
