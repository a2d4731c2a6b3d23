/// Street names that are found in nearly every Chinese city.
package enum StreetNames {
  /// In an order that made places are drawn from: new ones go to the end.
  package static let all = [
    name("Renmin Rd", "人民路"), name("Jiefang Rd", "解放路"), name("Zhongshan Rd", "中山路"),
    name("Jianshe Rd", "建设路", "建設路"), name("Heping Rd", "和平路"),
    name("Xinhua Rd", "新华路", "新華路"), name("Guangming Rd", "光明路"),
    name("Changjiang Rd", "长江路", "長江路"), name("Huanghe Rd", "黄河路", "黃河路"),
    name("Beijing Rd", "北京路"), name("Nanjing Rd", "南京路"),
    name("Xueyuan Rd", "学院路", "學院路"), name("Gongye Rd", "工业路", "工業路"),
    name("Keji Rd", "科技路"), name("Binhe Rd", "滨河路", "濱河路"),
    name("Huancheng Rd", "环城路", "環城路"), name("Yingbin Ave", "迎宾大道", "迎賓大道"),
    name("Shiji Ave", "世纪大道", "世紀大道"), name("Fazhan Ave", "发展大道", "發展大道"),
    name("Chezhan Rd", "车站路", "車站路"), name("Wenhua Rd", "文化路"),
    name("Tiyu Rd", "体育路", "體育路"), name("Gangkou Rd", "港口路"),
    name("Hubin Rd", "湖滨路", "湖濱路"),
  ]

  private static func name(
    _ english: String, _ simplified: String, _ traditional: String? = nil
  ) -> LocalizedName {
    LocalizedName(
      english: english, simplified: simplified, traditional: traditional ?? simplified)
  }
}
