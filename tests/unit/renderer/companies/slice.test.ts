import { describe, expect, it } from 'vitest'
import { makeStore } from './page'
import { firm, site, uid } from './samples'

describe('the companies in the store', () => {
  it('leave nothing behind on the public face', async () => {
    const { store } = await makeStore([firm(1, { name: '秘密精工' })])
    const { companies } = store.getState()
    companies.activate(uid(20, 1))
    companies.select(new Set([uid(20, 1)]))
    companies.setFilter({ text: '秘密' })
    await companies.loadSites()
    store.getState().frame.setFace('public')
    await Promise.resolve()
    const left = store.getState().companies
    expect(
      JSON.stringify([left, [...left.selection], [...left.versions], [...left.contactHits.uids]]),
    ).not.toMatch(/秘密|0190/)
    expect(left.allSites).toBeNull()
  })

  it('drop sites that were asked for before the face was switched', async () => {
    const { store, host } = await makeStore([firm(1)])
    let answer = (_: unknown) => {}
    host.answers.set('sites.all', () => new Promise((done) => (answer = done)))
    const loading = store
      .getState()
      .companies.loadSites()
      .catch(() => {})
    store.getState().frame.setFace('public')
    answer({ sites: [site(1, { name: '秘密工場' })] })
    await loading
    expect(store.getState().companies.allSites).toBeNull()
  })

  it('ask the host which contacts hold the text, and only the last answer counts', async () => {
    const { store, host } = await makeStore([firm(1), firm(2)])
    const waiting: ((value: unknown) => void)[] = []
    host.answers.set('companies.search', () => new Promise((done) => waiting.push(done)))
    store.getState().companies.setFilter({ text: '佐' })
    store.getState().companies.setFilter({ text: '見本' })
    waiting[1]?.({ companies: [firm(2)], matched: ['見本'] })
    waiting[0]?.({ companies: [firm(1)], matched: ['佐々木'] })
    await new Promise((done) => setTimeout(done))
    expect(store.getState().companies.contactHits).toEqual({ text: '見本', uids: new Set([uid(20, 2)]) })
  })

  it('read again only the sites of a company that changed', async () => {
    const { store, host } = await makeStore([firm(1), firm(2)])
    host.answers.set('sites.all', () => ({ sites: [site(1), site(2)] }))
    await store.getState().companies.loadSites()
    host.answers.set('companies.page', () => ({
      page: { company: firm(1), contacts: [], notes: [], sites: [site(7, { companyUid: uid(20, 1) })] },
    }))
    await store.getState().companies.refetch([uid(20, 1)])
    expect(store.getState().companies.allSites?.map((each) => each.uid)).toEqual([uid(22, 2), uid(22, 7)])
    expect(host.asked.filter(({ operation }) => operation === 'sites.all')).toHaveLength(1)
  })

  it('forget a company that is gone: its page, its selection, its sites', async () => {
    const { store, host } = await makeStore([firm(1), firm(2)])
    const { companies } = store.getState()
    companies.activate(uid(20, 1))
    companies.select(new Set([uid(20, 1), uid(20, 2)]))
    host.companies = [firm(2)]
    await companies.refetch([uid(20, 1)])
    expect(store.getState().companies.active).toBeNull()
    expect([...store.getState().companies.selection]).toEqual([uid(20, 2)])
  })

  it('give way to nothing but themselves: a company that is opened closes the prospect before it', async () => {
    const { store } = await makeStore([firm(1)])
    store.getState().prospects.activate(uid(30, 1))
    store.getState().companies.activate(uid(20, 1))
    expect(store.getState().prospects.active).toBeNull()
  })
})
