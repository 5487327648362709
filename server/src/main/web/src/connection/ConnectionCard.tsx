import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { Connection } from '../api/types';
import { Icon } from '../kit/Icon';
import { Facts, Panel } from '../kit/Panel';
import { Notice, Pill } from '../kit/Pill';
import { ProblemPanel } from '../kit/ProblemPanel';
import { When } from '../kit/When';
import { plural } from '../kit/words';
import { usePersonName } from '../model-registry/queries';
import { EditConnection } from './ConnectionForm';
import { useRemoveConnection, useTestConnection } from './queries';

/** One connection with all that is known of it, and whether its database answers. */
export function ConnectionCard({ connection }: { connection: Connection }) {
  const nameOf = usePersonName();
  const [editing, edit] = useDisclosure(false);
  const [removing, removal] = useDisclosure(false);
  return (
    <Panel
      title={connection.name}
      about={
        <>
          Registered by {nameOf(connection.registeredBy)}, <When at={connection.registeredAt} />
        </>
      }
      actions={<Pill tone="neutral">{connection.title}</Pill>}
    >
      <Facts
        facts={[
          ['Address', <Code key="url" className="breakable">{connection.url}</Code>],
          ['User', connection.user],
          ['Secret', connection.secret ? <Code key="secret">{connection.secret}</Code> : 'none; no password is sent'],
          ['Schema', connection.schema ?? 'the one of the database'],
          ['Longest count', `${connection.timeoutSeconds} s`],
        ]}
      />
      <TestPart connection={connection}>
        <Button variant="default" size="sm" leftSection={<Icon name="edit" size={16} />} onClick={edit.open} aria-label={`Edit ${connection.name}`}>
          Edit
        </Button>
        <Button variant="default" size="sm" leftSection={<Icon name="cross" size={16} />} onClick={removal.open} aria-label={`Remove ${connection.name}`}>
          Remove
        </Button>
      </TestPart>
      <Modal opened={editing} onClose={edit.close} size="lg" title={`Edit ${connection.name}`}>
        <EditConnection connection={connection} onDone={edit.close} />
      </Modal>
      <Modal opened={removing} onClose={removal.close} title={`Remove ${connection.name}?`}>
        <Removal connection={connection} onDone={removal.close} />
      </Modal>
    </Panel>
  );
}

/** The answer of the database above what else can be done with the connection. */
function TestPart({ connection, children }: { connection: Connection; children: ReactNode }) {
  const test = useTestConnection(connection.id);
  return (
    <Stack gap="xs" mt="md">
      <div role="status">
        {test.data && (
          <Notice tone={test.data.reached ? 'ok' : 'danger'}>
            <Text size="sm" fw={600}>
              {test.data.reached ? `${test.data.engine} answers` : 'No answer'}
            </Text>
            <Text size="sm">
              {test.data.reached ? `${plural(test.data.tables ?? 0, 'table')} can be counted.` : `${test.data.problem}.`}
            </Text>
          </Notice>
        )}
      </div>
      {test.error && <ProblemPanel problem={test.error} />}
      <Group gap="xs" mt={4} className="no-print">
        <Button size="sm" loading={test.isPending} onClick={() => test.mutate()} aria-label={`Test ${connection.name}`}>
          Test
        </Button>
        {children}
      </Group>
    </Stack>
  );
}

function Removal({ connection, onDone }: { connection: Connection; onDone: () => void }) {
  const remove = useRemoveConnection(connection);
  return (
    <Stack>
      {remove.error && <ProblemPanel problem={remove.error} />}
      <Text>
        Nobody can ask for an analysis of its tables from then on, and one that waits for its turn will fail. Reports that name it
        stay as they are.
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone} data-autofocus>
          Keep it
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: onDone })}>
          Remove
        </Button>
      </Group>
    </Stack>
  );
}
