/** Texts inside the pieces of `renderer/ui/`. */
export const ui = {
  dayPlaceholder: '例 R8.11.20 または 2026/11/20',
  dayProblems: {
    unreadable:
      '日付として読めません。「令和8年11月20日」「R8.11.20」「2026/11/20」のように入力してください。',
    'no-such-day': '暦にない日付です。月と日を確かめてください。',
    'before-era': 'その元号が始まる前の日付です。前の元号か西暦で入力してください。',
  },
  openCalendar: 'カレンダーを開く',
  previousMonth: '前の月',
  nextMonth: '次の月',
  numberUnreadable: '数値として読めません。「12,345.67」のように入力してください。',
  numberTooSmall: (min: string) => `${min} 以上で入力してください。`,
  numberTooLarge: (max: string) => `${max} 以下で入力してください。`,
  numberNotWhole: '小数のない数で入力してください。',
  required: '必須',
  choose: '選択してください',
  fold: 'たたむ',
  unfold: '開く',
  noMatches: '該当するものがありません',
  inProgress: '処理中',
  moreActions: 'その他の操作',
} as const
