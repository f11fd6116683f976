import { Alert, Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { words as standing } from '../../ru/words.ts'
import { words } from './ru/withdraw.ts'

interface WithdrawDialogProps {
  readonly planId: string
  readonly onClose: () => void
}

/** Takes a plan back into its draft; asked once, because others have seen its tasks. */
export function WithdrawDialog({ planId, onClose }: WithdrawDialogProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = useWithdraw(planId)
  const missing = reason.trim() === ''
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': standing.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!missing) withdraw.mutate(reason.trim())
        }}
      >
        {withdraw.error !== null && (
          <Alert color="red" title={words.failed} role="alert" mb="md">
            {sentenceOf(withdraw.error)}
          </Alert>
        )}
        <Text mb="md">{words.what}</Text>
        <Textarea
          label={words.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && missing ? words.reasonMissing : null}
          maxLength={2000}
          autosize
          minRows={3}
          data-autofocus
        />
        <Group mt="md" gap="sm">
          <Button type="submit" color="red" loading={withdraw.isPending}>
            {words.doIt}
          </Button>
          <Button variant="default" onClick={onClose}>
            {standing.cancel}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function useWithdraw(planId: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (reason: string) => api.withdrawPlan(planId, { reason }),
    onSuccess: async ({ draftId }) => {
      notifications.show({ message: words.done })
      if (draftId === null) await navigate({ to: '/plans' })
      else await navigate({ to: '/drafts/$draftId', params: { draftId } })
      await client.invalidateQueries()
    },
  })
}
