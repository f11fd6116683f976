import { Alert, Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { LoadingFace } from '../../components/faces.tsx'
import { usePageTitle } from '../../components/page-title.ts'
import { queries } from '../../queries.ts'
import { words } from './ru/sign-in.ts'
import classes from './sign-in-page.module.css'

/** Where the identity server sends the browser back to. Its answer is good for once, so it is given on once. */
export function OpenIdPage() {
  usePageTitle(words.title)
  const client = useQueryClient()
  const router = useRouter()
  const query = window.location.search.slice(1)
  const answered = useQuery({
    queryKey: ['openid-answer', query],
    queryFn: () => api.answerOpenId({ query }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const to = answered.data?.to
  useEffect(() => {
    if (to === undefined) return
    const enter = async () => {
      await client.fetchQuery({ ...queries.self(), staleTime: 0 })
      await client.invalidateQueries({ queryKey: queries.doors().queryKey })
      router.history.replace(to)
    }
    void enter()
  }, [to, client, router])
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>{words.title}</h1>
      {answered.error === null ? (
        <LoadingFace />
      ) : (
        <div className={classes.form}>
          <Alert color="red" role="alert">
            {sentenceOf(answered.error)}
          </Alert>
          <Button variant="default" renderRoot={(rest) => <Link to="/sign-in" {...rest} />}>
            {words.toSignIn}
          </Button>
        </div>
      )}
    </main>
  )
}
