"""The usual constructions of the genre: which events they tell of, and who does what there."""

from __future__ import annotations

import pytest

from tests.extract.reading_events import parts, read_article

Parts = set[tuple[int, str, str]]


def _told(text: str) -> list[tuple[str, str]]:
    return [(event.type.value, event.name) for event in read_article(text).events]


@pytest.mark.parametrize(
    ("text", "told", "who"),
    [
        pytest.param(
            "本报讯（记者王小二）青州市委改革委员会3月5日召开第十二次会议，孟云舟主持会议。",
            [("Meeting", "青州市委改革委员会第十二次会议")],
            {(1, "孟云舟", "Chair")},
            id="a dateline with its reporter is no part of a name",
        ),
        pytest.param(
            "3月5日，副市长孟云舟主持召开协调会，市水务局、青砚县政府主要负责人参加会议。",
            [("Meeting", "协调会")],
            {(1, "孟云舟", "Chair")},
            id="others whom no name is told of attend",
        ),
        pytest.param(
            "3月5日，全市教育大会召开，市长孟云舟主持，市委副书记温若水部署工作。",
            [("Meeting", "全市教育大会")],
            {(1, "孟云舟", "Chair"), (1, "温若水", "Speak")},
            id="部署工作",
        ),
        pytest.param(
            "3月5日，市直机关工委召开述职评议会。书记孟云舟主持会议并逐一点评。",
            [("Meeting", "述职评议会")],
            {(1, "孟云舟", "Chair"), (1, "孟云舟", "Speak")},
            id="逐一点评",
        ),
        pytest.param(
            "3月5日，在全市防汛工作会议上，市委书记孟云舟作了重要讲话。",
            [("Meeting", "全市防汛工作会议")],
            {(1, "孟云舟", "Speak")},
            id="in a meeting of a day he spoke",
        ),
        pytest.param(
            "3月5日，在全市科技工作会议上，市委书记孟云舟为先进集体颁奖。",
            [("Meeting", "全市科技工作会议")],
            {(1, "孟云舟", "Attend")},
            id="in a meeting of a day he gave prizes",
        ),
        pytest.param(
            "3月5日，市委副书记孟云舟赴青石镇督查乡村振兴工作，县委书记温若水一同督查。",
            [("Visit", "孟云舟赴青石镇督查乡村振兴工作")],
            {(1, "孟云舟", "Lead"), (1, "温若水", "Accompany")},
            id="一同督查",
        ),
        pytest.param(
            "3月5日，青州大学校长孟云舟率团出访芬兰。",
            [("Visit", "孟云舟率团出访芬兰")],
            {(1, "孟云舟", "Lead")},
            id="出访",
        ),
        pytest.param(
            "3月5日，青州市中级人民法院一审公开宣判青州市原副市长孟云舟受贿一案。",
            [("Event", "一审公开宣判青州市原副市长孟云舟受贿一案")],
            set(),
            id="公开宣判 with the case behind it",
        ),
        pytest.param(
            "3月5日，市发展改革委下发《关于调整水价的通知》。",
            [("Release", "市发展改革委下发《关于调整水价的通知》")],
            set(),
            id="下发",
        ),
        pytest.param(
            "3月5日，青州市应急管理局发出《关于做好强降雨防范工作的通知》。",
            [("Release", "青州市应急管理局发出《关于做好强降雨防范工作的通知》")],
            set(),
            id="发出",
        ),
        pytest.param(
            "3月5日，市长孟云舟签发《青州市森林禁火令》。",
            [("Release", "孟云舟签发《青州市森林禁火令》")],
            {(1, "孟云舟", "Sign")},
            id="签发",
        ),
        pytest.param(
            "3月5日，青州大学教授温若荣获“全国优秀教师”称号。",
            [("Event", "授予温若“全国优秀教师”称号")],
            {(1, "温若", "Attend")},
            id="荣获 is no end of a name",
        ),
        pytest.param(
            "3月5日，青州市图书馆正式开馆。市长孟云舟宣布开馆，副市长温若水致辞。",
            [("Meeting", "青州市图书馆正式开馆")],
            {(1, "孟云舟", "Attend"), (1, "温若水", "Speak")},
            id="开馆",
        ),
        pytest.param(
            "3月5日，云溪大桥建成通车。市长孟云舟致辞，副市长温若水主持通车仪式。",
            [("Meeting", "云溪大桥建成通车")],
            {(1, "孟云舟", "Speak"), (1, "温若水", "Chair")},
            id="通车, and the 通车仪式 is the same",
        ),
        pytest.param(
            "3月5日，青州市大数据局挂牌成立。市长孟云舟为市大数据局揭牌。",
            [("Meeting", "青州市大数据局挂牌成立")],
            {(1, "孟云舟", "Attend")},
            id="成立",
        ),
        pytest.param(
            "3月5日，青州市图书馆正式开馆。馆长孟云舟告诉记者，藏书有百万册。",
            [],
            set(),
            id="nobody acts as at a ceremony",
        ),
        pytest.param(
            "3月5日，市长孟云舟出席经贸合作推介会。",
            [("Meeting", "经贸合作推介会")],
            {(1, "孟云舟", "Attend")},
            id="合作推介会 is no word of speech",
        ),
        pytest.param(
            "3月5日，省长孟云舟会见了芬兰总理奥雷尔，并出席经贸合作论坛。",
            [("Talks", "孟云舟会见奥雷尔"), ("Meeting", "经贸合作论坛")],
            {(1, "孟云舟", "Meet"), (1, "奥雷尔", "Meet"), (2, "孟云舟", "Attend")},
            id="who meets somebody goes on, not whom he met",
        ),
        pytest.param(
            "3月5日，市长孟云舟会见青禾集团董事长温若水一行，并共同出席签约仪式。",
            [("Talks", "孟云舟会见温若水"), ("Meeting", "签约仪式")],
            {
                (1, "孟云舟", "Meet"),
                (1, "温若水", "Meet"),
                (2, "孟云舟", "Attend"),
                (2, "温若水", "Attend"),
            },
            id="both go on together",
        ),
        pytest.param(
            "3月5日，市委书记孟云舟看望慰问老党员温若水，并主持召开座谈会。",
            [("Visit", "孟云舟看望慰问老党员温若水"), ("Meeting", "座谈会")],
            {(1, "孟云舟", "Lead"), (2, "孟云舟", "Chair")},
            id="who is visited chairs nothing",
        ),
        pytest.param(
            "青州市数据局3月5日上午正式挂牌，市长孟云舟出席仪式并揭牌。",
            [("Meeting", "青州市数据局正式挂牌")],
            {(1, "孟云舟", "Attend")},
            id="出席仪式 names no other ceremony",
        ),
        pytest.param(
            "3月5日，青州市肿瘤中心正式成立。市长孟云舟、副市长温若水出席了揭牌仪式。",
            [("Meeting", "揭牌仪式")],
            {(1, "孟云舟", "Attend"), (1, "温若水", "Attend")},
            id="a ceremony with a name of its own is one event",
        ),
        pytest.param(
            "3月5日，市委、市政府举行团拜会。孟云舟代表市委向全市人民拜年。市长温若水主持团拜会。",
            [("Meeting", "团拜会")],
            {(1, "孟云舟", "Speak"), (1, "温若水", "Chair")},
            id="拜年",
        ),
        pytest.param(
            "3月5日，烈士公祭仪式举行。市长孟云舟主持，市委书记温若水敬献花篮。",
            [("Meeting", "烈士公祭仪式")],
            {(1, "孟云舟", "Chair"), (1, "温若水", "Attend")},
            id="敬献花篮",
        ),
    ],
)
def test_a_construction_is_read(text: str, told: list[tuple[str, str]], who: Parts) -> None:
    assert _told(text) == told
    assert set(parts(text)) == who
