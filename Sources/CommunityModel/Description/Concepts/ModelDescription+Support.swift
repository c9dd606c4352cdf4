extension ModelDescription {
  /// What supports the model: what checks show, and on what each default rests.
  static func support(_ sections: [DescriptionSection]) -> DescriptionSection {
    DescriptionSection(
      LocalizedText("What supports it", "依据"), [],
      sections: [checks, defaults(sections.flatMap(\.parameterTables)), caveats])
  }

  private static let checks = DescriptionSection(
    LocalizedText("What checks show and do not show", "检验说明什么、不说明什么"),
    [
      .points([
        LocalizedText(
          """
          An exact limit shows that the code is right: closed forms of joining, returning, \
          surviving, inviting and stickiness; neutral layers that change no byte; an independent \
          implementation of the core; a slow reference engine that must agree exactly. It says \
          nothing about people.
          """,
          "精确极限说明代码正确：加入、回归、存续、邀请和粘性的闭式解；中性的层不改变任何一个字节；核心的独立实现；必须完全一致的慢速参考引擎。它不说明人会怎样。"
        ),
        LocalizedText(
          """
          A reproduced table shows that a mechanism can carry data, with parameters fitted to that \
          table. It does not show that the mechanism is the true one, nor that it forecasts.
          """,
          "重现一张公开的表，说明机制在拟合参数后能容纳数据。它不说明机制就是真的，也不说明能预测。"),
        LocalizedText(
          """
          Only a hold-out shows that the model forecasts: parameters fixed on one part of a \
          record, figures compared on another. A check that served for calibration is never \
          counted as validation.
          """,
          "只有留出检验才说明模型能预测：用记录的一部分定参数，用另一部分比对。用于校准的检验绝不算作验证。"),
      ]),
      .paragraph(
        LocalizedText(
          """
          Some published effects are put in as they were measured (what an answer to a first post \
          does, how violations spread, what visible rules do, how many respond to points): a run \
          that shows them agrees with its inputs, and that is no evidence for the model.
          """,
          """
          有些公开测得的效应是原样写进模型的（首次发言得到回复的作用、违规的传染、公示群规的作用、多\
          少人会被积分打动）：模拟中出现这些效应只说明与输入一致，不能作为模型的证据。
          """
        )),
      .paragraph(
        LocalizedText(
          """
          The core coefficients were chosen so that a launch looks like published ones; that it \
          does so is therefore no evidence for them. The exact checks of the layers stand with the \
          submodels.
          """,
          "核心系数的取值本就是为了让冷启动与公开案例相像，因此相像不能作为它们的证据。各层的精确检验写在相应子模型中。")),
    ])

  private static func defaults(_ tables: [ParameterRows]) -> DescriptionSection {
    DescriptionSection(
      LocalizedText("What set each default", "默认值由什么确定"),
      [
        .points(
          EvidenceGrade.allCases.map { grade in
            LocalizedText(
              "\(grade.rawValue): \(grade.meaning.english)",
              "\(grade.rawValue)：\(grade.meaning.chinese)")
          }),
        .paragraph(
          LocalizedText(
            """
            “Neutral” means that the default leaves the lever unused. A number without a default \
            is stated by the scenario or by a preset, whose grade stands beside it.
            """,
            "“中性值”表示默认不使用该手段。没有默认值的数由场景或预设给出，预设旁注明其证据等级。")),
        .table(sourceTable(tables)),
      ])
  }

  /// The parameters by grade and source.
  private static func sourceTable(_ tables: [ParameterRows]) -> DescriptionTable {
    var groups: [(grade: EvidenceGrade, source: LocalizedText, keys: [String])] = []
    for table in tables {
      for row in table.rows {
        let key = "\(table.path).\(row.key)"
        if let place = groups.firstIndex(where: { ($0.grade, $0.source) == (row.grade, row.source) }
        ) {
          groups[place].keys.append(key)
        } else {
          groups.append((row.grade, row.source, [key]))
        }
      }
    }
    return DescriptionTable(
      [
        LocalizedText("grade", "证据等级"), LocalizedText("source", "来源"),
        LocalizedText("parameters", "参数"),
      ],
      EvidenceGrade.allCases.flatMap { grade in
        groups.filter { $0.grade == grade }.map { group in
          [
            .text(LocalizedText(grade.rawValue, grade.rawValue)), .text(group.source),
            .codes(group.keys),
          ]
        }
      })
  }

  private static let caveats = DescriptionSection(
    LocalizedText("Caveats", "注意事项"),
    [
      .points([
        LocalizedText(
          """
          Published numbers come from unlike platforms (Usenet, Slashdot, WeChat, Reddit, banks): \
          they support mechanisms, not one calibrated world.
          """,
          "公开数字来自很不相同的平台（Usenet、Slashdot、微信、Reddit、银行），它们支持的是机制，而不是一个校准好的世界。"),
        LocalizedText(
          """
          Some were read in reports of the publication and not in it, among them those on WeChat \
          groups.
          """,
          "其中一些读自转述而非原文，包括关于微信群的数字。"),
        LocalizedText(
          """
          Benchmarks of practitioners contradict each other and serve as wide ranges, never as \
          targets.
          """,
          "从业者的经验值彼此矛盾，只用作宽范围，绝不作为目标值。"),
        LocalizedText(
          "Before it has met a group's own numbers, the model does not forecast that group.",
          "在拿某个群自己的数据校验之前，模型不能预测那个群。"),
      ])
    ])
}
