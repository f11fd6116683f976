import { sql } from 'kysely'
import type { Place } from '#core/plan/place.ts'
import type { Track } from '#core/plan/track.ts'
import type { Schedule, ScheduleKind, Window } from '#core/schedule/schedule.ts'
import type { Reader } from '../reader.ts'
import type { AssignmentRecord } from './assignment-record.ts'
import type { MeasureRecord, SectionRecord } from './plan-record.ts'

/** The rows of a plan, each kind in one question, in the plan's order; without what an act took out of it. */
export function listSections(reader: Reader, planId: string): Promise<readonly SectionRecord[]> {
  return reader.tables
    .selectFrom('section')
    .select([
      'id',
      'plan_id as planId',
      'position',
      'number',
      'title',
      'start_on as startOn',
      'end_on as endOn',
    ])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
}

export function listMeasures(reader: Reader, planId: string): Promise<readonly MeasureRecord[]> {
  return reader.tables
    .selectFrom('measure')
    .select([
      'id',
      'plan_id as planId',
      'section_id as sectionId',
      'position',
      'number',
      'pair',
      'title',
      'result',
      'audience',
      'upper_measure_id as upperMeasureId',
    ])
    .select(() => [
      sql<Track | null>`track`.as('track'),
      sql<MeasureRecord['extra']>`extra`.as('extra'),
      sql<Place | null>`place`.as('place'),
    ])
    .where('plan_id', '=', planId)
    .where('dropped_at', 'is', null)
    .orderBy('position')
    .execute()
}

export function listAssignments(reader: Reader, planId: string): Promise<readonly AssignmentRecord[]> {
  return reader.tables
    .selectFrom('assignment')
    .innerJoin('measure', (join) =>
      join
        .onRef('measure.region_id', '=', 'assignment.region_id')
        .onRef('measure.id', '=', 'assignment.measure_id'),
    )
    .select([
      'assignment.id',
      'assignment.plan_id as planId',
      'assignment.measure_id as measureId',
      'assignment.position',
      'assignment.due',
      'assignment.reading',
      'assignment.responsible',
      'assignment.parties',
      'assignment.times',
    ])
    .select(() => [
      sql<Schedule>`assignment.schedule`.as('schedule'),
      sql<ScheduleKind>`assignment.kind`.as('kind'),
      sql<readonly Window[]>`assignment.windows`.as('windows'),
    ])
    .where('assignment.plan_id', '=', planId)
    .where('assignment.dropped_at', 'is', null)
    .orderBy('measure.position')
    .orderBy('assignment.position')
    .execute()
}
