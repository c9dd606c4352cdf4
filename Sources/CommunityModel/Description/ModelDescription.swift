/// What the model is, in the order of the ODD protocol.
///
/// Parameters and presets come from the tables the engine reads, so that a number added there
/// appears here.
///
/// Citation: V. Grimm et al. (2020), "The ODD protocol for describing agent-based and other
/// simulation models: a second update", JASSS 23(2) 7, doi:10.18564/jasss.4259.
package struct ModelDescription: Sendable {
  /// The document's title.
  package let title: LocalizedText
  /// What the document is, before its first section.
  package let opening: [DescriptionBlock]
  /// The seven sections of the protocol, then what supports the model.
  package let sections: [DescriptionSection]

  /// Describes the model, or the model as a scenario uses it.
  ///
  /// - Parameter scenario: whose values and layers are shown; `nil`: the defaults alone.
  package init(of scenario: Scenario? = nil) {
    let plan = scenario?.strategies.first?.plan
    title = Self.title(scenario)
    opening = Self.opening(scenario)
    let submodels = DescriptionSection(
      LocalizedText("Submodels", "子模型"),
      [
        .paragraph(
          LocalizedText(
            """
            One subsection each, in the order of a day, then the layers. A layer that is off, or \
            at its neutral setting, leaves every byte of the results as it is without it.
            """,
            "每个子模型一小节，先按一天的顺序，再逐层说明。关闭或取中性值的层不会改变结果的任何一个字节。"))
      ], sections: Submodel.all.map { $0.section(for: plan) })
    let described = [
      Self.purpose, Self.entities(plan), Self.processes(plan), Self.designConcepts,
      Self.initialisation(plan), Self.inputData, submodels,
    ]
    sections = described + [Self.support(described)]
  }

  private static func title(_ scenario: Scenario?) -> LocalizedText {
    guard let scenario else {
      return LocalizedText("Model description (ODD)", "模型说明（ODD 规范）")
    }
    return LocalizedText(
      "Model description (ODD): \(scenario.title.english)",
      "模型说明（ODD 规范）：\(scenario.title.chinese)")
  }

  private static func opening(_ scenario: Scenario?) -> [DescriptionBlock] {
    let protocolOfText = DescriptionBlock.paragraph(
      LocalizedText(
        """
        This document follows the ODD protocol (Overview, Design concepts, Details; Grimm et al. \
        2020, JASSS 23(2) 7). Its tables are those the simulation reads its numbers from.
        """,
        "本文按 ODD 规范（概述、设计概念、细节；Grimm 等，2020，JASSS 23(2) 7）写成。文中的参数表就是模拟所读取的参数表。"))
    return [protocolOfText] + (scenario.map(Self.scenarioBlocks) ?? [])
  }
}
