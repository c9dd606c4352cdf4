/// Where numbers of the parameter tables and presets come from, in both languages.
package enum SourceName {
  /// A source in both languages; in English alone if it has no translation.
  package static func localized(_ source: String) -> LocalizedText {
    LocalizedText(source, chinese[source] ?? source)
  }

  private static let chinese = [
    "China Youth Daily 2020, n = 2,002: 58.9 % are in 10 to 30 groups":
      "《中国青年报》2020 年调查，n = 2,002：58.9% 的人加入 10 至 30 个群",
    "China Youth Daily 2020, n = 2,002: 74.6 % mute groups":
      "《中国青年报》2020 年调查，n = 2,002：74.6% 的人设置免打扰",
    "Cheng et al. 2017, 667 subjects: 35 % troll, half with a bad mood or context, 68 % with both":
      "Cheng 等 2017，667 名被试：35% 的人发恶意评论，心情或语境差时约一半，两者皆差时 68%",
    "Discord, first half of 2022: 3,098 of 235,945 appeals":
      "Discord 2022 年上半年：235,945 次申诉中 3,098 次成功",
    "Hoernle et al. 2020: about 20 % of users respond to badges": "Hoernle 等 2020：约 20% 的用户会被徽章打动",
    "Hoernle et al. 2020: responders do over 40 % more; 30 % becomes 42 %":
      "Hoernle 等 2020：被打动者的活动增加四成以上，30% 变为 42%",
    "Joyce & Kraut 2006, 2,777 newcomers: 44 % post again without a reply, 56 % with one":
      "Joyce 与 Kraut 2006，2,777 名新人：没有回复时 44% 再次发言，有回复时 56%",
    "Matias 2019: 70 % more newcomers write under visible rules": "Matias 2019：公示群规后发言的新人多 70%",
    "Matias 2019: visible rules raise newcomers' compliance from 52 to 60 %":
      "Matias 2019：公示群规使新人的守规率由 52% 升至 60%",
    "a preset of the core model, or the scenario's own estimate": "核心模型的预设，或场景自己的估计",
    "campaigns reach K of 0.6 to 1 for a short while (practitioners)":
      "裂变活动的 K 短期可达 0.6 至 1（从业者经验）",
    "click rates of 3 to 8 % (practitioners)": "点击率 3–8%（从业者经验）",
    "core model": "核心模型",
    "core model has none": "核心模型中没有这一项",
    "core model, coefficients chosen so that a launch looks like published ones":
      "核心模型，系数的取值使一次冷启动与公开案例相像",
    "dates are facts; effects are our judgement": "日期为事实，影响大小为我们的判断",
    "each step on the way in loses 15–20 % (practitioners)": "入群每多一步流失 15–20%（从业者经验）",
    "friction is our assumption": "流失比例为我们的假设",
    "neutral": "中性值",
    "our judgement": "我们的判断",
    "our judgement of its usual effect": "我们对其通常效果的判断",
    "our judgement: a page instead of the whole chat": "我们的判断：读一页摘要代替全部聊天",
    "our judgement: a season": "我们的判断：一个季度",
    "our judgement: satisfaction ±0.2 gives 0.77 and 0.23": "我们的判断：满意度 ±0.2 对应 0.77 与 0.23",
    "platform limit; each step on the way in loses 15–20 % (practitioners)":
      "平台限制；入群每多一步流失 15–20%（从业者经验）",
    "platform limit; friction is our assumption": "平台限制；流失比例为我们的假设",
    "streaks: the gain is largest from the first day to the second (practitioners)":
      "连续打卡：第一天到第二天的增益最大（从业者经验）",
    "posterior draws of the scenario": "场景给出的后验样本",
    "stated by the scenario or a preset of it": "由场景或其预设写明",
    "the operator's own estimate": "运营者自己的估计",
    "the operator's plan": "运营者的计划",
  ]
}
