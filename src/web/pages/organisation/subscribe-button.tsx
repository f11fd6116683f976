import { Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { ShownOnce } from '../../components/shown-once.tsx'
import { queries } from '../../queries.ts'
import { words as shared } from '../../ru/words.ts'
import { words } from './ru/organisation.ts'

/** Makes a calendar address of the organisation's terms, and shows it this once. */
export function SubscribeButton({ organisationId }: { readonly organisationId: string }) {
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: () => api.makeFeed({ kind: 'organisation', id: organisationId }),
    onSuccess: () => client.invalidateQueries({ queryKey: queries.feeds().queryKey }),
    onError: (error) =>
      notifications.show({ color: 'red', title: words.notSubscribed, message: sentenceOf(error) }),
  })
  return (
    <>
      <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
        {words.subscribe}
      </Button>
      <Modal
        opened={make.data !== undefined}
        onClose={make.reset}
        title={words.subscribe}
        closeButtonProps={{ 'aria-label': shared.close }}
      >
        {make.data !== undefined && (
          <ShownOnce
            title={words.subscribed}
            url={`${window.location.origin}${make.data.path}`}
            how={words.subscribedHow}
          />
        )}
      </Modal>
    </>
  )
}
