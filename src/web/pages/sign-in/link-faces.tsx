import { Alert, Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AskFailed, sentenceOf } from '../../ask.ts'
import { LoadingFace } from '../../components/faces.tsx'
import { words as standing } from '../../ru/words.ts'
import { words } from './ru/doors.ts'
import classes from './sign-in-page.module.css'

interface LinkFacesProps<Answer> {
  readonly query: UseQueryResult<Answer>
  readonly token: string
  readonly children: (answer: Answer) => ReactNode
}

/** What a link out of a letter leads to, or why it leads nowhere. */
export function LinkFaces<Answer>({ query, token, children }: LinkFacesProps<Answer>) {
  const { data, error } = query
  if (data !== undefined) return children(data)
  if (token !== '' && error === null) return <LoadingFace />
  const again = error instanceof AskFailed && error.kind !== 'problem'
  return (
    <div className={classes.form}>
      <Alert color="red" role="alert" title={words.closed}>
        {error === null ? words.noToken : sentenceOf(error)}
      </Alert>
      {again ? (
        <Button onClick={() => void query.refetch()} loading={query.isFetching}>
          {standing.retry}
        </Button>
      ) : (
        <Button variant="default" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          {words.toSignIn}
        </Button>
      )}
    </div>
  )
}
