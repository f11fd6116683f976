import type { ReactNode } from 'react'

/** Line drawings on a 20 × 20 field; they take the colour of the text and are hidden from screen readers. */
const drawings = {
  today: <path d="M4 5.500h12v11H4zM4 8.500h12M7 3.500v3M13 3.500v3M10 11.500v2.500" />,
  plans: <path d="M4 4.500h12M4 10h12M4 15.500h7" />,
  overview: <path d="M4 16.500V10M8 16.500V4M12 16.500V7.500M16 16.500V12" />,
  tasks: (
    <path d="m3.500 5 1.300 1.300L7 4M3.500 10.500l1.300 1.300L7 9.500M3.500 15.800h3M10 5h6.500M10 10.500h6.500M10 15.800h6.500" />
  ),
  centres: <path d="M4 16.500V8l6-4.500L16 8v8.500M2.500 16.500h15M8 16.500v-4.500h4v4.500" />,
  import: <path d="M10 3.500v9M6.500 9 10 12.500 13.500 9M4 16.500h12" />,
  settings: <path d="M4 6h6M14 6h2M4 14h2M10 14h6M12 4v4M8 12v4" />,
  more: <path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.500" />,
  jobs: <path d="M4 10a6 6 0 1 1 2 4.500M4 15v-3h3M10 7v3.500l2.500 1.500" />,
  person: (
    <path d="M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4.500 16.500c.8-3 3-4.200 5.500-4.200s4.700 1.200 5.500 4.200" />
  ),
  help: (
    <path d="M10 16.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 8.200a2 2 0 1 1 2.800 1.900c-.6.300-.8.700-.8 1.400M10 13.500h.01" />
  ),
  search: <path d="M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM13 13l3.500 3.500" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  back: <path d="M12 4.500 6.500 10l5.500 5.500" />,
  forward: <path d="M8 4.500 13.500 10 8 15.500" />,
  down: <path d="M5 7.500 10 12.500l5-5" />,
  print: <path d="M6 8V3.500h8V8M6 14H4V8h12v6h-2M6 12h8v4.500H6z" />,
  file: <path d="M5.500 3.500h6l3 3v10h-9zM11.500 3.500v3h3" />,
  camera: (
    <path d="M3.500 6.500H7l1-2h4l1 2h3.500v9h-13zM10 13.500a2.700 2.700 0 1 0 0-5.400 2.700 2.700 0 0 0 0 5.400Z" />
  ),
  undo: <path d="M4.500 8.500h7a4 4 0 0 1 0 8H8M7.500 5.500l-3 3 3 3" />,
  check: <path d="m4.500 10.500 3.500 3.500 7.500-8" />,
  warning: <path d="M10 3.500 17 16H3zM10 8v4M10 14h.01" />,
  plus: <path d="M10 4v12M4 10h12" />,
  sun: (
    <path d="M10 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM10 2.500v1.500M10 16v1.500M2.500 10H4M16 10h1.500M4.700 4.700l1 1M14.300 14.300l1 1M4.700 15.300l1-1M14.300 5.700l1-1" />
  ),
  key: (
    <path d="M7.500 12.500a3.500 3.500 0 1 1 3-5.300h6v3h-2v2h-2v-2h-2a3.500 3.500 0 0 1-3 2.300ZM7 9h.01" />
  ),
  screen: <path d="M3.500 4.500h13v9h-13zM8 16.500h4M10 13.500v3" />,
  bell: <path d="M5 14.500V9a5 5 0 0 1 10 0v5.500M3.500 14.500h13M8.500 17h3M10 2.500V4" />,
  door: <path d="M11.500 4H5v12h6.500M9 10h8M14 7l3 3-3 3" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {drawings[name]}
    </svg>
  )
}
