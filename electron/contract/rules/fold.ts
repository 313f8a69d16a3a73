/**
 * Folding of Japanese text for search and comparison: what two people may write differently becomes the same, so that
 * ﾐﾂｲﾔ, みついや and ミツイヤ find each other. The folded form is for comparing only and is never shown or printed.
 */

/**
 * Old, personal and variant forms of kanji, each pair as variant then standard form. What NFKC already unifies (the
 * compatibility ideographs such as U+FA19 神) is not listed.
 */
const kanjiPairs =
  '髙高﨑崎嵜崎邉辺邊辺濵浜濱浜澤沢齋斎齊斎斉斎廣広國国圀国嶋島嶌島龍竜瀧滝櫻桜德徳惠恵眞真淸清靑青黑黒會会學学縣県區区圓円' +
  '驛駅鐵鉄鉃鉄銕鉄寶宝實実禮礼條条萬万與与豐豊榮栄營営團団應応壽寿濟済澁渋鹽塩體体臺台彌弥槇槙桒桑來来驒騨籠篭檜桧薗園舘館峯峰' +
  '埜野冨富𠮷吉栁柳曾曽舩船礒磯莊荘藏蔵緖緒關関瀨瀬恆恒穗穂繩縄繪絵總総聲声肅粛當当發発變変豫予辨弁瓣弁辯弁轉転釋釈隨随靜静顯顕' +
  '麥麦黃黄亞亜惡悪壓圧圍囲醫医壹一壱一稻稲隱隠衞衛緣縁奧奥假仮價価畫画壞壊懷懐擴拡殼殻覺覚嶽岳樂楽卷巻陷陥勸勧寬寛歡歓觀観氣気' +
  '歸帰龜亀僞偽戲戯舊旧據拠擧挙峽峡狹狭堯尭曉暁驅駆勳勲薰薫徑径溪渓經経繼継莖茎螢蛍輕軽鷄鶏藝芸擊撃缺欠劍剣圈圏檢検權権獻献硏研' +
  '險険驗験嚴厳效効鑛鉱礦鉱號号碎砕劑剤雜雑參参棧桟蠶蚕贊賛殘残絲糸齒歯兒児辭辞濕湿舍舎寫写收収從従獸獣縱縦處処奬奨將将燒焼證証' +
  '狀状乘乗淨浄剩剰疊畳讓譲釀醸觸触寢寝愼慎盡尽圖図粹粋醉酔髓髄樞枢數数攝摂專専戰戦淺浅潛潜纖繊錢銭禪禅雙双壯壮搜捜插挿爭争裝装' +
  '增増臟臓屬属續続帶帯滯滞擇択單単擔担膽胆彈弾斷断遲遅晝昼蟲虫鑄鋳廳庁聽聴鎭鎮點点傳伝黨党燈灯鬪闘獨独讀読屆届貳二弐二參三腦脳' +
  '廢廃拜拝賣売髮髪拔抜佛仏拂払竝並沒没滿満默黙藥薬譯訳餘余譽誉搖揺樣様賴頼亂乱覽覧兩両獵猟綠緑壘塁勵励靈霊齡齢戀恋爐炉勞労樓楼' +
  '祿禄錄録灣湾鷗鴎橫横歷歴曆暦步歩每毎' +
  '淵渕彥彦凜凛遙遥瑤瑶巖巌籔薮曻昇姬姫禰祢'

const standardForm = new Map<string, string>()
{
  const characters = [...kanjiPairs]
  for (let index = 0; index + 1 < characters.length; index += 2) {
    const variant = characters[index] ?? ''
    if (!standardForm.has(variant)) standardForm.set(variant, characters[index + 1] ?? '')
  }
}
const variantForms = new RegExp(`[${[...standardForm.keys()].join('')}]`, 'gu')

/** Katakana ァ–ヶ and the iteration marks ヽヾ stand 0x60 above their hiragana. */
const katakana = /[\u30a1-\u30f6\u30fd\u30fe]/g
/** After kana a long vowel mark; elsewhere people mistake it for a hyphen (3ー4452). */
const longVowel = /(?<=[\u3041-\u3096ー])ー/g
/** 霞ヶ関, 霞ケ関: the small form is read and typed either way. */
const smallKe = /[\u3095\u3096]/g
/** 佐々木, 佐佐木. Only between kanji; a mark at the beginning repeats nothing. */
const repeated = /([\u3400-\u9fff\u{20000}-\u{2ffff}])々/gu
const dashes = /[ー‐‑‒–—―−]/g

function foldOnce(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(katakana, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(longVowel, '')
    .replace(dashes, '-')
    .replace(smallKe, (letter) => (letter === '\u3095' ? 'か' : 'け'))
    .replace(variantForms, (letter) => standardForm.get(letter) ?? letter)
    .replace(repeated, '$1$1')
}

/**
 * `foldText` without the treatment of blanks: line breaks stay, so that a whole list can be folded in one pass.
 * Idempotent: lower case can undo a normal form and the other way round, so it goes on until nothing changes.
 */
export function foldCharacters(text: string): string {
  let folded = foldOnce(text)
  for (let next = foldOnce(folded); next !== folded; next = foldOnce(folded)) folded = next
  return folded
}

/**
 * Width, case, katakana and hiragana, long vowels, dashes and old kanji made the same; runs of blanks become one
 * space. Idempotent.
 */
export function foldText(text: string): string {
  return foldCharacters(text).replace(/\s+/gu, ' ').trim()
}

/** `foldText` of many texts in one pass: folded one by one, thousands take ten times as long. */
export function foldTexts(texts: readonly string[]): string[] {
  if (texts.length === 0) return []
  // A line break inside a text becomes a space anyway.
  return foldCharacters(texts.map((text) => text.replaceAll('\n', ' ')).join('\n'))
    .split('\n')
    .map((text) => text.replace(/\s+/gu, ' ').trim())
}

/** Company forms as they look after folding; the longer before the shorter that it contains. */
const companyForms = new RegExp(
  [
    '(?:特例)?(?:株式|有限|合同|合資|合名|相互)会社',
    '(?:一般|公益|特例)?(?:社団|財団)法人',
    '(?:地方)?独立行政法人|国立(?:研究開発|大学)法人|公立大学法人',
    '(?:社会福祉|医療|学校|宗教|特定非営利活動|npo|農事組合|監査|税理士|弁護士|司法書士|行政書士|特許業務|投資)法人',
    '有限責任事業組合',
    '[(\\[〔【](?:株|有|同|合|資|名|相|社|財|一社|公社|一財|公財|独|地独|学|医|福|宗|特非|農|協|税|監)[)\\]〕】]',
  ].join('|'),
  'gu',
)
/** English forms stand at the end only: a Ltd in the middle of a name is part of it. */
const englishForm =
  /[\s,.]+(?:co\s*\.?\s*,?\s*ltd|company\s*,?\s*limited|limited|inc|incorporated|corp|corporation|ltd|llc|k\.k)\s*\.?\s*$/u
const insignificant = /[\s・･.,'’`"“”\-_/]+/gu

function withoutForms(folded: string): string {
  return folded.replace(companyForms, ' ').replace(englishForm, ' ').trim()
}

/**
 * A company's name for comparing and searching: `foldText`, then the company form (株式会社, ㈱, (株), 有限会社 …) taken
 * away wherever it stands, then blanks, dots and hyphens. 前株 and 後株 are so the same; officers tell them apart by
 * 法人番号. A name that consists of a form alone keeps it. Idempotent.
 */
export function foldCompanyName(name: string): string {
  const joined = withoutFormsAndSigns(foldText(name))
  // Joining may bring the halves of a form together; the second pass keeps the result stable.
  return joined === name ? joined : foldCompanyName(joined)
}

/** `foldCompanyName` of many names, folded in one pass: one by one, thousands take several times as long. */
export function foldCompanyNames(names: readonly string[]): string[] {
  const joined = foldTexts(names).map(withoutFormsAndSigns)
  const changed = joined.flatMap((name, index) => (name === names[index] ? [] : [index]))
  if (changed.length === 0) return joined
  for (const [at, name] of foldCompanyNames(changed.map((index) => joined[index] ?? '')).entries())
    joined[changed[at] ?? 0] = name
  return joined
}

function withoutFormsAndSigns(folded: string): string {
  let bare = folded
  for (let next = withoutForms(bare); next !== bare; next = withoutForms(bare)) bare = next
  return (bare.replace(insignificant, '') === '' ? folded : bare).replace(insignificant, '')
}
