internal import Domain

/// Whole sentences that the desks of a simulation write, and how each language says them: neither
/// half can be told by its letters alone where it has commas or numbers in it.
extension TwofoldText {
  /// What stands on the record, and the names that it is shown by.
  struct Phrase: Sendable {
    let written: String
    let name: LocalizedName
  }

  /// The phrase that a text begins with, by its first characters.
  static func phrase(_ run: String, in text: Substring) -> Phrase? {
    phrases[run]?.first { phrase in
      guard text.hasPrefix(phrase.written) else { return false }
      let next = text.dropFirst(phrase.written.count).first
      return !(phrase.written.last?.isASCII ?? false) || !(next?.isLetter ?? false)
    }
  }

  /// What begins a phrase right behind a name, without a space.
  static let tail = "推算"

  private static let phrases = Dictionary(
    grouping: aid + alliance + governance + preparedness + evaluation + hazards
  ) { phrase in String(phrase.written.prefix { $0.isHan }) }

  /// Said in Chinese and then in English.
  private static func both(
    _ simplified: String, _ traditional: String, _ english: String
  ) -> Phrase {
    Phrase(
      written: "\(simplified) \(english)",
      name: LocalizedName(english: english, simplified: simplified, traditional: traditional))
  }

  private static let aid = [
    both("防汛抢险", "防汛搶險", "flood relief"), both("毒气救援", "毒氣救援", "gas response"),
    both("应急供水", "應急供水", "water supply"), both("疫情防控", "疫情防控", "outbreak control"),
    both("烟尘防护", "煙塵防護", "ash protection"), both("应急保供", "應急保供", "service supply"),
    both("防台救援", "防颱救援", "typhoon relief"), both("缺口", "缺口", "shortfall"),
    both("增援", "增援", "reinforcement"), both("本市尚缺", "本市尚缺", "short of it here"),
    both("现有力量须留守本市", "現有力量須留守本市", "what there is must stay here"),
    both("已由他市满足", "已由他市滿足", "filled by others"),
    both("约定期限已到", "約定期限已到", "the agreed time is over"),
    both("事件已结束", "事件已結束", "the incident is over"),
    both("支援激励", "支援激勵", "for help given"),
    both("应急处置费用", "應急處置費用", "cost of the response"),
    both("超出记录的支出", "超出記錄的支出", "more than the record shows"),
  ]

  private static let alliance = [
    both("力量须留守本市", "力量須留守本市", "what there is must stay here"),
    both("值守人手不足", "值守人手不足", "short of people on watch"),
    both("提请依据已不成立", "提請依據已不成立", "what it was proposed for no longer holds"),
    both("通报风险", "通報風險", "risks told"), both("撤回", "撤回", "taken back"),
  ]

  private static let governance = [
    both(
      "仅供受送城市应急处置使用", "僅供受送城市應急處置使用", "for the response of the cities named"),
    both(
      "按职责通报，请做好准备", "按職責通報，請做好準備", "told as our duty is, please be ready"),
    both("原因、损失待查", "原因、損失待查", "cause and losses not known yet"),
    both("按现场初判", "按現場初判", "as seen at the scene"),
    both("将波及本市", "將波及本市", "comes to this city"),
    both("已照办", "已照辦", "done as directed"), both("待命", "待命", "standing by"),
    both("已查", "已查", "checked"), both("已通知", "已通知", "told people"),
    both("值班室已落实", "值班室已落實", "done by the desk"),
    both("风险解除", "風險解除", "nothing is left of it"),
    both("三市以上进入应急", "三市以上進入應急", "three cities are in emergency"),
    both("风险涉及多市", "風險涉及多市", "a hazard concerns several cities"),
    both("同时段任务叠加", "同時段任務疊加", "too much at the same hour"),
    both("当时情况尚未核清", "當時情況尚未核清", "not established by then"),
    both("值班力量不足", "值班力量不足", "short of people"),
  ]

  private static let preparedness = [
    both("符合启动条件", "符合啟動條件", "kind, situation and grade fit"),
    both("即将到期，续签一年", "即將到期，續簽一年", "ends soon: another year"),
    both("本市无力承担该上限", "本市無力承擔該上限", "the caps are beyond us"),
  ]

  private static let evaluation = [
    both("应急评估研究所", "應急評估研究所", "institute of emergency evaluation"),
    both("及时完整履责", "及時完整履責", "did nearly all in time and whole"),
    both(
      "首批力量派出与通报相关城市的流程演练", "首批力量派出與通報相關城市的流程演練",
      "rehearse sending first units and telling cities"),
    both(
      "明确求援和会商答复的责任人与时限", "明確求援和會商答覆的責任人與時限",
      "name who answers requests and terms, and by when"),
    both(
      "值班台按时限确认警报并上报", "值班台按時限確認警報並上報",
      "take alerts and report within the time limits"),
    both(
      "补齐报告要素和物资清点", "補齊報告要素和物資清點",
      "complete report elements and stock counts"),
    both("复核力量投入时长", "複核力量投入時長", "review how long units are bound"),
    both("优化调派，减少空驶", "優化調派，減少空駛", "send so that fewer units turn back"),
    both("修订预案", "修訂預案", "revise the plan"),
    both("已整改并组织演练", "已整改並組織演練", "done, and rehearsed"),
    both("现场核查", "現場核查", "looked at on the spot"),
  ]

  private static let hazards = [
    both("台风已远离", "颱風已遠離", "the typhoon has gone"),
    both("全程低于限值", "全程低於限值", "below the limit everywhere"),
    both("火已扑灭，烟尘落定", "火已撲滅，煙塵落定", "the fire is out, the ash has come down"),
    both("泄漏已止，空气达标", "洩漏已止，空氣達標", "leak stopped, the air is clear"),
    both("连续14天无新增病例", "連續14天無新增病例", "no new case for 14 days"),
    both(
      "各站均低于警戒水位", "各站均低於警戒水位", "all gauges below their warning levels"),
    both("各项服务均已恢复", "各項服務均已恢復", "all services are back"),
    both("下游受潮汐影响", "下游受潮汐影響", "tide below"),
    both("复燃或恶化", "復燃或惡化", "flared up again"),
    // The two gauges stand between these halves.
    Phrase(
      written: "无测站，按",
      name: LocalizedName(
        english: "no gauge, between ", simplified: "无测站，按", traditional: "無測站，按")),
    Phrase(
      written: "推算 no gauge: interpolated",
      name: LocalizedName(english: ": interpolated", simplified: "推算", traditional: "推算")),
  ]
}
