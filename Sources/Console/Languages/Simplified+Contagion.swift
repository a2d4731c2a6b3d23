internal import Domain

extension ContagionPhrases {
  static let simplified = ContagionPhrases(
    cases: "病例", casesOn: { "达\($0)例 (10-90%)" }, illAtPeak: "在病峰值", peakDay: "日期",
    infected: "14天感染",
    chance: "概率",
    full: "满员率", service: "服务", outAt: "中断 (10-90%)", back: "恢复", backWithRange: "恢复 (10-90%)",
    hoursOut: "时长h (10-90)", outSince: { "\($0) 起中断" }, underWater: { "积水 \($0) 米" },
    fullAt: { "蓄满 \($0)" },
    upTo: { "最深 \($0) 米" },
    moreOut: { "另有 \($0) 项服务中断" },
    struck: { "受损：\($0)" }, breach: { "\($0)溃口宽 \($1) 米" }, repair: { "\($0)（修复 \($1)-\($2) 小时）" },
    measures: { "管控：\($0)" }, measure: { "\($0) 接触-\($1)% 出行-\($2)%" },
    noMeasures: "管控：无。城市转入应急态后限制接触与出行（地图上按 e）。",
    rules: { kind in
      switch kind {
      case .epidemic: ("增势不变", "固定14天后")
      case .cascade: ("不再扩大", "固定4小时后")
      case .riverFlood, .plume, .spill, .ash, .typhoon: nil
      }
    },
    legend: { kind in
      switch kind {
      case .epidemic:
        "日期指报告病例累计达到该数之日；十个成员中一个更早、一个更晚。概率：14天内达到该数的可能。"
          + "在病峰值：8周内同时患病最多人数；14天感染：14天内新感染人数；满员率：14天内病区满员的概率。"
      case .cascade:
        "中断：服务中断或堤后积水达半米的时刻。"
          + "恢复：恢复服务或圩区蓄满的时刻。人口：由其供给或居住其中的人。"
      case .spill:
        "到达指该市取水口水质超过限值；十个成员中一个更早、一个更晚。超限率、重度率：超过限值或上列严重值的概率。"
          + "人口：饮用该水源的居民。"
      case .plume, .ash:
        "到达指波及该市任何地面；十个成员中一个更早、一个更晚。重度率：市内某处达到上列严重值的概率。"
          + "人口：所覆盖地面上的居民。"
      case .typhoon:
        "到达：市府所在地平均风力达8级（17.2米/秒）的时刻；十个成员中一个更早、一个更晚。"
          + "风力：最强时的级别。信号：按台风预警信号标准（2007）。人口：大风所及各区县的居民。"
      case .riverFlood: nil
      }
    })
}
