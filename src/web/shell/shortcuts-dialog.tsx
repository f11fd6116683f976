import { Kbd, Modal, Switch, Table } from '@mantine/core'
import { words as standing } from '../ru/words.ts'
import { words } from './ru/shell.ts'

interface ShortcutsDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly on: boolean
  readonly setOn: (on: boolean) => void
}

export function ShortcutsDialog({ opened, onClose, on, setOn }: ShortcutsDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.shortcuts}
      closeButtonProps={{ 'aria-label': standing.close }}
    >
      <Table>
        <Table.Tbody>
          {words.keys.map(([key, meaning]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w={80}>
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label={words.shortcutsOn}
        description={words.shortcutsHow}
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
    </Modal>
  )
}
