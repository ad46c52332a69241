// The words of the page in Chinese and English, and what looks them up.

const WORDS = {
  title: ["政谱", "Zhengpu"],
  skipToList: ["跳到列表", "Skip to the list"],
  views: ["视图", "View"],
  graph: ["图", "Graph"],
  list: ["列表", "List"],
  saveImage: ["存为图片", "Save PNG"],
  otherLanguage: ["English", "中文"],
  filters: ["筛选", "Filters"],
  search: ["搜索", "Search"],
  searchHint: ["搜索名称、别名或拼音（按 / ）", "Search names, aliases, pinyin ( / )"],
  matches: ["搜索结果", "Matches"],
  noMatch: ["没有匹配的名称", "No name matches"],
  matchCount: ["{0} 个匹配", "{0} matches"],
  kinds: ["类别", "Kinds"],
  period: ["时间", "Period"],
  from: ["从", "From"],
  to: ["到", "To"],
  wholePeriod: ["全部时间", "All times"],
  relations: ["关系", "Relations"],
  all: ["全选", "all"],
  none: ["清空", "none"],
  howKnown: ["怎么知道的", "How it is known"],
  reset: ["恢复默认", "Reset filters"],
  zoomIn: ["放大", "Zoom in"],
  zoomOut: ["缩小", "Zoom out"],
  zoomAll: ["看全图", "Show all"],
  details: ["详情", "Details"],
  close: ["关闭", "Close"],
  canvasLabel: [
    "关系图。用方向键移动，加减号缩放；列表视图有同样的内容。",
    "The graph. Arrow keys move it, plus and minus zoom; the list view has the same content.",
  ],
  summary: ["{0} 个节点 · {1} 条关系 · {2} 篇报道", "{0} nodes · {1} links · {2} articles"],
  limitNote: [
    "图太大：只画连接最多的 {0} 个节点，全部共 {1} 个；{2} 条关系，全部共 {3} 条。",
    "A large graph: the {0} most connected of {1} nodes are here, with {2} of {3} links.",
  ],
  emptyGraph: ["图里还没有内容。", "There is nothing in the graph yet."],
  nothingShown: ["筛选之后没有可显示的内容。", "The filters leave nothing to show."],
  shownCount: ["显示 {0} 个节点、{1} 条关系", "{0} nodes and {1} links shown"],
  shownOf: ["{0}/{1}", "{0}/{1}"],
  name: ["名称", "Name"],
  kind: ["类别", "Kind"],
  links: ["关系", "Links"],
  mentions: ["提及", "Mentions"],
  time: ["时间", "Time"],
  more: ["再显示 {0} 个", "Show {0} more"],
  tableCaption: ["{0} 个节点，按所选筛选", "{0} nodes, as filtered"],
  alsoCalled: ["又称", "Also"],
  pinyin: ["拼音", "Pinyin"],
  selected: ["已选：{0}", "Selected: {0}"],
  evidence: ["依据 {0} 句", "Evidence: {0}"],
  oneEvidence: ["依据", "Evidence"],
  noPassage: ["来自词表或名称本身，没有句子", "From word knowledge or the name itself; no sentence"],
  shownPassages: ["列出 {0} 句，共 {1} 句", "{0} of {1} sentences listed"],
  shownRests: ["列出 {0} 条，共 {1} 条", "{0} of {1} listed"],
  shownMentions: ["列出 {0} 处，共 {1} 处", "{0} of {1} listed"],
  restsOn: ["由这些推出", "Follows from"],
  because: ["推断依据", "Inferred because"],
  dateBecause: ["日期由此推断", "Date inferred from"],
  rule: ["规则", "Rule"],
  ownFacts: ["报道中的内容", "As reported"],
  mentionedAs: ["文中提法", "Named in articles"],
  unresolved: ["语境不足，未确定所指", "Left open by the context"],
  hiddenKind: ["该类别现已隐藏", "This kind is hidden"],
  between: ["两者之间", "Between the two"],
  untitled: ["（无标题）", "(untitled)"],
  yes: ["是", "yes"],
  no: ["否", "no"],
  seen: ["见报 {0}", "seen {0}"],
  since: ["{0} 起，见报至 {1}", "since {0}, seen until {1}"],
  until: ["至 {0}", "until {0}"],
  incoming: ["{0}（被指向）", "{0} (incoming)"],
};

// Chinese, English for many, English for one.
const KIND_WORDS = {
  person: ["人物", "Persons", "Person"],
  body: ["机构", "Bodies", "Body"],
  post: ["职务", "Posts", "Post"],
  event: ["活动", "Events", "Event"],
  campaign: ["专项活动", "Campaigns", "Campaign"],
  document: ["文件", "Documents", "Document"],
  place: ["地点", "Places", "Place"],
  concept: ["提法", "Concepts", "Concept"],
  date: ["日期", "Dates", "Date"],
};

// Of a relation: what it says from its source, and from its target.
const RELATION_WORDS = {
  holds: ["任", "holds", "现任", "held by"],
  held: ["曾任", "formerly held", "曾任者", "formerly held by"],
  designated: ["候任、提名", "designated to", "候任者", "designated"],
  honorary: ["名誉职务", "honorary", "名誉任职者", "honorary holder"],
  postIn: ["所属机构", "post in", "设有职务", "has post"],
  partOf: ["隶属", "part of", "下属", "has part"],
  Chair: ["主持", "chaired", "主持人", "chaired by"],
  Speak: ["讲话", "spoke at", "讲话人", "speaker"],
  Attend: ["出席", "attended", "出席者", "attended by"],
  Lead: ["带队", "led", "带队者", "led by"],
  Meet: ["会见", "met at", "会见者", "who met"],
  Accompany: ["陪同", "accompanied", "陪同者", "accompanied by"],
  Appointed: ["被任命", "appointed at", "被任命者", "appointed"],
  Elected: ["当选", "elected at", "当选者", "elected"],
  Removed: ["被免职", "removed at", "被免职者", "removed"],
  Investigated: ["被调查", "investigated at", "被调查者", "investigated"],
  Died: ["逝世", "died at", "逝世者", "who died"],
  Sign: ["签署", "signed at", "签署者", "signed by"],
  Author: ["起草", "author of", "起草者", "authored by"],
  remark: ["表述", "remark at", "会上表述", "remark by"],
  host: ["主办机构", "hosted by", "主办", "hosts"],
  about: ["关于", "about", "相关活动", "subject of"],
  agenda: ["议题", "on its agenda", "列入议题", "on the agenda of"],
  passesOn: ["传达", "passes on", "由此传达", "passed on by"],
  launches: ["启动", "launches", "启动于", "launched by"],
  concludes: ["总结", "concludes", "总结于", "concluded by"],
  partOfEvent: ["所属活动", "part of event", "包含活动", "has part"],
  phaseOf: ["阶段属于", "phase of", "分阶段", "has phase"],
  issuedBy: ["发文机构", "issued by", "发文", "issued"],
  becomes: ["改设为", "became", "前身", "formerly"],
  place: ["地点", "at place", "在此举行", "place of"],
  onDate: ["日期", "on date", "当日活动", "day of"],
  jurisdiction: ["管辖", "has jurisdiction over", "管辖机构", "under"],
  within: ["位于", "within", "下辖", "contains"],
  succeeded: ["接任", "succeeded", "继任者", "succeeded by"],
  subordinateTo: ["上级机构", "subordinate to", "下级机构", "leads"],
  superiorOf: ["下级", "superior of", "上级", "reports to"],
  colleagueOf: ["同事", "colleague of", "同事", "colleague of"],
  coAttended: ["同场出席", "attended with", "同场出席", "attended with"],
  precedes: ["先于", "precedes", "后于", "follows"],
  mentioned: ["文中提及", "mentioned with", "报道提及", "report mentions"],
};

const BASIS_WORDS = {
  stated: ["明文", "stated"],
  inferred: ["推断", "inferred"],
  derived: ["衍生", "derived"],
  background: ["词表", "background"],
};

const ATTRIBUTE_WORDS = {
  unresolved: ["未确定", "unresolved"],
  sex: ["性别", "sex"],
  birth: ["出生", "born"],
  ethnicity: ["民族", "ethnicity"],
  bodyKind: ["机构类型", "kind of body"],
  level: ["层级", "level"],
  role: ["职位", "role"],
  datePrecision: ["日期精度", "date precise to"],
  mode: ["形式", "mode"],
  inSeries: ["系列", "series"],
  ordinal: ["第几次", "ordinal"],
  rosterComplete: ["名单完整", "roster complete"],
  phaseNumber: ["第几阶段", "phase"],
  documentNumber: ["文号", "document number"],
  adcode: ["行政区划代码", "division code"],
  edtf: ["EDTF", "EDTF"],
  tenureKind: ["任职类型", "kind of tenure"],
  tenureStatus: ["任职状态", "status"],
  startedOn: ["就任", "started"],
  endedOn: ["离任", "ended"],
  firstObserved: ["最早见报", "first seen"],
  lastObserved: ["最近见报", "last seen"],
  participationRole: ["参与方式", "role"],
  listPosition: ["排名次序", "place in the list"],
  inCapacity: ["以何身份", "in the capacity of"],
  verb: ["动词", "verb"],
  agendaPosition: ["议程次序", "item"],
  action: ["处理", "action"],
  undisclosed: ["内容未披露", "undisclosed"],
  changeKind: ["变动", "change"],
  count: ["次数", "count"],
  grade: ["程度", "grade"],
};

const FACT_WORDS = {
  Tenure: ["任职", "tenure"],
  Participation: ["参与", "participation"],
  GroupParticipation: ["集体参加", "group"],
  AgendaItem: ["议题", "agenda item"],
  Remark: ["表述", "remark"],
  Relation: ["关系", "relation"],
  BodyChange: ["机构变动", "change of body"],
  Mention: ["提及", "mention"],
  Event: ["活动", "event"],
  Meeting: ["会议", "meeting"],
  Visit: ["调研、访问", "visit"],
  Talks: ["会见、会谈", "talks"],
  PersonnelChange: ["人事变动", "personnel change"],
  Release: ["发布", "release"],
};

// Used where the graph carries no label for a term.
const TERM_WORDS = {
  Incumbent: ["现任", "incumbent"],
  Acting: ["代理", "acting"],
  Former: ["曾任", "former"],
  Elect: ["当选待任", "elect"],
  Honorary: ["名誉", "honorary"],
  Nominee: ["提名", "nominee"],
  Observed: ["见于报道", "observed"],
  Started: ["已就任", "started"],
  Ended: ["已离任", "ended"],
  InPerson: ["现场", "in person"],
  Video: ["视频", "by video"],
  Call: ["通话", "call"],
  Message: ["致电致函", "message"],
  day: ["日", "day"],
  month: ["月", "month"],
  year: ["年", "year"],
  true: ["是", "yes"],
  false: ["否", "no"],
};

let language = 0;

/** Return the words of a key in the page's language, with {0}, {1} … filled in. */
function say(key, ...values) {
  return values.reduce(
    (text, value, index) => text.replace(`{${index}}`, () => String(value)),
    WORDS[key][language],
  );
}

/** Return the word for a key of one of the tables, the key itself where there is none. */
function wordOf(table, key) {
  return Object.hasOwn(table, key) ? table[key][language] : key;
}

/** Return the name of a kind for one of its nodes. */
function kindWord(kind) {
  return KIND_WORDS[kind][language * 2];
}

/** Return what a relation says, read from its source or from its target. */
function relationWord(relation, fromTarget = false) {
  if (!Object.hasOwn(RELATION_WORDS, relation)) {
    return fromTarget ? say("incoming", relation) : relation;
  }
  return RELATION_WORDS[relation][language + (fromTarget ? 2 : 0)];
}

/** Return a count with its thousands apart. */
function countWord(count) {
  return count.toLocaleString("en-US");
}
