import type { ui as ja } from '../ja/ui'
import type { Shape } from '../shape'

/** Texts inside the pieces of `renderer/ui/`. */
export const ui: Shape<typeof ja> = {
  dayPlaceholder: 'e.g. 2026-11-20 or R8.11.20',
  dayProblems: {
    unreadable: 'This cannot be read as a date. Write it like 2026-11-20, 2026/11/20 or R8.11.20.',
    'no-such-day': 'There is no such day in the calendar. Check the month and the day.',
    'before-era': 'This day is before that era began. Use the earlier era or the western year.',
  },
  openCalendar: 'Open calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  numberUnreadable: 'This cannot be read as a figure. Write it like 12,345.67.',
  numberTooSmall: (min) => `Enter ${min} or more.`,
  numberTooLarge: (max) => `Enter ${max} or less.`,
  numberNotWhole: 'Enter a figure without decimals.',
  required: 'required',
  choose: 'Choose',
  fold: 'Fold',
  unfold: 'Unfold',
  noMatches: 'Nothing matches',
  inProgress: 'In progress',
  moreActions: 'More actions',
}
