import Domain
import Feeds
import Testing

@Suite("Updates that end what they speak of")
struct CAPStatedEndTests {
  private func over(_ infos: String..., kind: String = "Update") -> StatedEnd? {
    let text = """
      <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>2</identifier>\
      <sender>s</sender><sent>2026-07-04T06:30:00+08:00</sent><status>Actual</status>\
      <msgType>\(kind)</msgType><scope>Public</scope>\
      <references>s,1,2026-07-04T05:30:00+08:00</references>\(infos.joined())</alert>
      """
    let harvest = CAPFeed.read(
      Array(text.utf8), file: "f.xml", region: FeedRegion.delta, strictness: .strict)
    return harvest.reports.first?.over
  }

  private func info(
    response: [String] = [], headline: String = "Flood", _ parameters: (String, String)...
  ) -> String {
    let responses = response.map { "<responseType>\($0)</responseType>" }.joined()
    let values = parameters.map {
      "<parameter><valueName>\($0.0)</valueName><value>\($0.1)</value></parameter>"
    }.joined()
    return """
      <info><category>Met</category><event>Flood</event>\(responses)<urgency>Past</urgency>\
      <severity>Minor</severity><certainty>Observed</certainty><headline>\(headline)</headline>\
      \(values)</info>
      """
  }

  @Test(arguments: ["CAN", "EXP", "UPG"]) func anEndingActionOfAVTECCode(_ action: String) {
    let code = "/O.\(action).KTFX.FF.A.0003.000000T0000Z-100830T1800Z/"
    #expect(over(info(("VTEC", code))) == .parameter(name: "VTEC", value: action))
  }

  @Test(arguments: ["NEW", "CON", "EXT", "EXA", "EXB", "ROU", "COR"])
  func anActionThatGoesOnDoesNotEndWhateverElseIsSaid(_ action: String) {
    let code = "/O.\(action).KTFX.FF.A.0003.000000T0000Z-100830T1800Z/"
    #expect(over(info(response: ["AllClear"], ("VTEC", code))) == nil)
  }

  @Test func oneOfTwoCodesThatGoesOnKeepsTheEvent() {
    let codes = """
      /O.CAN.KTFX.FF.A.0003.000000T0000Z-100830T1800Z/
      /O.CON.KTFX.FL.W.0004.000000T0000Z-100830T1800Z/
      /00000.0.ER.000000T0000Z.000000T0000Z.000000T0000Z.OO/
      """
    #expect(over(info(("VTEC", codes))) == nil)
  }

  @Test func aStatusOfEveryPlaceInCanada() {
    let name = "layer:EC-MSC-SMC:1.0:Alert_Location_Status"
    #expect(over(info((name, "ended"))) == .parameter(name: name, value: "ended"))
    #expect(over(info((name, "active"))) == nil)
    #expect(over(info((name, "ended")), info((name, "active"))) == nil, "elsewhere it goes on")
  }

  @Test func allIsClearAndNothingElseIsAsked() {
    #expect(over(info(response: ["AllClear"])) == .allClear)
    #expect(over(info(response: ["AllClear", "Shelter"])) == nil)
    #expect(over(info(response: ["None"])) == nil)
    #expect(over(info()) == nil, "that the time to act is past ends nothing")
  }

  @Test func wordsOfAHeadlineThatLiftAWarning() {
    #expect(over(info(headline: "苏州市气象台解除暴雨黄色预警信号")) == .words("解除"))
    #expect(over(info(headline: "解除燃气管道险情需要封路")) == nil)
  }

  @Test func aCancellationNeedsNoOtherWord() {
    #expect(over(info(response: ["AllClear"]), kind: "Cancel") == nil)
  }
}
