import { describe, expect, it } from 'vitest'
import { CodedError } from '../../../../electron/contract'
import {
  changedProspectFields,
  emptyProspectDraft,
  fieldsOf,
  issuesOfError,
  prospectDraftOf,
  prospectIssues,
} from '../../../../renderer/features/prospects/prospect-form'
import { stageIssues } from '../../../../renderer/features/prospects/stage-issues'
import { prospect, uid } from './samples'

const draft = prospectDraftOf(prospect(1))

describe('the form of a prospect', () => {
  it('asks for company, code name, stage and its day', () => {
    const empty = { ...emptyProspectDraft(null, null, null, '2026-11-20'), stageSince: null }
    expect(prospectIssues(empty, null)).toEqual({
      companyUid: 'needed',
      codeName: 'needed',
      stageUid: 'needed',
      stageSince: 'needed',
    })
    expect(prospectIssues(draft, 'open')).toEqual({})
  })

  it('wants a reason for a lost case and a later day for a held one', () => {
    expect(prospectIssues(draft, 'lost')).toEqual({ lostReasonUid: 'needed' })
    expect(prospectIssues(draft, 'held')).toEqual({ resumeOn: 'needed' })
    expect(prospectIssues({ ...draft, resumeOn: draft.stageSince }, 'held')).toEqual({
      resumeOn: 'not-later',
    })
    expect(prospectIssues({ ...draft, resumeOn: '2027-04-01' }, 'held')).toEqual({})
  })

  it('refuses an answer that was given before the enquiry', () => {
    const wrong = { ...draft, enquiredOn: '2026-11-10', answeredOn: '2026-11-09' }
    expect(prospectIssues(wrong, 'open')).toEqual({ answeredOn: 'answered-before' })
    expect(prospectIssues({ ...wrong, answeredOn: '2026-11-10' }, 'open')).toEqual({})
  })

  it('sends only what was typed over', () => {
    const typed = { ...draft, note: '株主総会の後に返事', fieldUids: [uid(0x40, 1)] }
    expect(changedProspectFields(draft, typed, 'open')).toEqual({
      note: '株主総会の後に返事',
      fieldUids: [uid(0x40, 1)],
    })
    expect(changedProspectFields(draft, draft, 'open')).toEqual({})
  })

  it('forgets reason and resumption where the stage has no use for them', () => {
    const left = { ...draft, lostReasonUid: uid(0x30, 1), resumeOn: '2027-04-01' }
    expect(fieldsOf(left, 'open')).toMatchObject({ lostReasonUid: null, resumeOn: null })
    expect(fieldsOf(left, 'lost')).toMatchObject({ lostReasonUid: uid(0x30, 1), resumeOn: null })
    expect(fieldsOf(left, 'held')).toMatchObject({ lostReasonUid: null, resumeOn: '2027-04-01' })
  })

  it('finds the field of an error of the host', () => {
    expect(issuesOfError(new CodedError('lost-reason-missing', { stage: '失注' }) as CodedError)).toEqual({
      lostReasonUid: 'needed',
    })
    expect(issuesOfError(new CodedError('no-workspace', {}) as CodedError)).toEqual({})
  })
})

describe('a change of stage', () => {
  const complete = {
    stageUid: uid(0x20, 1),
    kind: 'open' as const,
    since: '2026-11-20',
    lostReasonUid: null,
    resumeOn: null,
  }
  it('tells each thing that lacks at its field', () => {
    expect(stageIssues(complete)).toEqual({})
    expect(stageIssues({ ...complete, stageUid: null, kind: null })).toEqual({ stage: 'needed' })
    expect(stageIssues({ ...complete, since: null })).toEqual({ since: 'needed' })
    expect(stageIssues({ ...complete, kind: 'lost' })).toEqual({ reason: 'needed' })
    expect(stageIssues({ ...complete, kind: 'held' })).toEqual({ resumeOn: 'needed' })
    expect(stageIssues({ ...complete, kind: 'held', resumeOn: '2026-11-20' })).toEqual({
      resumeOn: 'not-later',
    })
  })
})
