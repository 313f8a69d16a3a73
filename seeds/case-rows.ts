import type { ActivityRow } from '../electron/host/activities/repository'
import type { ListEntryRow } from '../electron/host/lists/repository'
import type { ProspectFieldRow, ProspectRow, ProspectStageRow } from '../electron/host/prospects/repository'
import type { AnswerRow, DemandRow, RequirementLineRow } from '../electron/host/requirements/repository'
import { lineToRow } from '../electron/host/requirements/rules'
import type { ScenarioRow } from '../electron/host/scenarios/repository'
import { areaToStore } from '../electron/host/store-units'
import { demoAnswers } from './demo/answers'
import { demoCases, demoOfficers, type Case } from './demo/cases'
import { demoDemands, demoScenarios } from './demo/wishes'
import {
  caseUid,
  companyUid,
  fieldUid,
  listUid,
  officerUid,
  parcelUid,
  parkUid,
  stableUid,
} from './stable-uid'

/** Cases with everything that hangs on them, and what parks and parcels answer. */
export interface CaseRows {
  readonly officers: ListEntryRow[]
  readonly prospects: ProspectRow[]
  readonly prospectFields: ProspectFieldRow[]
  readonly stages: ProspectStageRow[]
  readonly lines: RequirementLineRow[]
  readonly activities: ActivityRow[]
  readonly answers: AnswerRow[]
  readonly demands: DemandRow[]
  readonly scenarios: ScenarioRow[]
}

/** The estate whose last lots are wanted. */
const wanted = 'office-arcadia'

/** @param at moment at which the sample says it was made */
export function caseRows(at: string): CaseRows {
  return {
    officers: demoOfficers.map((one, index) => ({
      uid: officerUid(index + 1),
      list: 'officer',
      position: index + 1,
      name: one.name,
      name_en: one.en,
      name_kana: one.kana,
      kind: 'none',
    })),
    prospects: demoCases.map(prospectRow),
    prospectFields: demoCases.flatMap((one) =>
      one.fields.map((field) => ({
        uid: stableUid(`case-field/${one.key}/${field}`),
        prospect_uid: caseUid(one.key),
        field_uid: fieldUid(field),
      })),
    ),
    stages: demoCases.flatMap((one) =>
      one.stages.map(({ stage, since }) => ({
        uid: stableUid(`case-stage/${one.key}/${stage}`),
        prospect_uid: caseUid(one.key),
        stage_uid: listUid('stage', stage),
        since,
        note: '',
        origin: 'demo',
      })),
    ),
    lines: demoCases.flatMap((one) =>
      one.lines.map((line, index) => ({
        uid: stableUid(`line/${one.key}/${line.criterion}`),
        ...lineToRow(line, caseUid(one.key), index + 1),
      })),
    ),
    activities: demoCases.flatMap(activityRows),
    answers: demoAnswers.map(({ park, parcel, criterion, state, given }) => ({
      uid: stableUid(`answer/${park}/${parcel ?? ''}/${criterion}`),
      subject_uid: parcel === null ? parkUid(park) : parcelUid(park, parcel),
      criterion,
      state,
      number_value: given.number ?? null,
      option_key: given.option ?? null,
      day_value: given.day ?? null,
      text: '見本の値',
      source: '',
      source_date: '',
      origin: 'demo',
    })),
    demands: demoDemands.map((one) => ({
      uid: stableUid(`demand/${one.parcel}/${one.case}`),
      parcel_uid: parcelUid(wanted, one.parcel),
      prospect_uid: caseUid(one.case),
      rank: one.rank,
      wanted_area: areaToStore(one.wantedAreaM2),
      note: '',
      origin: 'demo',
    })),
    scenarios: demoScenarios.map((one) => ({
      uid: stableUid(`scenario/${one.key}`),
      park_uid: parkUid(wanted),
      name: one.name,
      note: one.note,
      steps: JSON.stringify(one.steps),
      changed_at: at,
    })),
  }
}

function prospectRow(one: Case): ProspectRow {
  return {
    uid: caseUid(one.key),
    company_uid: companyUid(one.company),
    code_name: one.codeName,
    probability: one.probability,
    owner_uid: officerUid(one.officer),
    source_uid: listUid('source', one.source),
    enquired_on: one.enquiredOn,
    answered_on: one.answeredOn,
    next_action: one.nextAction,
    next_action_on: one.nextActionOn,
    lost_reason_uid: one.lostReason === null ? null : listUid('lost-reason', one.lostReason),
    resume_on: one.resumeOn,
    competing_places: one.competingPlaces,
    note: '',
    origin: 'demo',
  }
}

function activityRows(one: Case): ActivityRow[] {
  return one.activities.map((activity, index) => ({
    uid: stableUid(`activity/${one.key}/${index + 1}`),
    company_uid: companyUid(one.company),
    prospect_uid: caseUid(one.key),
    kind: activity.kind,
    done_at: activity.on,
    officer_uid: officerUid(activity.officer),
    counterpart: activity.counterpart,
    summary: activity.summary,
    due_on: activity.dueOn,
    done_on: activity.doneOn,
    origin: 'demo',
  }))
}
