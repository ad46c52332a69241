"""Lives as papers, obituaries and 公示 tell them: whose post, in which body, from when to when."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import read_article

Held = tuple[str, str, str, str, str]


def _held(text: str) -> set[Held]:
    """Return person, body, role, kind and FROM..TO of each tenure."""
    return {
        (
            t.person.removeprefix("person/"), t.body.removeprefix("body/"), t.role, t.kind.value,
            f"{t.started_on or ''}..{t.ended_on or ''}",
        )
        for t in read_article(text).tenures
    }  # fmt: skip


_PARTY = "中国共产党{}委员会".format

_LIVES: tuple[tuple[str, str, set[Held]], ...] = (
    (
        "each post begins with its own date",
        "孟云舟简历\n1948年10月生，吉林洮南人。\n"
        "1980年7月任吉林洮南县委副书记；1983年3月任吉林扶余县委书记；1989年12月任四平市委书记。",
        {
            ("孟云舟", _PARTY("洮南县"), "副书记", "Former", "1980-07.."),
            ("孟云舟", _PARTY("扶余县"), "书记", "Former", "1983-03.."),
            ("孟云舟", _PARTY("四平市"), "书记", "Former", "1989-12.."),
        },
    ),
    (
        "a bare level word is of the place that the life was in",
        "合肥市委召开会议\n孟云舟，男，汉族，1964年7月生。"
        "2005年任亳州市委常委、副市长，后同时担任市委宣传部部长。合肥市委全会召开。",
        {
            ("孟云舟", _PARTY("亳州市"), "常委", "Former", "2005.."),
            ("孟云舟", "亳州市人民政府", "副市长", "Former", "2005.."),
            ("孟云舟", f"{_PARTY('亳州市')}宣传部", "部长", "Former", "2005.."),
        },
    ),
    (
        "a move stands between the day and the post",
        "孟云舟，男，汉族。2006年9月，孟云舟首次跨省履新，担任安徽省委常委。2015年12月，孟云舟进"
        "京任财政部副部长。"
        "2018年10月，孟云舟调到贵州，先后担任省委副书记、省长等职。",
        {
            ("孟云舟", _PARTY("安徽省"), "常委", "Former", "2006-09.."),
            ("孟云舟", "中华人民共和国财政部", "副部长", "Incumbent", "2015-12.."),
            ("孟云舟", _PARTY("贵州省"), "副书记", "Former", ".."),
            ("孟云舟", "贵州省人民政府", "省长", "Former", ".."),
        },
    ),
    (
        "a life goes on without a day",
        "安徽省副省长孟云舟是女干部。她曾任安徽省财政厅厅长。一年后，她升任合肥市市长。",
        {
            ("孟云舟", "安徽省人民政府", "副省长", "Incumbent", ".."),
            ("孟云舟", "安徽省财政厅", "厅长", "Former", ".."),
            ("孟云舟", "合肥市人民政府", "市长", "Former", ".."),
        },
    ),
    (
        "whom a post that was held introduces",
        "曾任铜仁市委副书记、市长等职的皮远舟，曾任铜仁市委书记多年的夏云舟被查。",
        {
            ("皮远舟", _PARTY("铜仁市"), "副书记", "Former", ".."),
            ("皮远舟", "铜仁市人民政府", "市长", "Former", ".."),
            ("夏云舟", _PARTY("铜仁市"), "书记", "Former", ".."),
        },
    ),
    (
        "what another person is",
        "孟云舟曾任北京市委书记刘远舟秘书。",
        {("刘远舟", _PARTY("北京市"), "书记", "Incumbent", "..")},
    ),
    (
        "a month begins an appointment told in a life",
        "2018年5月，孟云舟调任合肥市委常委。",
        {("孟云舟", _PARTY("合肥市"), "常委", "Incumbent", "2018-05..")},
    ),
    (
        "the congress that elects tells the province",
        "1月15日，福建省十二届人大四次会议选举孟云舟为省长。贵州省召开会议，贵州省委部署。",
        {("孟云舟", "福建省人民政府", "省长", "Incumbent", "2021-01-15..")},
    ),
    (
        "who is followed is not elected",
        "接替方明达出任贵州省委书记的孟云舟1月30日当选为贵州省人大常委会主任。",
        {
            ("孟云舟", "贵州省人民代表大会常务委员会", "主任", "Incumbent", "2021-01-30.."),
        },
    ),
    (
        "a former holder, and one before 现任",
        "前任黄山市委书记孟云舟出席。合肥市副市长方远达拟任省直单位职务，现任黄山市委书记叶林川参"
        "加。",
        {
            ("孟云舟", _PARTY("黄山市"), "书记", "Former", ".."),
            ("方远达", "合肥市人民政府", "副市长", "Incumbent", ".."),
            ("叶林川", _PARTY("黄山市"), "书记", "Incumbent", ".."),
        },
    ),
    (
        "who of a list is to take which post",
        "孟云舟、方远达拟任合肥市财政局副局长。叶林川同志拟提名为肥东县副县长人选，"
        "程远舟拟任肥东县政协副主席。",
        {
            ("孟云舟", "合肥市财政局", "副局长", "Nominee", ".."),
            ("方远达", "合肥市财政局", "副局长", "Nominee", ".."),
            ("叶林川", "肥东县人民政府", "副县长", "Nominee", ".."),
            ("程远舟", "中国人民政治协商会议肥东县委员会", "副主席", "Nominee", ".."),
        },
    ),
    (
        "a notice with blanks for marks",
        "关于孟云舟等同志的任前公示\n"
        "孟云舟 男 1970年2月生 肥东县财政局副局长 拟任肥东县审计局局长\n"
        "叶林川，拟任职务：肥东县民政局局长",
        {
            ("孟云舟", "肥东县审计局", "局长", "Nominee", ".."),
            ("叶林川", "肥东县民政局", "局长", "Nominee", ".."),
        },
    ),
    (
        "each loses his own post",
        "免去孟云舟肥东县财政局局长、方远达肥东县教育局局长职务。",
        {
            ("孟云舟", "肥东县财政局", "局长", "Former", ".."),
            ("方远达", "肥东县教育局", "局长", "Former", ".."),
        },
    ),
    (
        "in pairs",
        "会议决定，孟云舟、方远达分别任江苏、浙江省委书记。",
        {
            ("孟云舟", _PARTY("江苏省"), "书记", "Incumbent", ".."),
            ("方远达", _PARTY("浙江省"), "书记", "Incumbent", ".."),
        },
    ),
    (
        "代理 stands before the body",
        "决定任命孟云舟为漳州市人民政府副市长、代理漳州市人民政府市长职务。",
        {
            ("孟云舟", "漳州市人民政府", "副市长", "Incumbent", ".."),
            ("孟云舟", "漳州市人民政府", "市长", "Acting", ".."),
        },
    ),
    (
        "terms of national bodies that have ended",
        "孟云舟是中共第十二届、十三届中央委员会委员。叶林川是政协第十三届全国委员会常委。",
        {
            ("孟云舟", "中国共产党中央委员会", "委员", "Former", ".."),
            ("叶林川", "中国人民政治协商会议全国委员会", "常委", "Incumbent", ".."),
        },
    ),
    (
        "a life that is commemorated: terms that share one 届, and a congress that elected",
        "纪念孟云舟同志诞辰100周年座谈会举行\n孟云舟同志是中国共产党的优秀党员。他是中共第八届中"
        "央候补委员、"
        "第十一届中央委员，在中共第十三次全国代表大会上当选为中央顾问委员会委员；"
        "是第二、三届全国人大常委会委员，第六届全国政协副主席。",
        {
            ("孟云舟", "中国共产党中央委员会", "候补委员", "Former", ".."),
            ("孟云舟", "中国共产党中央委员会", "委员", "Former", ".."),
            ("孟云舟", "中国共产党中央顾问委员会", "委员", "Former", ".."),
            ("孟云舟", "中华人民共和国全国人民代表大会常务委员会", "委员", "Former", ".."),
            ("孟云舟", "中国人民政治协商会议全国委员会", "副主席", "Former", ".."),
        },
    ),
    (
        "what somebody was in life, in units of a 检察院, and what she had become before",
        "青州市民学习英雄\n孟云舟，生前是青潭县人民检察院检察委员会委员、第一检察部副主任、一级检"
        "察官。"
        "2008年，她成为青潭县检察院的一名书记员。",
        {
            ("孟云舟", "青潭县人民检察院检察委员会", "委员", "Former", ".."),
            ("孟云舟", "青潭县人民检察院第一检察部", "副主任", "Former", ".."),
            ("孟云舟", "青潭县人民检察院", "一级检察官", "Former", ".."),
            ("孟云舟", "青潭县人民检察院", "书记员", "Former", "2008.."),
        },
    ),
    (
        "the posts in which a judgment says that somebody took bribes",
        "孟云舟受贿案宣判\n法院查明，2006年至2018年，孟云舟在任合肥市水务局局长、黄山市市长期间收"
        "受财物。"
        "方远达先后利用担任肥东县县长、肥东县委书记的职务便利，为他人谋利。",
        {
            ("孟云舟", "合肥市水务局", "局长", "Former", ".."),
            ("孟云舟", "黄山市人民政府", "市长", "Former", ".."),
            ("方远达", "肥东县人民政府", "县长", "Former", ".."),
            ("方远达", _PARTY("肥东县"), "书记", "Former", ".."),
        },
    ),
    (
        "people's congresses behind a short name",
        "内蒙古人大常委会副主任孟云舟、广西高院院长方远达出席。",
        {
            ("孟云舟", "内蒙古自治区人民代表大会常务委员会", "副主任", "Incumbent", ".."),
            ("方远达", "广西壮族自治区高级人民法院", "院长", "Incumbent", ".."),
        },
    ),
    (
        "a name that stands alone above a life",
        "孟云舟\n1947年5月出生，辽宁丹东人。2000年任沈阳军区参谋长。\n"
        "方远达\n1945年8月出生，河北吴桥人。2006年任南京军区参谋长。",
        {
            ("孟云舟", "中国人民解放军沈阳军区", "参谋长", "Former", "2000.."),
            ("方远达", "中国人民解放军南京军区", "参谋长", "Former", "2006.."),
        },
    ),
    (
        "who it was that held a post, and who came after",
        "此前担任南部战区司令员的是孟云舟。珠海市市长方远达被查，接任的叶云川于今年三月调任湛江市"
        "委书记。",
        {
            ("孟云舟", "中国人民解放军南部战区", "司令员", "Former", ".."),
            ("方远达", "珠海市人民政府", "市长", "Incumbent", ".."),
            ("叶云川", _PARTY("湛江市"), "书记", "Incumbent", ".."),
        },
    ),
    (
        "a post taken in one's own house",
        "浙江大学党委常务副书记孟云舟任校党委书记，上海交通大学副校长方远达任校长，"
        "合肥市财政局副局长叶云川升任局长。",
        {
            ("孟云舟", "浙江大学党委", "常务副书记", "Incumbent", ".."),
            ("孟云舟", "浙江大学党委", "书记", "Incumbent", ".."),
            ("方远达", "上海交通大学", "副校长", "Incumbent", ".."),
            ("方远达", "上海交通大学", "校长", "Incumbent", ".."),
            ("叶云川", "合肥市财政局", "副局长", "Incumbent", ".."),
            ("叶云川", "合肥市财政局", "局长", "Incumbent", ".."),
        },
    ),
    (
        "that school is the sentence's own",
        "山东大学召开会议，山东大学校长孟云舟出席。方远达任吉林大学校长，方远达之前，"
        "吉林大学副校长叶云川任该校校长。",
        {
            ("孟云舟", "山东大学", "校长", "Incumbent", ".."),
            ("方远达", "吉林大学", "校长", "Incumbent", ".."),
            ("叶云川", "吉林大学", "副校长", "Incumbent", ".."),
            ("叶云川", "吉林大学", "校长", "Incumbent", ".."),
        },
    ),
    (
        "secretaries of villages by their place alone",
        "界牌村书记孟云舟、界牌村支书方远达、幸福社区第一书记叶云川参加。",
        {
            ("孟云舟", "界牌村党支部", "书记", "Incumbent", ".."),
            ("方远达", "界牌村党支部", "村支书", "Incumbent", ".."),
            ("叶云川", "幸福社区党组织", "第一书记", "Incumbent", ".."),
        },
    ),
    (
        "committees of a congress in its streets",
        "青田县召开会议。任命孟云舟为县人大常委会办公室副主任，方远达为县人大常委会瓯北街道工作委"
        "员会主任。",
        {
            ("孟云舟", "青田县人民代表大会常务委员会办公室", "副主任", "Incumbent", ".."),
            (
                "方远达",
                "青田县人民代表大会常务委员会瓯北街道工作委员会",
                "主任",
                "Incumbent",
                "..",
            ),
        },
    ),
    (
        "a row of names with a rare surname",
        "山东省第十届人民代表大会常务委员会副主任：张远亮 邵云芳 王道远 墨文川 黄云华\n",
        {
            (name, "山东省人民代表大会常务委员会", "副主任", "Incumbent", "..")
            for name in ("张远亮", "邵云芳", "王道远", "墨文川", "黄云华")
        },
    ),
    (
        "the committee that votes tells the province",
        "中共山西省第九届委员会第一次全体会议选举孟云舟为省委书记，方远达为省委副书记。"
        "河北省委、河北省政府召开会议。",
        {
            ("孟云舟", _PARTY("山西省"), "书记", "Incumbent", ".."),
            ("方远达", _PARTY("山西省"), "副书记", "Incumbent", ".."),
        },
    ),
    (
        "a name before a firm without an entry",
        "免去孟云舟青禾公司董事长、党组书记职务。叶云川任青阶集团副董事长，"
        "不再担任青阶集团总经理职务。",
        {
            ("孟云舟", "青禾公司", "董事长", "Former", ".."),
            ("孟云舟", "青禾公司党组", "书记", "Former", ".."),
            ("叶云川", "青阶集团", "副董事长", "Incumbent", ".."),
            ("叶云川", "青阶集团", "总经理", "Former", ".."),
        },
    ),
    (
        "the office held before no election",
        "3月5日，经青禾集团董事会选举，合肥市副市长孟云舟被选为青禾集团董事长。",
        {
            ("孟云舟", "合肥市人民政府", "副市长", "Incumbent", ".."),
            ("孟云舟", "青禾集团", "董事长", "Incumbent", "2021-03-05.."),
        },
    ),
    (
        "the division right before a department",
        "浙江省青田县财政局局长孟云舟出席。",
        {("孟云舟", "青田县财政局", "局长", "Incumbent", "..")},
    ),
    (
        "the one branch of a party",
        "中国民主同盟梅河口市委员会成立于1987年9月。现任主委孟云舟，副主委方远达、叶云川。",
        {
            ("孟云舟", "中国民主同盟梅河口市委员会", "主委", "Incumbent", ".."),
            ("方远达", "中国民主同盟梅河口市委员会", "副主委", "Incumbent", ".."),
            ("叶云川", "中国民主同盟梅河口市委员会", "副主委", "Incumbent", ".."),
        },
    ),
    (
        "a committee of a party's branch",
        "民盟浙江省委会专职副主委、监督委员会主任孟云舟出席。",
        {
            ("孟云舟", "中国民主同盟浙江省委员会", "副主委", "Incumbent", ".."),
            ("孟云舟", "中国民主同盟浙江省委员会监督委员会", "主任", "Incumbent", ".."),
        },
    ),
    (
        "former prefectures, and who governs them",
        "孟云舟历任永吉地委常委、石家庄地委副书记兼代理专员。方远达历任国务委员兼国防部部长。",
        {
            ("孟云舟", "中国共产党永吉地区委员会", "常委", "Former", ".."),
            ("孟云舟", "中国共产党石家庄地区委员会", "副书记", "Former", ".."),
            ("孟云舟", "石家庄地区行政公署", "专员", "Former", ".."),
            ("方远达", "中华人民共和国国务院", "国务委员", "Former", ".."),
            ("方远达", "中华人民共和国国防部", "部长", "Former", ".."),
        },
    ),
    (
        "lines that ； parts",
        "孟云舟简历\n孟云舟，湖南双峰人。\n1992.07-1998.07 双峰县西阳乡党委书记；"
        "2009.04-2011.06 中共双峰县委常委、常务副县长；2012.03-  中共新化县委副书记，县长。",
        {
            ("孟云舟", _PARTY("西阳乡"), "书记", "Former", "1992-07..1998-07"),
            ("孟云舟", _PARTY("双峰县"), "常委", "Former", "2009-04..2011-06"),
            ("孟云舟", "双峰县人民政府", "常务副县长", "Former", "2009-04..2011-06"),
            ("孟云舟", _PARTY("新化县"), "副书记", "Incumbent", "2012-03.."),
            ("孟云舟", "新化县人民政府", "县长", "Incumbent", "2012-03.."),
        },
    ),
    (
        "who somebody is by a post that he holds",
        "与他搭档担任清华大学党委书记的是中国科学院院士孟云舟。",
        {
            ("孟云舟", "清华大学党委", "书记", "Incumbent", ".."),
            ("孟云舟", "中国科学院", "院士", "Incumbent", ".."),
        },
    ),
    (
        "nobody takes what another does",
        "9月，李云成任中南大学校长，王远鹏履新北京航空航天大学校长；5月，马骏跨校履新北京师范大学"
        "校长。",
        {
            ("李云成", "中南大学", "校长", "Incumbent", "2021-09.."),
            ("王远鹏", "北京航空航天大学", "校长", "Incumbent", ".."),
            ("马骏", "北京师范大学", "校长", "Incumbent", ".."),
        },
    ),
    (
        "while in office, from year to year",
        "孟云舟在2000年4月至2004年5月任山西省翼城县县长、县委书记期间，收受贿赂。",
        {
            ("孟云舟", "翼城县人民政府", "县长", "Former", "2000-04..2004-05"),
            ("孟云舟", _PARTY("翼城县"), "书记", "Former", "2000-04..2004-05"),
        },
    ),
    (
        "a school's office behind that of its laboratory",
        "孟云舟历任北京科技大学重点实验室主任、副校长等职。",
        {
            ("孟云舟", "北京科技大学重点实验室", "主任", "Former", ".."),
            ("孟云舟", "北京科技大学", "副校长", "Former", ".."),
        },
    ),
    (
        "by whom, in pairs, and whoever was read in no other place",
        "新华社公布省委书记异动，分别由景云海、许远哲、谌云琴、阮成发，出任吉林、湖南、贵州、云南"
        "省委书记。",
        {
            ("景云海", _PARTY("吉林省"), "书记", "Incumbent", ".."),
            ("许远哲", _PARTY("湖南省"), "书记", "Incumbent", ".."),
            ("谌云琴", _PARTY("贵州省"), "书记", "Incumbent", ".."),
            ("阮成发", _PARTY("云南省"), "书记", "Incumbent", ".."),
        },
    ),
    (
        "who leaves stands behind a list mark",
        "具体情况是：孟云舟担任青海省委书记、方远达不再担任青海省委书记；叶云川担任江西省委书记。",
        {
            ("孟云舟", _PARTY("青海省"), "书记", "Incumbent", ".."),
            ("方远达", _PARTY("青海省"), "书记", "Former", ".."),
            ("叶云川", _PARTY("江西省"), "书记", "Incumbent", ".."),
        },
    ),
    (
        "from one post to another",
        "孟云舟，男，汉族。孟云舟接替方远达，出任河南省委书记。\n叶云川，男，汉族。叶云川由湖北省"
        "委副书记、省长任湖北省委书记。",
        {
            ("孟云舟", _PARTY("河南省"), "书记", "Incumbent", ".."),
            ("叶云川", _PARTY("湖北省"), "副书记", "Former", ".."),
            ("叶云川", "湖北省人民政府", "省长", "Former", ".."),
            ("叶云川", _PARTY("湖北省"), "书记", "Incumbent", ".."),
        },
    ),
    (
        "a region's committee by the short name",
        "广西党委书记孟云舟出席。原吉林省委书记方珉则转任辽宁省委书记。方远达履新团浙江省委书记，"
        "叶云川履新柳山村党总支书记。",
        {
            ("方远达", "中国共产主义青年团浙江省委员会", "书记", "Incumbent", ".."),
            ("叶云川", "柳山村党总支", "书记", "Incumbent", ".."),
            ("孟云舟", _PARTY("广西壮族自治区"), "书记", "Incumbent", ".."),
            ("方珉", _PARTY("吉林省"), "书记", "Former", ".."),
            ("方珉", _PARTY("辽宁省"), "书记", "Incumbent", ".."),
        },
    ),
    (
        "a mass organisation by its kind alone",
        "在市妇联第十六届一次执委会议上，孟云舟当选为妇联主席。",
        {("孟云舟", "青州市妇女联合会", "主席", "Incumbent", "..")},
    ),
    (
        "somebody of a place, born in a year, and posts that 和 joins",
        "孟云舟，浙江永康古山村人，1922年8月出生。历任永康县委书记和南京市民政局副局长、"
        "南京市人事局局长。",
        {
            ("孟云舟", _PARTY("永康县"), "书记", "Former", ".."),
            ("孟云舟", "南京市民政局", "副局长", "Former", ".."),
            ("孟云舟", "南京市人事局", "局长", "Former", ".."),
        },
    ),
    (
        "the day of the decision, not of its report",
        "省政府官网3月2日发布的通知显示，2月26日，省政府决定免去孟云舟的河南省人民医院院长职务，"
        "免去方远副院长职务。",
        {("孟云舟", "河南省人民医院", "院长", "Former", "..2021-02-26")},
    ),
    (
        "no longer in office, in fewest words",
        "会议宣布：孟云舟同志不再任山东省立第三医院党委书记。",
        {("孟云舟", "山东省立第三医院党委", "书记", "Former", "..")},
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, held, id=name) for name, text, held in _LIVES]
)
def test_who_held_what_and_when(text: str, expected: set[Held]) -> None:
    assert _held(text) == expected


@pytest.mark.parametrize(
    ("text", "no_name"),
    [
        ("孟云舟，男，2010年至2012年任贵州省委副书记。", "年至"),
        ("孟云舟任北京青禾集团执行董事兼京泰（集团）总经理。", "兼京泰"),
        ("本月已有4名省管干部被查。", "管干部"),
        ("孟云同志生于1932年11月。", "孟云同志"),
        ("绵阳市教育局局长易人。", "易人"),
        ("免去李坚副院长职务。", "李坚副"),
        ("31省份党委书记一览。", "一览"),
        ("王建军由青海省委副书记、省长任青海省委书记。", "任青海"),
        ("合肥市委书记、市长双双更换。", "双双"),
        ("孟云舟，1966年3月生，曾当选为第十届中央委员。", "曾当选"),
        ("孟云舟任安徽省财政厅综合处副主任科员。", "科员"),
    ],
)
def test_what_is_no_name(text: str, no_name: str) -> None:
    people = {m.denotes for m in read_article(text).mentions}
    assert f"person/{no_name}" not in people
