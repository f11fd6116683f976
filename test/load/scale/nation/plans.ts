import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import type { Chance } from './chance.ts'
import { type Course, courseOf, note } from './course.ts'
import {
  type Executor,
  layTerm,
  longMeasures,
  type MeasureForm,
  municipalMeasures,
  regionalMeasures,
  waitingMeasures,
} from './measures.ts'
import { copyLine } from './rows.ts'
import type { Size } from './size.ts'
import type { Citizen, Place, Region, Tree } from './tree.ts'

/** The lines of one plan for each table, as COPY takes them. */
export interface PlanLines {
  readonly plan: string
  readonly roll_out: string
  readonly section: string
  readonly measure: string
  readonly assignment: string
  readonly executor: string
  readonly task: string
  readonly task_step: string
}

export const planColumns: Readonly<Record<keyof PlanLines, string>> = {
  plan: 'region_id, id, organisation_id, title, level, start_on, end_on, horizon_on, line_id, state, enacted_at, enacted_by',
  roll_out:
    'region_id, id, plan_id, organisation_id, person_id, person_name, address, state, progress, organisations, laid, started_at, changed_at',
  section: 'region_id, id, plan_id, position, number, title',
  measure: 'region_id, id, plan_id, section_id, position, number, title, result, extra',
  assignment:
    'region_id, id, plan_id, measure_id, position, due, reading, responsible, parties, schedule, kind, windows, times',
  executor: 'region_id, assignment_id, organisation_id, plan_id, part, party, roll_out_id',
  task: 'region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, times, start_on, due_on, submitted_on, submitted_by, returned_on, accepted_on, done_on, done_note, not_required_on, cancelled_on, request, changed_at',
  task_step: 'region_id, task_id, number, happened_on, at, person_id, event',
}

interface Doer {
  readonly place: Place
  readonly person: Citizen
}

interface PlanWanted {
  readonly owner: Place
  readonly coordinator: Citizen
  readonly level: 'region' | 'municipality'
  readonly title: string
  readonly year: number
  readonly measures: readonly MeasureForm[]
  readonly doers: Readonly<Record<Executor, readonly Doer[]>>
  readonly rolledOut: boolean
}

const sections = [
  'Нормативное обеспечение',
  'Кадровое обеспечение',
  'Учебно-воспитательная деятельность',
  'Информационное сопровождение',
]

/** The plans of all years, one after another: so they came into being, and so they lie in the tables. */
export function* layPlans(tree: Tree, size: Size, chance: Chance): Generator<PlanLines> {
  const today = parseCivilDate(size.today)
  if (today === null) throw new Error(`no day: ${size.today}`)
  for (const year of size.years) {
    for (const region of tree.regions) {
      yield layPlan(
        {
          ...regional(region),
          year,
          measures: regionalMeasures,
          title: `Региональная «дорожная карта» на ${year} год`,
          rolledOut: true,
        },
        today,
        chance,
      )
      for (const { place, coordinator, schools } of region.municipalities) {
        const doers = {
          owner: [{ place, person: coordinator }],
          school: schools.map(({ school, head }) => ({ place: school, person: head })),
          centre: schools.map(({ centre, leader }) => ({ place: centre, person: leader })),
          municipality: [],
        }
        const title = `План мероприятий («дорожная карта») по центрам «Точка роста» на ${year} год, ${place.shortName}`
        yield layPlan(
          {
            owner: place,
            coordinator,
            level: 'municipality',
            title,
            year,
            measures: municipalMeasures,
            doers,
            rolledOut: true,
          },
          today,
          chance,
        )
      }
    }
  }
  const year = Number(today.slice(0, 4))
  for (const region of tree.regions) {
    const wanted = { ...regional(region), year }
    const long = {
      ...wanted,
      measures: longMeasures,
      title: `Сводный план региона на ${year} год`,
      rolledOut: true,
    }
    yield layPlan(long, today, chance)
    const waiting = {
      ...wanted,
      measures: waitingMeasures,
      title: `План дополнительных мер на ${year} год`,
      rolledOut: false,
    }
    yield layPlan(waiting, today, chance)
  }
}

function regional({ place, coordinator, municipalities }: Region) {
  return {
    owner: place,
    coordinator,
    level: 'region' as const,
    doers: {
      owner: [{ place, person: coordinator }],
      municipality: municipalities.map((one) => ({ place: one.place, person: one.coordinator })),
      school: [],
      centre: [],
    },
  }
}

function layPlan(wanted: PlanWanted, today: CivilDate, chance: Chance): PlanLines {
  const { owner, coordinator, year, measures, rolledOut } = wanted
  const { regionId } = owner
  const enacted = Math.min(Date.UTC(year - 1, 11, 1 + chance.below(28)), Date.parse(today) - 86_400_000)
  const at = new Date(enacted).toISOString()
  const id = chance.id(enacted)
  const rollOutId = chance.id(enacted)
  const lines = { section: '', measure: '', assignment: '', executor: '', task: '', task_step: '' }
  const sectionIds = sections.map((title, index) => {
    const sectionId = chance.id(enacted)
    lines.section += copyLine([regionId, sectionId, id, index, String(index + 1), title])
    return sectionId
  })
  let laid = 0
  for (const [index, form] of measures.entries()) {
    const measureId = chance.id(enacted)
    const sectionId = sectionIds[Math.floor((index * sections.length) / measures.length)] ?? null
    lines.measure += copyLine([
      regionId,
      measureId,
      id,
      sectionId,
      index,
      String(index + 1),
      form.title,
      form.result,
      '[]',
    ])
    const assignmentId = chance.id(enacted)
    const term = layTerm(form, year, 14 + chance.below(345))
    lines.assignment += copyLine([
      regionId,
      assignmentId,
      id,
      measureId,
      0,
      term.due,
      term.due,
      form.responsible,
      `{"${form.responsible}"}`,
      term.schedule,
      term.kind,
      JSON.stringify(term.windows),
      Math.max(1, term.windows.length),
    ])
    if (!rolledOut) continue
    for (const doer of wanted.doers[form.executor]) {
      lines.executor += `${regionId}\t${assignmentId}\t${doer.place.id}\t${id}\tmain\t${form.responsible}\t${rollOutId}\n`
      for (const [window, span] of (term.windows.length === 0 ? [undated] : term.windows).entries()) {
        const taskId = chance.id(enacted)
        const course = courseOf(parseCivilDate(span.end ?? ''), today, chance)
        const head = `${regionId}\t${taskId}\t${doer.place.id}\t${id}\t${measureId}\t${assignmentId}\t${window + 1}\t${Math.max(1, term.windows.length)}`
        lines.task += `${head}\t${span.start ?? none}\t${span.end ?? none}\t${factsOf(course, doer.person.id)}\t${at}\n`
        lines.task_step += stepsOf(course, `${regionId}\t${taskId}`, doer.person.id, coordinator.id)
        laid += 1
      }
    }
  }
  const { title, level } = wanted
  return {
    ...lines,
    plan: copyLine([
      regionId,
      id,
      owner.id,
      title,
      level,
      `${year}-01-01`,
      `${year}-12-31`,
      `${year}-12-31`,
      id,
      'in-force',
      at,
      coordinator.id,
    ]),
    roll_out: rolledOut
      ? copyLine([
          regionId,
          rollOutId,
          id,
          owner.id,
          coordinator.id,
          coordinator.name,
          '127.0.0.1',
          'done',
          1,
          0,
          laid,
          at,
          at,
        ])
      : '',
  }
}

const none = '\\N'
const undated = { start: null, end: null }

function factsOf(course: Course, doerId: string): string {
  const { submittedOn, returnedOn, acceptedOn, doneOn, notRequiredOn, cancelledOn, request } = course
  const by = submittedOn === null ? none : doerId
  const said = submittedOn === null ? none : note
  return [
    submittedOn ?? none,
    by,
    returnedOn ?? none,
    acceptedOn ?? none,
    doneOn ?? none,
    said,
    notRequiredOn ?? none,
    cancelledOn ?? none,
    request ?? none,
  ].join('\t')
}

function stepsOf(course: Course, head: string, doerId: string, controllerId: string): string {
  return course.steps
    .map(
      ({ by, on, event }, place) =>
        `${head}\t${place + 1}\t${on}\t${on}T09:00:00Z\t${by === 'doer' ? doerId : controllerId}\t${JSON.stringify(event)}\n`,
    )
    .join('')
}
