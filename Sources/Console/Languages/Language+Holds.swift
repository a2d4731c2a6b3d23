extension Language {
  /// What a dispatcher can do about a unit that can go no further, with the keys for it.
  func adviceOnHold(send: String, recall: String, units: String, divert: String, roads: String)
    -> String
  {
    switch self {
    case .en:
      "No way leads on for it: it waits where it is. \(send) sends another, \(recall) calls it "
        + "back, \(units) \(divert) turns it to what is more urgent; \(roads) shows what is closed."
    case .zhHans:
      "无路可绕，原地等候。\(send) 另派力量，\(recall) 召回，\(units) \(divert) 改派更急的事件；"
        + "\(roads) 查看封闭道路。"
    case .zhHant:
      "無路可繞，原地等候。\(send) 另派力量，\(recall) 召回，\(units) \(divert) 改派更急的事件；"
        + "\(roads) 查看封閉道路。"
    }
  }
}
