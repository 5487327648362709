import { Modal, Switch, Table } from '@mantine/core';
import { placesFor } from './places';

interface Props {
  opened: boolean;
  onClose: () => void;
  enabled: boolean;
  setEnabled: (enabled: boolean) => void;
  roles: readonly string[];
}

export function ShortcutHelp({ opened, onClose, enabled, setEnabled, roles }: Props) {
  const keys: [string, string][] = [
    ['Ctrl K', 'Search systems, projects and places'],
    ['/', 'Search on this page'],
    ...placesFor(roles).map((place): [string, string] => [place.keys, `Go to ${place.label}`]),
    ['?', 'This help'],
    ['Esc', 'Close what is open'],
  ];
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts">
      <Table aria-label="Shortcuts">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Keys</Table.Th>
            <Table.Th scope="col">What they do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map(([key, action]) => (
            <Table.Tr key={key}>
              <Table.Td>
                <kbd className="keys">{key}</kbd>
              </Table.Td>
              <Table.Td>{action}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label="Single-key shortcuts"
        description="Everything can be reached by Tab as well."
        checked={enabled}
        onChange={(event) => setEnabled(event.currentTarget.checked)}
      />
    </Modal>
  );
}
