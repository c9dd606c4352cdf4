import CommunityModel
import Testing

@Suite struct ActivityTests {
  @Test func `an activity takes place once, or at intervals, up to the last day`() {
    let times = { Activity.occurrences(from: $0, length: $1, every: $2, lastDay: $3) }
    #expect(times(5, 3, nil, 29) == [5...7])
    #expect(times(7, 21, 60, 179) == [7...27, 67...87, 127...147])
    #expect(times(0, 1, 10, 30) == [0...0, 10...10, 20...20, 30...30])
    #expect(times(0, 1, 1, 2) == [0...0, 1...1, 2...2])
  }

  @Test func `what goes beyond the last day is cut, what begins there is left out`() {
    let times = { Activity.occurrences(from: $0, length: $1, every: $2, lastDay: $3) }
    #expect(times(28, 5, nil, 29) == [28...29])
    #expect(times(29, 5, 7, 29) == [29...29])
    #expect(times(30, 5, nil, 29) == [])
    #expect(times(10, 8, 10, 24) == [10...17, 20...24])
  }

  @Test func `presets are complete, in range and of their own kind`() {
    for preset in ActivityPreset.all {
      #expect(preset.activity.name == preset.name && preset.activity.kind == preset.name)
      #expect(preset.activity.occurrences.isEmpty)
      #expect(preset.length.map(Activity.lengthRange.contains) ?? true)
      #expect(preset.activity.newcomerDays.map(Activity.newcomerRange.contains) ?? true)
      #expect((preset.activity.supply > 0) == (preset.activity.value != nil), "\(preset.name)")
      for parameter in Activity.parameters {
        let value = preset.activity[keyPath: parameter.path]
        #expect(parameter.range.contains(value), "\(preset.name) \(parameter.key)")
      }
      #expect(preset.activity != Activity(name: preset.name, kind: preset.name))
      #expect(!preset.meaning.english.isEmpty && !preset.meaning.chinese.isEmpty)
    }
    #expect(Set(ActivityPreset.all.map(\.name)).count == ActivityPreset.all.count)
    #expect(ActivityPreset.named("nothing") == nil)
  }
}
