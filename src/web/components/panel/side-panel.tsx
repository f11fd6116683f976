import { ActionIcon, Drawer } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { words } from '../../ru/words.ts'
import { Icon } from '../icon.tsx'
import { useNarrow } from '../narrow.ts'
import classes from './side-panel.module.css'

interface SidePanelProps {
  readonly title: string
  /** Above the title, small: number and section. */
  readonly over?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** Changes when the panel shows another thing: the focus then goes to it. */
  readonly of: string
}

/** Details beside the list on a wide screen, where the list stays in use; over it on a phone. */
export function SidePanel({ title, over, onClose, children, of }: SidePanelProps) {
  const narrow = useNarrow()
  const heading = (
    <>
      {over !== undefined && <span className={classes.over}>{over}</span>}
      <span className={classes.title}>{title}</span>
    </>
  )
  if (narrow)
    return (
      <Drawer
        opened
        onClose={onClose}
        size="100%"
        position="right"
        title={heading}
        closeButtonProps={{ 'aria-label': words.close }}
        transitionProps={{ duration: 0 }}
        classNames={{ title: classes.drawerTitle ?? '', header: classes.drawerHead ?? '' }}
      >
        {children}
      </Drawer>
    )
  return (
    <WidePanel heading={heading} onClose={onClose} of={of}>
      {children}
    </WidePanel>
  )
}

interface WidePanelProps extends Pick<SidePanelProps, 'onClose' | 'children' | 'of'> {
  readonly heading: ReactNode
}

function WidePanel({ heading, onClose, children, of }: WidePanelProps) {
  const top = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves each time another thing is shown
  useEffect(() => {
    const before = document.activeElement
    top.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [of])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      const dialog = document.querySelector('[aria-modal="true"]') !== null
      if (event.key === 'Escape' && !inField && !dialog) onClose()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [onClose])
  return (
    <aside className={`${classes.panel} off-paper`} aria-labelledby="panel-title">
      <div className={classes.head}>
        <h2 id="panel-title" ref={top} tabIndex={-1} className={classes.heading}>
          {heading}
        </h2>
        <ActionIcon variant="subtle" color="gray" onClick={onClose} aria-label={words.close}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      <div className={classes.body}>{children}</div>
    </aside>
  )
}
