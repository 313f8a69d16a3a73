import type { DifferenceCode, ValueState } from '../../contract/indicators'

/** Words in the workbook of a council sheet: it is written here, where there are no messages. */
interface CouncilWords {
  readonly sheets: {
    readonly figures: string
    readonly years: string
    readonly shares: string
    readonly about: string
  }
  readonly figures: readonly string[]
  readonly years: readonly string[]
  readonly shares: readonly string[]
  readonly states: Readonly<Record<ValueState, string>>
  readonly missing: string
  readonly unknown: string
  readonly notCompared: string
  readonly actual: string
  readonly target: string
  readonly own: string
  readonly allParks: string
  readonly reasons: Readonly<Record<DifferenceCode, (count: string, day: string) => string>>
  readonly fromParcels: (count: string) => string
  readonly withoutArea: (count: string) => string
  readonly about: {
    readonly title: string
    readonly asOf: string
    readonly face: string
    readonly faces: { readonly public: string; readonly internal: string }
    readonly issuer: string
    readonly edition: string
    readonly note: string
    readonly rate: string
    readonly rateText: string
    readonly demo: string
    readonly demoText: string
    readonly caution: string
    readonly cautionText: string
  }
}

export const councilWords: Readonly<Record<'ja' | 'en', CouncilWords>> = {
  ja: {
    sheets: { figures: '指標', years: '年ごとの値', shares: '団地ごとの分譲率', about: 'この資料について' },
    figures: [
      '計画',
      '指標',
      '単位',
      '最新値の年',
      '最新値',
      '目標の年',
      '目標',
      '達成率 %',
      '目標まで',
      '台帳の値（計画の年の末日）',
      '差（台帳－計画）',
      '台帳の値（現在日）',
      '違いのわけ',
      '定義',
      '出典',
      '出典の日付',
    ],
    years: [
      '指標',
      '単位',
      '年',
      '西暦',
      '実績',
      '実績の単年度',
      '目標',
      '同じ年の達成率 %',
      '切れ目',
      '注記',
      '出典',
      '出典の日付',
    ],
    shares: [
      '団地',
      '分譲率（面積）%',
      '分譲率（区画数）%',
      '分譲済み',
      '未分譲',
      '分譲可能 ㎡',
      '面積未確認の区画',
    ],
    states: {
      value: '値あり',
      undeterminable: '年度を確定できない',
      unpublished: '未公表',
      none: '記載なし',
    },
    missing: '未入力',
    unknown: '未確認',
    notCompared: '対象外',
    actual: '実績',
    target: '目標',
    own: '課の指標',
    allParks: 'すべての団地',
    reasons: {
      'records-lack': (count) => `台帳に ${count} 少ない（台帳を付け始める前の分が入っていないと考えられる）`,
      'records-exceed': (count) => `台帳の方が ${count} 多い`,
      undated: (count) => `始まりの日が分からない企業 ${count} 社を含む`,
      'left-counted': (count) => `撤退した企業 ${count} 社も計画と同じく数える`,
      'invented-data': (count) => `見本（架空）の記録 ${count} 件を含む`,
      'after-plan-year': (count, day) => `計画の最後の年（${day} まで）の後の分が ${count}`,
      'without-area': (count) => `面積が未確認の区画 ${count} を除く`,
      'without-figure': (count) => `数字が未確認の案件 ${count} 件`,
      'before-records': (_, day) => `状態の記録は ${day} から`,
    },
    fromParcels: (count) => `公開の区画 ${count} から算出`,
    withoutArea: (count) => `面積が未確認の区画 ${count} を除く`,
    about: {
      title: '題名',
      asOf: '現在日',
      face: '区分',
      faces: { public: '公開用', internal: '庁内用（取扱注意）' },
      issuer: '発行者',
      edition: '版',
      note: '注記',
      rate: '達成率',
      rateText: '最新値 ÷ 目標（計画の計算方法による）',
      demo: '見本データ',
      demoText: '見本データを含みます。区画の形や企業の進出には架空のものがあります。',
      caution: '注意',
      cautionText:
        '数値は出典に記した時点のものです。台帳の値は現在日の記録から数えたもので、計画の値とは別のものです。',
    },
  },
  en: {
    sheets: { figures: 'Indicators', years: 'By year', shares: 'Sold shares by park', about: 'About' },
    figures: [
      'Plan',
      'Indicator',
      'Unit',
      'Year of the latest value',
      'Latest value',
      'Year of the target',
      'Target',
      'Achieved %',
      'Remaining',
      'Records (last day of that year)',
      'Difference (records - plan)',
      'Records (as of the day)',
      'Why they differ',
      'Definition',
      'Source',
      'Date of the source',
    ],
    years: [
      'Indicator',
      'Unit',
      'Year',
      'Western year',
      'Actual',
      'Of this year alone',
      'Target',
      'Achieved in the year %',
      'Break',
      'Note',
      'Source',
      'Date of the source',
    ],
    shares: [
      'Park',
      'Sold by area %',
      'Sold by count %',
      'Sold',
      'Unsold',
      'Available ㎡',
      'Area not confirmed',
    ],
    states: {
      value: 'Value',
      undeterminable: 'Year cannot be determined',
      unpublished: 'Not yet published',
      none: 'Not stated',
    },
    missing: 'Not entered',
    unknown: 'Not confirmed',
    notCompared: 'Not compared',
    actual: 'Actual',
    target: 'Target',
    own: 'Of the office',
    allParks: 'All parks',
    reasons: {
      'records-lack': (count) => `${count} fewer in the records (probably from before they were begun)`,
      'records-exceed': (count) => `${count} more in the records`,
      undated: (count) => `with ${count} companies whose first day is not known`,
      'left-counted': (count) => `${count} companies that left are counted, as the plan does`,
      'invented-data': (count) => `with ${count} invented sample records`,
      'after-plan-year': (count, day) => `${count} came after the plan's last year (to ${day})`,
      'without-area': (count) => `without ${count} parcels whose area is not confirmed`,
      'without-figure': (count) => `${count} cases without a figure`,
      'before-records': (_, day) => `statuses are recorded from ${day} on`,
    },
    fromParcels: (count) => `from ${count} public parcels`,
    withoutArea: (count) => `without ${count} parcels whose area is not confirmed`,
    about: {
      title: 'Title',
      asOf: 'As of',
      face: 'For',
      faces: { public: 'Public', internal: 'Internal use only' },
      issuer: 'Issued by',
      edition: 'Edition',
      note: 'Note',
      rate: 'Achievement',
      rateText: 'Latest value / target, as the plans compute it',
      demo: 'Sample data',
      demoText: 'Contains sample data: some parcels and companies are invented.',
      caution: 'Caution',
      cautionText:
        'Figures are as of the date of their source. Those from the records are counted on the day of the sheet and are not the plan’s.',
    },
  },
}
