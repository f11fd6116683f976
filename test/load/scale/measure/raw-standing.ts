import type pg from 'pg'

/** How long the standing of all regions takes where every task is read for it, in milliseconds. */
export async function rawStanding(owner: pg.Client): Promise<number> {
  const began = performance.now()
  await owner.query(`
    select task.region_id, counted_state(task.due_on, task.submitted_on, task.returned_on, task.accepted_on, task.done_on,
                                         task.not_required_on, task.cancelled_on) as state,
           task.due_on < current_date as late, count(*)
    from task join plan on plan.region_id = task.region_id and plan.id = task.plan_id and plan.state = 'in-force'
    group by 1, 2, 3`)
  return performance.now() - began
}
