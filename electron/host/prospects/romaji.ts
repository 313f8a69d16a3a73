/** Hepburn for each kana, hiragana; two kana before one. */
const table =
  'きゃkya きゅkyu きょkyo しゃsha しゅshu しょsho ちゃcha ちゅchu ちょcho にゃnya にゅnyu にょnyo ひゃhya ひゅhyu ひょhyo ' +
  'みゃmya みゅmyu みょmyo りゃrya りゅryu りょryo ぎゃgya ぎゅgyu ぎょgyo じゃja じゅju じょjo びゃbya びゅbyu びょbyo ' +
  'ぴゃpya ぴゅpyu ぴょpyo ふぁfa ふぃfi ふぇfe ふぉfo てぃti でぃdi しぇshe ちぇche じぇje うぃwi うぇwe ' +
  'あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno ' +
  'はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo んn ' +
  'がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ' +
  'ゔvu ぁa ぃi ぅu ぇe ぉo ゃya ゅyu ょyo'

const hepburn = new Map(
  table.split(' ').map((entry) => {
    const at = entry.search(/[a-z]/)
    return [entry.slice(0, at), entry.slice(at)] as const
  }),
)

/** Small letters for hiragana as it is pronounced (Hepburn, long vowels as written); everything else stays as it is. */
export function romajiOf(hiragana: string): string {
  let romaji = ''
  let doubled = false
  for (let at = 0; at < hiragana.length;) {
    const two = hiragana.slice(at, at + 2)
    const kana = hepburn.has(two) ? two : hiragana.slice(at, at + 1)
    at += kana.length
    if (kana === 'っ') {
      doubled = true
      continue
    }
    const sound = hepburn.get(kana) ?? kana
    romaji +=
      doubled && /^[a-z]/.test(sound) ? (sound.startsWith('ch') ? 't' : sound.slice(0, 1)) + sound : sound
    doubled = false
  }
  return romaji
}
