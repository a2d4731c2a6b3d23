import JSONText

extension Fields {
  /// Numbers of which each is above the one before, such as times.
  mutating func increasingNumbers(
    _ key: String, _ bounds: Bounds = .any, _ count: Count = .any
  ) throws(InputFault) -> [Double] {
    var last = -Double.infinity
    return try array(key, count) { (field) throws(InputFault) in
      let number = try field.number(bounds)
      guard number > last else {
        throw field.refused("\(field.json.text) is not above the one before")
      }
      last = number
      return number
    }
  }
}
