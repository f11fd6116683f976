import type { CivilDate } from './civil-date.ts'
import type { WorkingYear } from './working-year.ts'

/**
 * The starting set of the production calendar: moves of days off by year, with the act each comes from. 'verified' are the years
 * whose moves were read in a published text of the act or about it; 'unverified' ones are general knowledge, to be
 * held against the act by the administrator; for 2027 no act is known, so it has the fixed holidays only.
 */
export const startingWorkingYears: readonly WorkingYear[] = [
  workingYear(2019, 'постановление Правительства РФ от 01.10.2018 № 1163', 'unverified', {
    moved: [
      ['2019-01-05', '2019-05-02'],
      ['2019-01-06', '2019-05-03'],
      ['2019-02-23', '2019-05-10'],
    ],
    swapped: [],
    decreed: [],
  }),
  workingYear(2020, 'постановление Правительства РФ от 10.07.2019 № 875', 'unverified', {
    moved: [
      ['2020-01-04', '2020-05-04'],
      ['2020-01-05', '2020-05-05'],
    ],
    swapped: [],
    decreed: [
      ['2020-03-30', '2020-04-30'],
      ['2020-05-06', '2020-05-08'],
      ['2020-06-24', '2020-06-24'],
      ['2020-07-01', '2020-07-01'],
    ],
  }),
  workingYear(2021, 'постановление Правительства РФ от 10.10.2020 № 1648', 'verified', {
    moved: [
      ['2021-01-02', '2021-11-05'],
      ['2021-01-03', '2021-12-31'],
    ],
    swapped: [['2021-02-20', '2021-02-22']],
    decreed: [
      ['2021-05-04', '2021-05-07'],
      ['2021-10-30', '2021-11-07'],
    ],
  }),
  workingYear(2022, 'постановление Правительства РФ от 16.09.2021 № 1564', 'verified', {
    moved: [
      ['2022-01-01', '2022-05-03'],
      ['2022-01-02', '2022-05-10'],
    ],
    swapped: [['2022-03-05', '2022-03-07']],
    decreed: [],
  }),
  workingYear(2023, 'постановление Правительства РФ от 29.08.2022 № 1505', 'verified', {
    moved: [
      ['2023-01-01', '2023-02-24'],
      ['2023-01-08', '2023-05-08'],
    ],
    swapped: [],
    decreed: [],
  }),
  workingYear(2024, 'постановление Правительства РФ от 10.08.2023 № 1314', 'unverified', {
    moved: [
      ['2024-01-06', '2024-05-10'],
      ['2024-01-07', '2024-12-31'],
    ],
    swapped: [
      ['2024-04-27', '2024-04-29'],
      ['2024-11-02', '2024-04-30'],
      ['2024-12-28', '2024-12-30'],
    ],
    decreed: [],
  }),
  workingYear(2025, 'постановление Правительства РФ от 04.10.2024 № 1335', 'verified', {
    moved: [
      ['2025-01-04', '2025-05-02'],
      ['2025-01-05', '2025-12-31'],
      ['2025-02-23', '2025-05-08'],
      ['2025-03-08', '2025-06-13'],
    ],
    swapped: [['2025-11-01', '2025-11-03']],
    decreed: [],
  }),
  workingYear(2026, 'постановление Правительства РФ от 24.09.2025 № 1466', 'verified', {
    moved: [
      ['2026-01-03', '2026-01-09'],
      ['2026-01-04', '2026-12-31'],
    ],
    swapped: [],
    decreed: [],
  }),
  workingYear(2027, null, 'not-approved', {
    moved: [],
    swapped: [],
    decreed: [],
  }),
]

type Pairs = readonly (readonly [string, string])[]

function workingYear(
  year: number,
  act: string | null,
  status: WorkingYear['status'],
  days: { readonly moved: Pairs; readonly swapped: Pairs; readonly decreed: Pairs },
): WorkingYear {
  return {
    year,
    act,
    status,
    moved: days.moved.map(([from, to]) => ({ from: from as CivilDate, to: to as CivilDate })),
    swapped: days.swapped.map(([working, off]) => ({ working: working as CivilDate, off: off as CivilDate })),
    decreed: days.decreed.map(([start, end]) => ({ start: start as CivilDate, end: end as CivilDate })),
  }
}
