import { Alert, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ActsToShare } from '#contract/amendment.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import classes from './import.module.css'
import { amendWords as words } from './ru/amend.ts'

interface AmendBySameActProps {
  readonly planId: string
  readonly acts: ActsToShare['acts']
}

/** An act that has changed other plans changes this one, too: it is neither typed nor brought once more. */
export function AmendBySameAct({ planId, acts }: AmendBySameActProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: (actId: string) => api.amendBySameAct(planId, { actId }),
    onSuccess: ({ draftId, uploadId }) => {
      void client.invalidateQueries({ queryKey: queries.drafts().queryKey })
      void client.invalidateQueries({ queryKey: queries.plan(planId).queryKey })
      if (draftId !== null) void navigate({ to: '/drafts/$draftId', params: { draftId } })
      else if (uploadId !== null)
        void navigate({ to: '/import', search: { upload: uploadId, amends: planId } })
    },
  })
  return (
    <div className={classes.stack}>
      <div className={classes.soft}>{words.sameHow}</div>
      {start.error !== null && (
        <Alert color="red" role="alert">
          {sentenceOf(start.error)}
        </Alert>
      )}
      {acts.map(({ id, text, plans }) => (
        <div key={id}>
          <div>{text}</div>
          <div className={classes.soft}>{words.changed(plans)}</div>
          <Button
            mt={8}
            variant="default"
            loading={start.isPending && start.variables === id}
            onClick={() => start.mutate(id)}
            aria-label={words.byActNamed(text)}
          >
            {words.byAct}
          </Button>
        </div>
      ))}
    </div>
  )
}
