"""Names of firms by their brand and trade, without an ending such as 公司: 恒岳重工, 程远制药."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.base.reading import HAN, in_dictionary, tag_alone

# what a firm trades in, as its short name ends
TRADE = (
    "科技|技术|制药|药业|医药|生物|医疗|电气|电梯|电子|微电子|半导体|光电|光伏|光学|塑业|塑胶|"
    "机电|实业|新材料|新材|材料|装备|重工|"
    "重机|重装|股份|汽车|客车|能源|新能源|精密|模具|食品|钢铁|特钢|铝业|铜业|锂业|稀土|矿业|化工|"
    "石化|化学|化纤|纺织|服饰|服装|家居|家具|建材|水泥|"
    "玻璃|陶瓷|机械|智造|制造|智能|机器人|软件|网络|信息|通信|通讯|数据|物流|农业|农牧|牧业|种业|"
    "乳业|酒业|饮料|茶业|粮油|油脂|纸业|包装|印务|"
    "文化|传媒|文旅|旅游|体育|航空|航天|船舶|造船|海工|轮胎|橡胶|电池|锂电|电缆|线缆|电力|电器|"
    "照明|仪器|仪表|环保|环境|水务|燃气|热电|置业|地产|"
    "建设|建工|城建|城投|投资|资本|控股|证券|保险|商贸|贸易|电商|轴承|阀门|齿轮|铸造|锻造|管业|"
    "激光|动力|铁塔|铁建|交投|酿酒|渔业|乐器|玩具|鞋业|集团"
)
_TRADES = re.compile(f"(?:{TRADE})+$")
_NAME_TAGS = frozenset({"nz", "nr", "nrt", "nt"})
_SHORTEST, _LONGEST = 2, 4
# 中铁|装备, 中车|电动: firms of the central groups
_OF_CENTRE = re.compile("中[铁建交车船核冶粮煤铝储联]")
# 规上|工业, 电诈|集团: words that the dictionary does not hold, yet no brands
_NEVER = re.compile(
    "^(?:规上|限上|涉[一-龥]|电诈|黑恶|网络|数字|智能|现代|新型|高端|绿色|传统|特色|先进|各|该|"
    "本|某|两|多|几|数|全|我|其|这|那|等|有关|相关|部分|"
    "一批|一家|两家|[一二三四五六七八九十](?!一)|大型|中小|小微|新|老|原|省属|市属|县属|区属|"
    "国有|民营|外资|合资|央|国企|跨)|[的了在是和与及等再到从]|[县市区镇乡村省州家]$"
)
# 生物|医药, 海洋|装备: fields, no brands
_OF_FIELDS = re.compile(
    "生物|电子|信息|海洋|工业|商业|农业|建筑|交通|城市|农村|医疗|金融|教育|公共|基础|"
    "综合|专业|优质|重点|新兴|未来|尖端|民用|军用|国防|通用|专用|大型|小型|家用|车用|"
    "工程|冶金|有色|黑色|复合|纳米|生态|循环|再生|清洁|现代|国际|国内|本地|外地|食品|"
    "药品|化学|物理|中药|西药|民族|地方|特种|节能|低碳|轨道|高速|水利|水产|水泥|煤炭|"
    "石油|天然|木材|矿山|港口|远洋|科普|创意|休闲|乡村|红色|康养|体育"
)


_OFTEN = 3
# 企业|集团, 犯罪|集团: kinds of group, whatever their number
_ANY_GROUP = re.compile(
    "企业|产业|传媒|媒体|家族|犯罪|利益|军事|跨国|战略|政治|诈骗|走私|打击|航母|骨干|龙头|黑恶|"
    "恐怖|"
    "贩毒|武装|偷渡|作战|国家|社会|教育|投资|建设|能源|控股|地方|文化|旅游|公司|上市|金融|科技|"
    "医疗|交通|[该本我各两多大小]"
)


@lru_cache(maxsize=1 << 13)
def is_brand(stem: str) -> bool:
    """Tell whether two to four characters are a name that a firm is called by, no word: 恒岳."""
    if not _SHORTEST <= len(stem) <= _LONGEST or re.fullmatch(f"[{HAN}]+", stem) is None:
        return False
    if _NEVER.search(stem):
        return False
    if _OF_CENTRE.fullmatch(stem) is not None:
        return True
    words = tag_alone(stem)
    if len(words) == 1 and in_dictionary(stem):
        # 菲尼克斯, but 党风廉政 is no name whatever its tag
        tag = words[0][1]
        return tag in _NAME_TAGS if len(stem) < _LONGEST else tag == "nrt"
    # 实施|强, 党风廉政: everyday words and long ones are no brand
    everyday = any(len(w) > 1 and in_dictionary(w) and t not in _NAME_TAGS for w, t in words)
    return len(stem) < _LONGEST and not everyday


@lru_cache(maxsize=1 << 13)
def brand_of(name: str) -> str | None:
    """Return the brand that a short name of a firm begins with, None where it is no such name.

    >>> brand_of("恒岳重工")
    '恒岳'
    """
    trades = _TRADES.search(name, _SHORTEST)
    if trades is None:
        return None
    # 丘钛|微电子科技: all words of trade; 纬创|资通 has none
    stem = name[: trades.start()]
    return stem if is_brand(stem) else None


@lru_cache(maxsize=1 << 12)
def may_be_brand(name: str) -> bool:
    """Tell whether a name is an everyday word and a trade, as of some firms: 通力电梯."""
    trades = _TRADES.search(name, _SHORTEST)
    if trades is None or trades.start() != _SHORTEST:
        return False
    stem = name[:_SHORTEST]
    return (
        _TRADES.fullmatch(stem) is None
        and not _NEVER.search(stem)
        and _OF_FIELDS.fullmatch(stem) is None
    )


def is_told_group(text: str, stem: str) -> bool:
    """Tell whether a group of an everyday name is one all the same: a text names 黑猫集团 often."""
    told = len(stem) == _SHORTEST and text.count(f"{stem}集团") >= _OFTEN
    return told and in_dictionary(stem) and _ANY_GROUP.search(stem) is None
