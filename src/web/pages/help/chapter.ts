import type { LinkProps } from '@tanstack/react-router'
import type { Action } from '#core/access/may.ts'

/** One thing that people do, told as they would tell each other. */
export interface Chapter {
  readonly id: string
  readonly title: string
  /** What a person must be able to do for it to concern them; null: it concerns everybody. */
  readonly asks: Action | null
  readonly about: string
  readonly steps: readonly string[]
  readonly links: readonly { readonly to: NonNullable<LinkProps['to']>; readonly name: string }[]
}
