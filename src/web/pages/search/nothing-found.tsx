import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SearchKind } from '#core/search/search-kind.ts'
import { EmptyFace } from '../../components/faces.tsx'
import { isWorthAsking } from '../../components/search/worth-asking.ts'
import { words } from './ru/search-page.ts'
import classes from './search-page.module.css'

interface NothingFoundProps {
  readonly text: string
  /** Of which nothing is found; left out: of all. */
  readonly kind?: SearchKind
  readonly action?: ReactNode
}

const mostWords = 6

/** Nothing holds all of the words: the way to what holds one of them. */
export function NothingFound({ text, kind, action }: NothingFoundProps) {
  const each = [...new Set(text.split(/\s+/u))].filter(isWorthAsking).slice(0, mostWords)
  return (
    <EmptyFace icon="search" title={words.noneTitle} action={action}>
      <p>{words.noneHow(text)}</p>
      {each.length < 2 ? (
        <p>{words.noneWord}</p>
      ) : (
        <>
          <p>{words.noneWords}</p>
          <p className={classes.words}>
            {each.map((word) => (
              <Link key={word} to="/search" search={{ q: word, ...(kind === undefined ? {} : { kind }) }}>
                {word}
              </Link>
            ))}
          </p>
        </>
      )}
    </EmptyFace>
  )
}
