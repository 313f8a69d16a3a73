import { worded, type ErrorTexts } from '../error-shape'
import { entity, point } from './errors-words'
import { drawing } from './drawing'

/** Errors of parks, parcels, companies, prospects and visits. */
export const rowsErrors = {
  'row-not-found': ({ entity: name }) => ({
    title: `対象の${entity(name)}が見つかりません`,
    advice: 'ほかの操作で削除された可能性があります。画面を読み直してください。',
    action: 'reload',
  }),
  'row-in-use': ({ entity: kind, name, count }) => ({
    title: `${entity(kind)}「${name}」は使われているため、削除できません`,
    advice: `${count} 件で使われています。先にそれらを別のものに変えてください。過去の履歴で使われている場合も削除できません。`,
  }),
  'park-slug-taken': ({ slug }) => ({
    title: `識別名「${slug}」はほかの団地で使われています`,
    advice: '別の識別名（半角の英小文字・数字・ハイフン）を付けてください。',
  }),
  'parcel-number-taken': ({ number, park }) => ({
    title: `「${park}」には区画番号「${number}」がすでにあります`,
    advice: '同じ団地の中で重ならない番号を付けてください。',
  }),
  'area-not-positive': () => ({
    title: '面積は 0 より大きい値にしてください',
    advice: '分からないときは空欄（未確認）にしてください。',
  }),
  'price-range-reversed': ({ min, max }) => ({
    title: '単価の下限が上限を上回っています',
    advice: `下限 ${min.toLocaleString('en-US')} 円/㎡、上限 ${max.toLocaleString('en-US')} 円/㎡ です。入れ替わっていないか確かめてください。`,
  }),
  'status-before-parcel': ({ number, since, existsFrom }) => ({
    title: `区画「${number}」は、その日にはまだありません`,
    advice: `状態の日付は ${since}、区画ができた日は ${existsFrom} です。${existsFrom} 以降の日付にしてください。`,
  }),
  'status-after-parcel': ({ number, since, existsUntil }) => ({
    title: `区画「${number}」は、その日にはもうありません`,
    advice: `状態の日付は ${since}、区画がなくなった日（分割・合筆など）は ${existsUntil} です。それより前の日付にしてください。`,
  }),
  'status-unknown': () => ({
    title: '選んだ状態が一覧にありません',
    advice: '一覧から削除された可能性があります。画面を読み直して、選び直してください。',
    action: 'reload',
  }),
  'status-last-entry': ({ number }) => ({
    title: `区画「${number}」の最後の状態は削除できません`,
    advice: '区画には少なくとも一つの状態が必要です。先に別の状態を加えてください。',
  }),
  'period-reversed': ({ from, until }) => ({
    title: '終わりの日が始まりの日より前です',
    advice: `始まり ${from}、終わり ${until} です。日付を確かめてください。`,
  }),
  'geometry-self-crossing': ({ lon, lat }) => ({
    title: '区画の線が自分自身と交わっています',
    advice: `交点は ${point(lon, lat)} です。頂点の順番か位置を直してください。自動では直しません。`,
  }),
  'geometry-invalid': ({ reason, lon, lat }) => ({
    title: '区画の形に誤りがあります',
    advice: `場所は ${point(lon, lat)}、内容は「${worded(drawing.shapeFaults, reason) ?? reason}」です。形を直してから、もう一度保存してください。`,
  }),
  'drawing-impossible': ({ parcel, reason }) => ({
    title: 'この区画は、そのようには変えられません',
    advice: worded(drawing.faults, reason)?.(parcel) ?? `${parcel}: ${reason}`,
  }),
  'geometry-outside-japan': ({ lon, lat }) => ({
    title: '図形の位置が日本の範囲の外です',
    advice: `${point(lon, lat)} になっています。経度と緯度が入れ替わっていないか、座標系が正しいかを確かめてください。`,
  }),
  'corporate-number-invalid': ({ number, expectedDigit }) => ({
    title: `法人番号「${number}」は正しい番号ではありません`,
    advice: `13 桁の先頭は検査用の数字で、この番号なら「${expectedDigit}」のはずです。写し間違いがないか確かめてください。`,
  }),
  'corporate-number-taken': ({ number, company }) => ({
    title: `法人番号「${number}」は「${company}」で登録されています`,
    advice: '同じ企業を二重に登録していないか確かめてください。',
  }),
  'same-company': () => ({
    title: '同じ企業どうしは選べません',
    advice: '別の企業を選んでください。',
  }),
  'lost-reason-missing': ({ stage }) => ({
    title: `「${stage}」にするには理由が必要です`,
    advice: '理由を一覧から選んでください。次の誘致に生かせます。',
  }),
  'resumption-missing': ({ stage }) => ({
    title: `「${stage}」にするには再開の予定日が必要です`,
    advice: '次に連絡する日を入力してください。',
  }),
  'resumption-not-later': ({ resumeOn, since }) => ({
    title: '再開日が保留にする日より後になっていません',
    advice: `保留にする日は ${since}、再開日は ${resumeOn} です。再開日を後の日にしてください。`,
  }),
  'list-entry-wrong': () => ({
    title: '選んだ項目が一覧にありません',
    advice: '一覧から削除された可能性があります。画面を読み直して、選び直してください。',
    action: 'reload',
  }),
  'requirement-reversed': ({ criterion, min, max }) => ({
    title: `要件「${criterion}」の下限が上限を上回っています`,
    advice: `下限 ${min.toLocaleString('en-US')}、上限 ${max.toLocaleString('en-US')} です。入れ替わっていないか確かめてください。`,
  }),
  'criterion-twice': ({ criterion }) => ({
    title: `要件「${criterion}」が二つあります`,
    advice: '一つにまとめてください。',
  }),
  'scenario-step-impossible': ({ step, parcel, reason }) => ({
    title: `検討案の ${step} 番目の手順は、区画「${parcel}」では行えません`,
    advice: `理由は「${reason}」です。その手順か、前の手順を直してください。`,
  }),
  'visit-past-midnight': ({ startAt, minutes }) => ({
    title: '訪問が日付をまたいでいます',
    advice: `${startAt} から ${minutes} 分では翌日になります。開始時刻か所要時間を直してください。`,
  }),
  'visit-window-reversed': ({ from, until }) => ({
    title: '先方の受入可能な時間が逆になっています',
    advice: `${from} ～ ${until} です。終わりを始まりより後にしてください。`,
  }),
  'time-reversed': ({ from, until }) => ({
    title: '終了が開始より前になっています',
    advice: `${from} ～ ${until} です。終了を開始より後にしてください。`,
  }),
  'not-of-company': ({ entity: name }) => ({
    title: `選んだ${entity(name)}は、この企業のものではありません`,
    advice: '企業を変えたときは、案件・担当者・事業所を選び直してください。',
  }),
  'no-order-possible': () => ({
    title: '約束の時間をすべて守れる順番がありません',
    advice: '印の付いた訪問の時間を変えるか、別の日に移してください。',
  }),
  'visit-without-point': () => ({
    title: '場所の分からない訪問があるため、順番を計算できません',
    advice: '印の付いた訪問に場所を入れるか、企業の事業所に位置を登録してください。',
  }),
  'calendar-unreadable': ({ line }) => ({
    title: 'カレンダーのファイルとして読めません',
    advice: `${line} 行目を読めませんでした。予定表から書き出した .ics ファイルか確かめてください。何も変えていません。`,
  }),
  'calendar-answer-older': ({ sequence, ours }) => ({
    title: 'こちらの予定のほうが新しいため、取り込みませんでした',
    advice: `届いた版は ${sequence}、こちらの版は ${ours} です。最新の予定を送り直してもらってください。`,
  }),
} satisfies Partial<ErrorTexts>
