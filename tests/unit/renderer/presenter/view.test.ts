import { describe, expect, it } from 'vitest'
import { ConsoleMessage, PresenterView } from '../../../../electron/contract'
import { firstView, keyedView, turned, type Deck } from '../../../../renderer/features/presenter/view'
import { fourStatuses, parcel, threeParks, uid } from '../parcels/samples'

const offered = fourStatuses.find((status) => status.offered)
const park = threeParks[0]
const deck: Deck = {
  parks: threeParks,
  statuses: fourStatuses,
  parcels: [2, 10, 1].map((number) =>
    parcel(number, {
      uid: uid(5, number),
      parkUid: park?.uid ?? '',
      number: `A-${number}`,
      statusUid: offered?.uid ?? '',
    }),
  ),
}
const keys = (pressed: readonly string[], from: PresenterView = firstView) =>
  pressed.reduce((view, key) => keyedView(deck, view, key) ?? view, from)

describe('the pages of the projector', () => {
  it('go from the map over every park to the figures and stay at the ends', () => {
    const pages = [firstView]
    for (let turn = 0; turn < 6; turn++) pages.push(turned(deck, pages.at(-1) ?? firstView, 1))
    expect(pages.map(({ page }) => page)).toEqual([
      'map',
      'park',
      'park',
      'park',
      'figures',
      'figures',
      'figures',
    ])
    expect(new Set(pages.slice(1, 4).map(({ parkUid }) => parkUid)).size).toBe(3)
    expect(turned(deck, firstView, -1)).toEqual(firstView)
  })

  it('begin with the title of the seminar where there is one', () => {
    const seminar = { ...firstView, seminarUid: uid(7, 1) }
    expect(turned(deck, seminar, -1).page).toBe('title')
    expect(keyedView(deck, seminar, 't')?.page).toBe('title')
    expect(keyedView(deck, firstView, 't')).toEqual(firstView)
  })

  it('turn the parcels for sale of a park in the order of their numbers', () => {
    const first = keys(['ArrowDown'], { ...firstView, page: 'park', parkUid: park?.uid ?? null })
    expect(first).toMatchObject({ page: 'parcel', parcelUid: uid(5, 1) })
    expect(keys(['ArrowRight'], first).parcelUid).toBe(uid(5, 2))
    expect(keys(['ArrowRight', 'ArrowRight', 'ArrowRight'], first).parcelUid).toBe(uid(5, 10))
    expect(keys(['ArrowUp'], first)).toMatchObject({ page: 'park', parcelUid: null })
  })

  it('go black and come back by B or the point of a clicker, and a turned page is seen', () => {
    expect(keys(['b']).blank).toBe(true)
    expect(keys(['b', '.']).blank).toBe(false)
    expect(keys(['B', 'PageDown'])).toMatchObject({ blank: false, page: 'park' })
  })

  it('zoom within bounds and forget it on another page', () => {
    const near = keys(Array.from({ length: 9 }, () => '+'))
    expect(near.zoom).toBe(6)
    expect(PresenterView.safeParse(near).success).toBe(true)
    expect(keys(['f'], near).zoom).toBe(0)
    expect(keyedView(deck, firstView, 'x')).toBeNull()
  })
})

describe('what the console may tell the projector', () => {
  it.each([
    ['a word', { ...firstView, title: '秘密製作所' }],
    ['a name in place of a uid', { ...firstView, parkUid: '秘密製作所' }],
    ['another page', { ...firstView, page: 'companies' }],
    ['a face', { ...firstView, face: 'internal' }],
  ])('is a view and never %s', (_, view) => {
    expect(ConsoleMessage.safeParse({ kind: 'show', view: firstView }).success).toBe(true)
    expect(ConsoleMessage.safeParse({ kind: 'show', view }).success).toBe(false)
  })
})
