import { Button, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import type { PlanView } from '#contract/plan.ts'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { useSelf } from '../../components/self.ts'
import { period } from '../../ru/dates.ts'
import { words as standing } from '../../ru/words.ts'
import { actLine } from './act-line.ts'
import { OwnPlanButtons } from './cascade/own-plan-buttons.tsx'
import { words as cascade } from './cascade/ru/cascade.ts'
import classes from './plan-bar.module.css'
import { PlanDay } from './plan-day.tsx'
import { type View, views, viewsThen } from './plan-search.ts'
import { words as about } from './ru/about.ts'
import { words } from './ru/plan.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface PlanBarProps {
  readonly plan: PlanView
  readonly view: View
}

/** Which plan it is, how far it is, and what can be done with it. */
export function PlanBar({ plan, view }: PlanBarProps) {
  return (
    <PageBar
      title={plan.title}
      long
      tabTitle={plan.title.slice(0, 80)}
      trail={
        <>
          <Link to="/plans">{words.plans}</Link>
          {' › '}
          {plan.whole ? (
            <Link to="/organisations/$organisationId" params={{ organisationId: plan.organisation.id }}>
              {plan.organisation.shortName}
            </Link>
          ) : (
            plan.organisation.shortName
          )}
        </>
      }
      actions={<PlanActions plan={plan} />}
    >
      <div className={classes.facts}>
        <span>{plan.act === null ? words.noAct : actLine(plan.act)}</span>
        <span>{period(plan.start, plan.end)}</span>
        {plan.edition > 1 && (
          <span>
            {words.editionBy(
              plan.edition,
              plan.editions.find((one) => one.edition === plan.edition)?.act ?? null,
            )}
          </span>
        )}
        {plan.upper !== null && (
          <Link to="/plans/$planId" params={{ planId: plan.upper.id }}>
            {cascade.madeFrom(plan.upper.organisation)}
          </Link>
        )}
      </div>
      <PlanDay plan={plan} />
      <div className={classes.progress}>
        <ProgressLine counts={plan.standing} />
      </div>
      <nav className={classes.views} aria-label={words.views}>
        {views
          .filter((one) => isShown(one, plan))
          .map((one) => (
            <Link
              key={one}
              to="/plans/$planId"
              params={{ planId: plan.id }}
              search={(old) => ({
                ...old,
                view: one === 'table' ? '' : one,
                measure: '',
                cell: '',
                term: '',
              })}
              className={classes.view}
              aria-current={one === view ? 'page' : undefined}
              resetScroll={false}
            >
              {words.view[one]}
              {one === 'terms' && plan.undated > 0 && (
                <span className={classes.count} title={words.waiting(plan.undated)}>
                  {plan.undated}
                </span>
              )}
            </Link>
          ))}
      </nav>
    </PageBar>
  )
}

/** Of a plan of a level above, of one that has nobody below, and of a past day some views have nothing to show. */
function isShown(view: View, plan: PlanView): boolean {
  if (plan.on !== null) return viewsThen.includes(view)
  if (view === 'own-plans') return plan.whole && plan.level !== 'school'
  return plan.whole || (view !== 'history' && view !== 'terms')
}

function PlanActions({ plan }: { readonly plan: PlanView }) {
  const self = useSelf()
  const [withdrawing, dialog] = useDisclosure(false)
  const mayWithdraw = plan.mayWithdraw && self.actions.includes('plan/enact')
  return (
    <>
      <OwnPlanButtons plan={plan} />
      {plan.mayRollOut && (
        <Button
          variant={plan.rolledOut ? 'default' : 'filled'}
          renderRoot={(props) => (
            <Link to="/plans/$planId/roll-out" params={{ planId: plan.id }} {...props} />
          )}
        >
          {plan.rolledOut ? words.executors : words.rollOut}
        </Button>
      )}
      {plan.original !== null && (
        <Button
          component="a"
          href={api.originalAddress(plan.id)}
          variant="default"
          leftSection={<Icon name="file" size={18} />}
          aria-label={words.originalOf(plan.original.fileName, about.bytes(plan.original.bytes))}
        >
          {words.original}
        </Button>
      )}
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<Icon name="down" size={16} />}>
            {words.takeAway}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['docx', 'pdf'] as const).map((kind) => (
            <Menu.Item key={kind} component="a" href={api.planPaperAddress(plan.id, kind, plan.on ?? '')}>
              {words.takeAwayAs[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
        {words.print}
      </Button>
      {(mayWithdraw || plan.mayAmend) && (
        <Menu position="bottom-end" keepMounted={false}>
          <Menu.Target>
            <Button variant="default" px={8} aria-label={standing.more}>
              <Icon name="more" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {plan.mayAmend && (
              <Menu.Item
                leftSection={<Icon name="import" />}
                renderRoot={(props) => <Link to="/import" search={{ amends: plan.id }} {...props} />}
              >
                {words.amend}
              </Menu.Item>
            )}
            {plan.mayAmend && (
              <Menu.Item
                leftSection={<Icon name="forward" />}
                renderRoot={(props) => (
                  <Link to="/plans/$planId/next-year" params={{ planId: plan.id }} {...props} />
                )}
              >
                {words.nextYear}
              </Menu.Item>
            )}
            {mayWithdraw && (
              <Menu.Item leftSection={<Icon name="undo" />} onClick={dialog.open}>
                {words.withdraw}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {withdrawing && <WithdrawDialog planId={plan.id} onClose={dialog.close} />}
    </>
  )
}
