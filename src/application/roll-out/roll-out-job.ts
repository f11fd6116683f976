import type { Job } from '#store/queue/add-job.ts'

/** The job of one roll-out: once at a time, however often it is asked for. */
export function rollOutJob({ id }: { readonly id: string }): Job {
  return { task: 'lay-roll-out', payload: { rollOutId: id }, key: `lay-roll-out:${id}`, attempts: 3 }
}
