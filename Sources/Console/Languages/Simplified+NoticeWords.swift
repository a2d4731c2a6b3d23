internal import Domain

extension NoticeWords {
  static let simplified = NoticeWords(
    head: { "通报 \($0) 件，未签收 \($1) 份，逾时 \($2) 份" },
    none: "尚未发出通报。在事件或风险源上按 gn 发送。",
    number: "通报", matter: "事项", from: "发自", sent: "已发", to: "发往", city: "城市", received: "已收",
    read: "已阅", acknowledged: "已签收", reminded: "催办", late: "逾时", unread: "未阅",
    restricted: "限定范围", confidential: "仅限收件", mayNotBeShared: "不得转发", mayBeShared: "可以转发",
    withheld: "略去", readFor: { "打开后可阅 \($0)" },
    expired: { "阅读时限已于 \($0) 结束，不再显示内容。" },
    openFirst: "回车打开，即登记为本市已阅。", known: "已知情况", grade: "级别", place: "地点", losses: "损失",
    units: "已派力量", arrivals: "预计到达", byPhone: "电话通报",
    times: { half, nine, count, missing in
      "签收用时：半数 \(half) 内，九成 \(nine) 内，共 \(count) 份；缺 \(missing) 份"
    })
}
