import type { Standing } from '#core/task/standing.ts'

/** A stroke of a shape: a line, a filled figure, one with its edge drawn as well, or a figure's inside, in paper's colour. */
interface Stroke {
  readonly look: 'line' | 'dashes' | 'solid' | 'edged' | 'inside'
  /** Where it begins on a 16 × 16 field. */
  readonly x: number
  readonly y: number
  /** The rest of the path, in relative commands alone: so it can be drawn anywhere without a transform. */
  readonly path: string
}

const circle = { look: 'line', x: 2, y: 8, path: 'a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z' } as const
const tick = { look: 'inside', x: 4.8, y: 8.3, path: 'l2.200 2.200 4.200-4.700' } as const

/** Each standing has a shape of its own, so that it is told apart without colour. */
const shapes: Readonly<Record<Standing, readonly Stroke[]>> = {
  waiting: [{ ...circle, look: 'dashes' }],
  ahead: [circle],
  open: [circle, { look: 'solid', x: 8, y: 2, path: 'a6 6 0 0 1 0 12Z' }],
  'due-soon': [circle, { look: 'line', x: 8, y: 4.5, path: 'v3.500l2.500 1.700' }],
  overdue: [
    { look: 'edged', x: 8, y: 1.5, path: 'l7 12.500h-14Z' },
    { look: 'inside', x: 8, y: 6, path: 'v3.500m0 2.200h.01' },
  ],
  submitted: [circle, { look: 'line', x: 8, y: 11, path: 'v-5.500m-2.500 2.500l2.500-2.500 2.500 2.500' }],
  returned: [{ look: 'line', x: 2.5, y: 6.5, path: 'h7a3.500 3.500 0 0 1 0 7h-3.500m-.5-10l-3 3 3 3' }],
  done: [{ look: 'solid', x: 1, y: 8, path: 'a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z' }, tick],
  'done-late': [
    {
      look: 'solid',
      x: 3.5,
      y: 1.5,
      path: 'h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2Z',
    },
    tick,
  ],
  'not-required': [{ look: 'line', x: 3, y: 8, path: 'h10' }],
  cancelled: [{ look: 'line', x: 4, y: 4, path: 'l8 8m0-8l-8 8' }],
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

interface StandingDrawingProps {
  readonly standing: Standing
  /** Where its field begins in the drawing around it. */
  readonly x?: number
  readonly y?: number
}

/** The drawing alone, for use inside an SVG. */
export function StandingDrawing({ standing, x = 0, y = 0 }: StandingDrawingProps) {
  const color = standingColor[standing]
  return shapes[standing].map(({ look, x: right, y: down, path }) => (
    <path
      key={path}
      d={`M${x + right} ${y + down}${path}`}
      fill={look === 'solid' || look === 'edged' ? color : 'none'}
      stroke={look === 'solid' ? 'none' : look === 'inside' ? 'var(--paper)' : color}
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(look === 'dashes' ? { strokeDasharray: '2.500 2.200' } : {})}
    />
  ))
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
