internal import Domain
internal import Terminal

extension Desk {
  /// Takes a key in the line being typed.
  mutating func takeInPrompt(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    switch prompt.kind {
    case .command: break
    case .filter, .city: if key == .escape { return stepBack() }
    }
    if key == .escape || key == .backspace && prompt.editor.isEmpty { return stepBack() }
    if key == .enter { return finish(prompt) }
    if key == .up || key == .down {
      recall(by: key == .up ? -1 : 1, in: &prompt)
    } else if key == .tab {
      complete(&prompt)
    } else if key == .right, prompt.editor.position == prompt.editor.characters.count {
      complete(&prompt)
    } else if !prompt.editor.take(prompt.kind == .command ? InputMethod.plain(key) : key) {
      return refuse(.keyMeansNothing(key.name))
    }
    self.prompt = prompt
    preview()
    return []
  }

  /// Leaves the line; what it only tried is undone.
  mutating func closePrompt() {
    if let prompt, prompt.kind == .filter, queue.filter != prompt.formerFilter {
      set(prompt.formerFilter)
    }
    prompt = nil
  }

  /// Shows what the text would do while it is typed.
  private mutating func preview() {
    guard var prompt else { return }
    let text = prompt.editor.text
    switch prompt.kind {
    case .command: prompt.suggest(CommandTable.completions(of: text, in: self))
    case .filter: prompt.fault = preview(filter: text)
    case .city:
      let found = region.search(text).map(\.city)
      prompt.completions = found.prefix(8).map { language.name($0.name) }
      prompt.fault =
        found.isEmpty && !text.isEmpty ? language.text(Notice.noSuchCity(text)) : nil
      prompt.ghost = found.first.map { "  " + language.name($0.name) } ?? ""
      if let first = found.first { select(first.id) }
    }
    self.prompt = prompt
  }

  /// Narrows the list while a filter is typed; answers with what is wrong with it.
  private mutating func preview(filter text: String) -> String? {
    do throws(FilterFault) {
      let filter = try Filter(parsing: text, in: region)
      if filter != queue.filter { set(filter) }
      return nil
    } catch {
      return language.text(error)
    }
  }

  private mutating func finish(_ prompt: Prompt) -> [Effect] {
    let text = prompt.editor.text
    self.prompt = nil
    switch prompt.kind {
    case .command:
      work.commands = remembered(text, in: work.commands)
      return run(text)
    case .filter:
      do throws(FilterFault) {
        accept(try Filter(parsing: text, in: region))
        work.filters = remembered(text, in: work.filters)
      } catch {
        set(prompt.formerFilter)
        tell(language.text(error), .refusal)
      }
    case .city:
      guard let city = region.search(text).first?.city else {
        return text.isEmpty ? [] : refuse(.noSuchCity(text))
      }
      jump(toCity: city.id)
    }
    return []
  }

  /// Puts the map's cursor on a city, and the queue's on its worst alert where that is listed.
  mutating func jump(toCity city: City.ID) {
    select(city)
    tell(.cityIs(cityName(city)))
    if activePane == .map { return followCursor() }
    guard let worst = queue.worst(in: city) else { return }
    let height = Layout.height(of: .queue, in: self)
    if queue.move(to: worst, height: height, in: picture) { beginDwell() }
  }

  private func remembered(_ text: String, in history: [String]) -> [String] {
    text.isEmpty ? history : history.suffix(99).filter { $0 != text } + [text]
  }

  /// Goes through the lines that were typed before.
  private func recall(by step: Int, in prompt: inout Prompt) {
    let history = prompt.kind == .filter ? work.filters : work.commands
    guard prompt.kind != .city, !history.isEmpty else { return }
    let place = min(max(0, (prompt.historyPlace ?? history.count) + step), history.count)
    prompt.historyPlace = place
    prompt.editor = LineEditor(place < history.count ? history[place] : "")
  }

  private func complete(_ prompt: inout Prompt) {
    switch prompt.kind {
    case .command:
      let found = CommandTable.completions(of: prompt.editor.text, in: self)
      guard let first = found.first else { return }
      let common = found.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
      let longer = common.count > prompt.editor.text.count ? common : first
      prompt.editor = LineEditor(found.count == 1 ? first + " " : longer)
    case .city:
      if let city = region.search(prompt.editor.text).first?.city {
        prompt.editor = LineEditor(language.name(city.name))
      }
    case .filter: break
    }
  }
}

extension Prompt {
  /// Shows what would complete the text.
  fileprivate mutating func suggest(_ found: [String]) {
    completions = Array(found.prefix(12))
    ghost = found.first.map { String($0.dropFirst(editor.text.count)) } ?? ""
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
