"""The names of the fields in an article's frame: 发布时间, 来源, 责任编辑 and their kin."""

from __future__ import annotations

import re

_FIELDS: dict[str, str] = {
    "published": """
        发布时间 发布日期 发稿时间 发表时间 发表日期 公开日期 公开时间 更新时间 更新日期
        录入时间 刊发日期 日期 时间 出处时间 发布 发布于 发表于 上传时间 创建时间
        添加时间 刊发时间 公布时间 公布日期 发稿日期 刊登时间 刊登日期 刊载时间 首发时间
        撰写时间 编辑时间 出版日期 文章发布时间 信息发布时间 信息时间 新闻时间 采编时间
        见报日期 撰稿时间 上传日期
    """,
    "drawn_up": """
        成文日期 发文日期 生成日期 印发日期 签发日期
    """,
    "publisher": """
        信息来源 稿件来源 文章来源 新闻来源 内容来源 来源 稿源 出处 发布者 发布机构
        发布单位 发文机关 发文机构 发文单位 公开机构 供稿单位 发布人
    """,
    "title": """
        信息名称 标题 名称
    """,
    "press": """
        责任编辑 网络编辑 值班编辑 执行编辑 编辑 责编 审核人 审核 初审 复审 终审 一审
        二审 三审 校对 监制 作者 撰稿人 撰稿 记者 通讯员 摄影 编审 主编 整理
    """,
    # how often an article was read, in what size: a day behind it is none of the field's own
    "counter": """
        字体大小 字体 字号 大小 浏览次数 浏览量 浏览 点击数 点击率 点击量 点击次数 点击
        阅读次数 阅读量 阅读数 阅读 访问量 访问次数 人气 分享
    """,
    "other": """
        索引号 信息索引号 主题分类 体裁分类 分类 公开目录 公开方式 文号 发文字号 有效性
        有效期 关键词 主题词 内容概述 分享到 视力保护色 语音播报 栏目 所属类别 类别 原标题
        网址 链接
    """,
}
# 來源、發佈時間、責任編輯: the same words in traditional characters
_TRADITIONAL = str.maketrans(
    "来发时间记责编辑审长数单机关构门员号", "來發時間記責編輯審長數單機關構門員號"
)
# each name, in either script, and the kind of its field
KINDS = {
    form: kind
    for kind, names in _FIELDS.items()
    for name in names.split()
    for form in (
        name,
        name.translate(_TRADITIONAL),
        name.translate(_TRADITIONAL).replace("布", "佈"),
    )
}
# a field of a line: its name and what parts it from its value
FIELD = re.compile(
    "("
    + "|".join(r"\s*".join(name) for name in sorted(KINDS, key=lambda name: (-len(name), name)))
    # 成文日期 2023-05-06: a gap does before a day
    + r")(?:\s*[:：|｜]|(?<=[日时][期间])\s+(?=(?:19|20)\d\d\s*[-年./]\s*\d))"
)
