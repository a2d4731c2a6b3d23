/// A kind of event that the console can name in each of its languages.
///
/// A report's `kind` is free text; where it is the identifier of one of these, the officer reads
/// the name in the language of the console, else the source's own words.
package struct EventKind: Hashable, Identifiable, Sendable {
  /// A short name for ever, such as "gas-leak".
  package let id: String
  package let emergencyClass: EmergencyClass
  package let name: LocalizedName

  /// The kind with an identifier.
  package static func named(_ id: String) -> EventKind? { index[id] }

  private init(
    _ id: String, _ emergencyClass: EmergencyClass, _ english: String, _ simplified: String,
    _ traditional: String
  ) {
    self.id = id
    self.emergencyClass = emergencyClass
    name = LocalizedName(english: english, simplified: simplified, traditional: traditional)
  }

  /// That a report which the law asks for was not made in time: the desk's own clocks raise it.
  package static let reportOverdue = "report-overdue"
  /// That a unit can go no further on its way.
  package static let unitHeld = "unit-held"
  /// That a city did not answer a joint decision in time.
  package static let answerOverdue = "answer-overdue"

  private static let index = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// All kinds, by class.
  package static let all = [
    EventKind("rainstorm", .naturalDisaster, "Rainstorm", "暴雨", "暴雨"),
    EventKind("heat", .naturalDisaster, "Heat", "高温", "高溫"),
    EventKind("gale", .naturalDisaster, "Gale", "大风", "大風"),
    EventKind("typhoon", .naturalDisaster, "Typhoon gale", "台风大风", "颱風大風"),
    EventKind("fog", .naturalDisaster, "Dense fog", "大雾", "大霧"),
    EventKind("river-flood", .naturalDisaster, "River flood", "江河洪水", "江河洪水"),
    EventKind("standing-water", .naturalDisaster, "Standing water", "道路积水", "道路積水"),
    EventKind("levee-breach", .naturalDisaster, "Levee breach", "堤防溃口", "堤防潰口"),
    EventKind("landslide", .naturalDisaster, "Landslide", "山体滑坡", "山體滑坡"),
    EventKind("wildfire", .naturalDisaster, "Wildfire", "山林火灾", "山林火災"),
    EventKind("building-fire", .accident, "Building fire", "建筑火灾", "建築火災"),
    EventKind("warehouse-fire", .accident, "Warehouse fire", "仓库火灾", "倉庫火災"),
    EventKind("factory-fire", .accident, "Factory fire", "厂房火灾", "廠房火災"),
    EventKind("vehicle-fire", .accident, "Vehicle fire", "车辆火灾", "車輛火災"),
    EventKind("road-accident", .accident, "Road accident", "交通事故", "交通事故"),
    EventKind("tunnel-accident", .accident, "Tunnel accident", "隧道事故", "隧道事故"),
    EventKind("rail-fault", .accident, "Rail fault", "轨道故障", "軌道故障"),
    EventKind("ship-collision", .accident, "Ship collision", "船舶碰撞", "船舶碰撞"),
    EventKind("drowning", .accident, "Person in water", "人员落水", "人員落水"),
    EventKind("gas-leak", .accident, "Gas leak", "燃气泄漏", "燃氣洩漏"),
    EventKind("chemical-leak", .accident, "Chemical leak", "危化品泄漏", "危化品洩漏"),
    EventKind("gas-drift", .accident, "Drifting gas", "毒气扩散", "毒氣擴散"),
    EventKind("ash-fall", .accident, "Ash fall", "烟尘飘落", "煙塵飄落"),
    EventKind("water-pollution", .accident, "Water pollution", "水体污染", "水體污染"),
    EventKind("building-collapse", .accident, "Building collapse", "建筑坍塌", "建築坍塌"),
    EventKind("construction-accident", .accident, "Construction accident", "施工事故", "施工事故"),
    EventKind("lift-entrapment", .accident, "People in lift", "电梯困人", "電梯困人"),
    EventKind("water-main-burst", .accident, "Water main burst", "供水管爆裂", "供水管爆裂"),
    EventKind("power-outage", .accident, "Power outage", "停电", "停電"),
    EventKind("water-outage", .accident, "Water supply outage", "供水中断", "供水中斷"),
    EventKind("pump-outage", .accident, "Drainage pumps stopped", "排涝泵站停机", "排澇泵站停機"),
    EventKind("signal-outage", .accident, "Traffic signals out", "信号灯停用", "號誌燈停用"),
    EventKind("unit-silent", .accident, "Unit out of contact", "力量失联", "力量失聯"),
    EventKind(unitHeld, .accident, "Unit held up on its way", "力量途中受阻", "力量途中受阻"),
    EventKind("street-obstruction", .accident, "Street obstruction", "道路阻断", "道路阻斷"),
    EventKind(reportOverdue, .accident, "Report overdue", "报告逾期", "報告逾期"),
    EventKind(answerOverdue, .accident, "Answer overdue", "答复逾期", "答覆逾期"),
    EventKind("hospital-outage", .publicHealth, "Hospital out of service", "医院停诊", "醫院停診"),
    EventKind("mass-casualty", .publicHealth, "Many casualties", "群体伤病", "群體傷病"),
    EventKind("food-poisoning", .publicHealth, "Food poisoning", "食物中毒", "食物中毒"),
    EventKind("infectious-cluster", .publicHealth, "Infectious cluster", "聚集性疫情", "聚集性疫情"),
    EventKind("animal-epidemic", .publicHealth, "Animal epidemic", "动物疫情", "動物疫情"),
    EventKind("crowding", .socialSecurity, "Dangerous crowding", "人群拥挤", "人群擁擠"),
    EventKind("disturbance", .socialSecurity, "Public disturbance", "群体纠纷", "群體糾紛"),
    EventKind("missing-person", .socialSecurity, "Missing person", "人员走失", "人員走失"),
    EventKind("suspicious-object", .socialSecurity, "Suspicious object", "可疑物品", "可疑物品"),
    EventKind("network-attack", .emergingRisk, "Network attack", "网络攻击", "網路攻擊"),
    EventKind(
      "control-system-fault", .emergingRisk, "Control system fault", "工控系统故障", "工控系統故障"),
    EventKind(
      "communications-outage", .emergingRisk, "Communications outage", "通信中断", "通訊中斷"),
    EventKind("drone-intrusion", .emergingRisk, "Drone intrusion", "无人机闯入", "無人機闖入"),
  ]
}
