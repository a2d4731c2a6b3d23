internal import Domain

extension NoticeWords {
  static let traditional = NoticeWords(
    head: { "通報 \($0) 件，未簽收 \($1) 份，逾時 \($2) 份" },
    none: "尚未發出通報。在事件或風險源上按 gn 發送。",
    number: "通報", matter: "事項", from: "發自", sent: "已發", to: "發往", city: "城市", received: "已收",
    read: "已閱", acknowledged: "已簽收", reminded: "催辦", late: "逾時", unread: "未閱",
    restricted: "限定範圍", confidential: "僅限收件", mayNotBeShared: "不得轉發", mayBeShared: "可以轉發",
    withheld: "略去", readFor: { "打開後可閱 \($0)" },
    expired: { "閱讀時限已于 \($0) 結束，不再顯示內容。" },
    openFirst: "回車打開，即登記為本市已閱。", known: "已知情況", grade: "級別", place: "地點", losses: "損失",
    units: "已派力量", arrivals: "預計到達", byPhone: "電話通報",
    times: { half, nine, count, missing in
      "簽收用時：半數 \(half) 內，九成 \(nine) 內，共 \(count) 份；缺 \(missing) 份"
    })
}
