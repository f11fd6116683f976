import type { TaskSearch } from '../../components/tasks/task-search.ts'

export const views = ['', 'tasks', 'gantt', 'calendar', 'history'] as const
export type View = (typeof views)[number]

export function viewOf(search: TaskSearch): View {
  return views.find((view) => view === search.view) ?? ''
}
