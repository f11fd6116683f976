import type { ReactNode } from 'react'
import type { Standing } from '#core/task/standing.ts'

/** Each standing has a shape of its own, so that it is told apart without colour; drawn on a 16 × 16 field. */
const shapes: Readonly<Record<Standing, ReactNode>> = {
  waiting: <circle cx="8" cy="8" r="6" fill="none" strokeDasharray="2.500 2.200" />,
  ahead: <circle cx="8" cy="8" r="6" fill="none" />,
  open: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" />
      <path d="M8 2a6 6 0 0 1 0 12Z" stroke="none" />
    </>
  ),
  'due-soon': (
    <>
      <circle cx="8" cy="8" r="6" fill="none" />
      <path d="M8 4.500V8l2.500 1.700" fill="none" />
    </>
  ),
  overdue: (
    <>
      <path d="M8 1.500 15 14H1Z" />
      <path d="M8 6v3.500M8 11.700h.01" fill="none" stroke="var(--paper)" />
    </>
  ),
  submitted: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" />
      <path d="M8 11V5.500M5.500 8 8 5.500 10.500 8" fill="none" />
    </>
  ),
  returned: <path d="M2.500 6.500h7a3.500 3.500 0 0 1 0 7H6M5.500 3.500l-3 3 3 3" fill="none" />,
  done: (
    <>
      <circle cx="8" cy="8" r="7" stroke="none" />
      <path d="m4.800 8.300 2.200 2.200 4.200-4.700" fill="none" stroke="var(--paper)" />
    </>
  ),
  'done-late': (
    <>
      <rect x="1.500" y="1.500" width="13" height="13" rx="2" stroke="none" />
      <path d="m4.800 8.300 2.200 2.200 4.200-4.700" fill="none" stroke="var(--paper)" />
    </>
  ),
  'not-required': <path d="M3 8h10" fill="none" />,
  cancelled: <path d="m4 4 8 8M12 4l-8 8" fill="none" />,
}

export const standingColor: Readonly<Record<Standing, string>> = {
  waiting: 'var(--blue-ink)',
  ahead: 'var(--ink-soft)',
  open: 'var(--ink)',
  'due-soon': 'var(--amber-ink)',
  overdue: 'var(--red-ink)',
  submitted: 'var(--blue-ink)',
  returned: 'var(--amber-ink)',
  done: 'var(--green-ink)',
  'done-late': 'var(--green-ink)',
  'not-required': 'var(--ink-soft)',
  cancelled: 'var(--ink-soft)',
}

/** The drawing alone, for use inside an SVG or beside words. */
export function StandingDrawing({ standing }: { readonly standing: Standing }) {
  const color = standingColor[standing]
  return (
    <g fill={color} stroke={color} strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
      {shapes[standing]}
    </g>
  )
}

export function StandingShape({ standing }: { readonly standing: Standing }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <StandingDrawing standing={standing} />
    </svg>
  )
}
