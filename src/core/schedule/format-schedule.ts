import { writeSchedule } from './ru/write-schedule.ts'
import type { Schedule } from './schedule.ts'

/** The term in canonical Russian; `parseSchedule` reads it back as the same schedule. */
export function formatSchedule(schedule: Schedule): string {
  return writeSchedule(schedule)
}
