import { worded, type ErrorTexts } from '../error-shape'
import { entity, point } from './errors-words'
import { drawing } from './drawing'

/** Errors of parks, parcels, companies, prospects and visits. */
export const rowsErrors = {
  'row-not-found': ({ entity: name }) => ({
    title: `This ${entity(name)} was not found`,
    advice: 'It may have been deleted by another step. Reload the page.',
    action: 'reload',
  }),
  'row-in-use': ({ entity: kind, name, count }) => ({
    title: `The ${entity(kind)} "${name}" is in use and cannot be deleted`,
    advice: `It is used in ${count} places, past history included. Change those first.`,
  }),
  'park-slug-taken': ({ slug }) => ({
    title: `The short name "${slug}" belongs to another park`,
    advice: 'Choose another one (small letters, digits, hyphens).',
  }),
  'parcel-number-taken': ({ number, park }) => ({
    title: `"${park}" already has a parcel "${number}"`,
    advice: 'Choose a number that is not used in the same park.',
  }),
  'area-not-positive': () => ({
    title: 'An area must be more than 0',
    advice: 'Leave it empty (not confirmed) when it is not known.',
  }),
  'price-range-reversed': ({ min, max }) => ({
    title: 'The lower price is above the upper price',
    advice: `Lower ¥${min.toLocaleString('en-US')}/m², upper ¥${max.toLocaleString('en-US')}/m². Check that they are not swapped.`,
  }),
  'status-before-parcel': ({ number, since, existsFrom }) => ({
    title: `Parcel "${number}" does not exist on that day yet`,
    advice: `The status begins on ${since}, the parcel on ${existsFrom}. Choose ${existsFrom} or later.`,
  }),
  'status-after-parcel': ({ number, since, existsUntil }) => ({
    title: `Parcel "${number}" no longer exists on that day`,
    advice: `The status begins on ${since}, the parcel ended on ${existsUntil} (split or merged). Choose an earlier day.`,
  }),
  'status-unknown': () => ({
    title: 'The chosen status is not in the list',
    advice: 'It may have been deleted. Reload the page and choose again.',
    action: 'reload',
  }),
  'status-last-entry': ({ number }) => ({
    title: `The last status of parcel "${number}" cannot be deleted`,
    advice: 'A parcel needs at least one. Add another status first.',
  }),
  'period-reversed': ({ from, until }) => ({
    title: 'The end is before the beginning',
    advice: `Beginning ${from}, end ${until}. Check the days.`,
  }),
  'geometry-self-crossing': ({ lon, lat }) => ({
    title: 'The outline crosses itself',
    advice: `It crosses at ${point(lon, lat)}. Correct the order or place of the corners; it is not mended by itself.`,
  }),
  'geometry-invalid': ({ reason, lon, lat }) => ({
    title: 'The outline is not valid',
    advice: `At ${point(lon, lat)}: ${worded(drawing.shapeFaults, reason) ?? reason}. Correct it and save again.`,
  }),
  'drawing-impossible': ({ parcel, reason }) => ({
    title: 'The parcels cannot be changed like this',
    advice: worded(drawing.faults, reason)?.(parcel) ?? `${parcel}: ${reason}`,
  }),
  'geometry-outside-japan': ({ lon, lat }) => ({
    title: 'The place lies outside Japan',
    advice: `It is at ${point(lon, lat)}. Check that longitude and latitude are not swapped and that the reference system is right.`,
  }),
  'corporate-number-invalid': ({ number, expectedDigit }) => ({
    title: `"${number}" is not a valid corporate number`,
    advice: `The first of its 13 digits is a check digit and should be "${expectedDigit}" here. Check for a slip in copying.`,
  }),
  'corporate-number-taken': ({ number, company }) => ({
    title: `The corporate number "${number}" belongs to "${company}"`,
    advice: 'Check that the same company is not entered twice.',
  }),
  'same-company': () => ({
    title: 'A company cannot be paired with itself',
    advice: 'Choose another company.',
  }),
  'lost-reason-missing': ({ stage }) => ({
    title: `"${stage}" needs a reason`,
    advice: 'Choose the reason from the list; it helps with the next case.',
  }),
  'resumption-missing': ({ stage }) => ({
    title: `"${stage}" needs a day to resume`,
    advice: 'Enter the day of the next contact.',
  }),
  'resumption-not-later': ({ resumeOn, since }) => ({
    title: 'The case would be taken up again before it is put aside',
    advice: `It is put aside on ${since} and taken up again on ${resumeOn}. Choose a later day to resume.`,
  }),
  'list-entry-wrong': () => ({
    title: 'The chosen entry is not in the list',
    advice: 'It may have been deleted. Reload the page and choose again.',
    action: 'reload',
  }),
  'requirement-reversed': ({ criterion, min, max }) => ({
    title: `The lower bound of "${criterion}" is above the upper one`,
    advice: `Lower ${min.toLocaleString('en-US')}, upper ${max.toLocaleString('en-US')}. Check that they are not swapped.`,
  }),
  'criterion-twice': ({ criterion }) => ({
    title: `The requirement has "${criterion}" twice`,
    advice: 'Keep one of them.',
  }),
  'scenario-step-impossible': ({ step, parcel, reason }) => ({
    title: `Step ${step} of the scenario cannot be done with parcel "${parcel}"`,
    advice: `The reason is "${reason}". Correct that step or one before it.`,
  }),
  'visit-past-midnight': ({ startAt, minutes }) => ({
    title: 'The visit runs past midnight',
    advice: `${minutes} minutes from ${startAt} end on the next day. Change the start or the length.`,
  }),
  'visit-window-reversed': ({ from, until }) => ({
    title: 'The time in which the company can receive is reversed',
    advice: `It reads ${from} to ${until}. Let it end after it begins.`,
  }),
  'time-reversed': ({ from, until }) => ({
    title: 'It ends before it begins',
    advice: `It reads ${from} to ${until}. Let it end after it begins.`,
  }),
  'not-of-company': ({ entity: name }) => ({
    title: `The chosen ${entity(name)} belongs to another company`,
    advice: 'After changing the company, choose prospects, contacts and site again.',
  }),
  'no-order-possible': () => ({
    title: 'No order keeps every appointment',
    advice: 'Change the time of the marked visit, or move it to another day.',
  }),
  'visit-without-point': () => ({
    title: 'The order cannot be worked out: a visit has no place',
    advice: 'Give the marked visit a place, or a position to one of the company’s sites.',
  }),
  'calendar-unreadable': ({ line }) => ({
    title: 'This is no readable calendar file',
    advice: `Line ${line} could not be read. Check that it is an .ics file from a calendar. Nothing was changed.`,
  }),
  'calendar-answer-older': ({ sequence, ours }) => ({
    title: 'Our appointment is newer, so the answer was not taken over',
    advice: `The file has version ${sequence}, ours is ${ours}. Ask for an answer to the latest invitation.`,
  }),
} satisfies Partial<ErrorTexts>
