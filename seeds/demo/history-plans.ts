import type { HistoryEntry, HistoryPlan } from './histories'

const entry = (status: string, since: string, note = ''): HistoryEntry => ({ status, since, note })

/** Sold after the talks given; the days are invented, only their order with the published events is not. */
const begun = (begin: string, ...entries: HistoryEntry[]) => [entry('分譲中', begin), ...entries]

/** 八幡原: 9 lots left in December 2013, the last of them sold by the end of fiscal 2021 (March 2022). */
export const hachimanparaHistory: HistoryPlan = {
  begin: '2000-04-01',
  soldAtBegin: 68,
  left: [
    { on: '2013-12-16', lots: 9 },
    { on: '2016-05-24', lots: 6 },
  ],
  fixed: {
    'F-1': [entry('分譲済', '2000-04-01', '旧用地からの引継ぎ。日は見本')],
    'C-2-2-2': begun('2000-04-01', entry('商談中', '2018-02-13'), entry('分譲済', '2018-09-28', '日は見本')),
    'F-5-1': begun(
      '2000-04-01',
      entry('商談中', '2019-07-22'),
      entry('内定', '2019-12-20'),
      entry('分譲済', '2020-02-14', '日は見本'),
    ),
    'G-3-1': begun(
      '2000-04-01',
      entry('留保', '2017-04-01', '大区画のまま残す検討'),
      entry('分譲中', '2018-04-01'),
      entry('商談中', '2020-10-12'),
      entry('内定', '2021-03-26'),
      entry('分譲済', '2021-06-30'),
    ),
    'D-9': begun('2000-04-01', entry('商談中', '2021-09-03'), entry('分譲済', '2022-03-25', '最後の区画')),
    'E-13': begun('2000-04-01', entry('予約', '2018-11-05'), entry('分譲済', '2019-03-29')),
    'F-3-2': begun('2000-04-01', entry('商談中', '2016-11-21'), entry('分譲済', '2017-06-30')),
    'A-9': begun('2000-04-01', entry('商談中', '2014-10-06'), entry('貸付', '2015-02-27', '貸付の例')),
    'B-2-3': [entry('分譲済', '2000-04-01'), entry('遊休', '2024-06-01', '操業を止めた例')],
    'A-12': [entry('分譲済', '2000-04-01')],
    'B-1-3': begun('2000-04-01', entry('商談中', '2003-02-03'), entry('分譲済', '2003-11-28')),
    'B-1-4': begun('2000-04-01', entry('商談中', '2003-02-03'), entry('分譲済', '2003-11-28')),
    'E-10': begun('2000-04-01', entry('分譲済', '2008-09-30')),
    'D-8': begun('2000-04-01', entry('分譲済', '2005-06-30')),
    'G-2-2': begun('2000-04-01', entry('商談中', '2009-12-01'), entry('分譲済', '2010-08-31')),
    'C-1-2': begun('2000-04-01', entry('内定', '2012-01-16'), entry('分譲済', '2012-05-31')),
  },
}

/** Research lots that are left; together about 13 % of the area. */
export const researchLotsLeft: Readonly<Record<string, readonly HistoryEntry[]>> = {
  'C-8': begun('2000-04-01', entry('商談中', '2026-06-15', '研究棟の配置を検討中')),
  'C-9': begun('2000-04-01'),
  'F-2': begun('2000-04-01'),
  'F-4': begun('2000-04-01', entry('商談中', '2026-09-01')),
  'F-5': begun('2000-04-01', entry('商談中', '2024-11-18'), entry('分譲中', '2025-03-10', '見送り')),
  'F-6': begun('2000-04-01', entry('商談中', '2025-10-20'), entry('予約', '2026-05-11')),
  'F-7': begun('2000-04-01'),
  'F-8': begun('2000-04-01'),
}

/** Office Arcadia: on sale from 2000, 34 lots left in December 2013, only research lots left in July 2025. */
export const arcadiaHistory: HistoryPlan = {
  begin: '2000-04-01',
  soldAtBegin: 0,
  left: [
    { on: '2013-12-16', lots: 34 },
    { on: '2016-05-24', lots: 24 },
    { on: '2025-07-03', lots: 8 },
  ],
  fixed: {
    ...researchLotsLeft,
    'F-1': begun('2000-04-01', entry('内定', '2011-02-25'), entry('分譲済', '2011-08-31', '日は見本')),
    'D-6': begun('2000-04-01', entry('商談中', '2017-05-08'), entry('分譲済', '2017-12-22', '日は見本')),
    'D-7': begun('2000-04-01', entry('商談中', '2017-05-08'), entry('分譲済', '2017-12-22', '日は見本')),
    'B-3': begun('2000-04-01', entry('内定', '2018-08-20'), entry('分譲済', '2018-11-30', '日は見本')),
    'C-5': begun('2000-04-01', entry('商談中', '2012-09-10'), entry('分譲済', '2013-03-29')),
    'A-5': begun('2000-04-01', entry('分譲済', '2002-03-29')),
    'B-7': begun('2000-04-01', entry('予約', '2006-10-02'), entry('分譲済', '2007-03-30')),
    'F-3': begun('2000-04-01', entry('商談中', '2016-12-05'), entry('分譲済', '2017-07-31')),
    'E-4': begun('2000-04-01', entry('分譲済', '2001-09-28')),
  },
}
