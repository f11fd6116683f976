import { Alert, Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import { Doorstep } from './doorstep.tsx'
import { LinkFaces } from './link-faces.tsx'
import { words } from './ru/unsubscribe.ts'
import classes from './sign-in-page.module.css'

/** Whoever opened the link of a letter is asked: that it was opened switches nothing off. */
export function UnsubscribePage() {
  const { token } = useParams({ from: '/unsubscribe/$token' })
  const query = useQuery(queries.unsubscribing(token))
  const off = useMutation({ mutationFn: () => api.unsubscribe(token) })
  return (
    <Doorstep title={words.title}>
      <LinkFaces query={query} token={token}>
        {({ letters }) => (
          <div className={classes.form}>
            {off.error !== null && (
              <Alert color="red" role="alert">
                {sentenceOf(off.error)}
              </Alert>
            )}
            {off.isSuccess ? (
              <Alert color="green" role="status" title={words.done}>
                {words.doneHow}
              </Alert>
            ) : (
              <>
                <p className={classes.lead}>{words.ask(letters)}</p>
                <Button loading={off.isPending} onClick={() => off.mutate()}>
                  {words.off}
                </Button>
              </>
            )}
            <Button variant="default" renderRoot={(props) => <Link to="/settings/notices" {...props} />}>
              {words.settings}
            </Button>
          </div>
        )}
      </LinkFaces>
    </Doorstep>
  )
}
