import { Button, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { EmptyState } from '../kit/EmptyState';
import { Icon } from '../kit/Icon';
import { PageHeader } from '../kit/PageHeader';
import { QueryStates, RowSkeleton } from '../kit/QueryStates';
import { useHasRole } from '../session/queries';
import { ConnectionCard } from './ConnectionCard';
import { RegisterConnection } from './ConnectionForm';
import { useConnections } from './queries';

/** The databases whose tables analyses may count, for whoever administers them. */
export function ConnectionsPage() {
  const connections = useConnections();
  const administrator = useHasRole('ADMINISTRATOR');
  const [opened, form] = useDisclosure(false);
  return (
    <Stack gap="md">
      <PageHeader
        title="Connections"
        lead="Databases whose tables analyses may count where they lie. Only counts leave them, never a row."
        actions={
          administrator && (
            <Button leftSection={<Icon name="plus" size={16} />} onClick={form.open}>
              Register a connection
            </Button>
          )
        }
      />
      <Modal opened={opened} onClose={form.close} size="lg" title="Register a connection">
        <RegisterConnection onDone={form.close} />
      </Modal>
      <QueryStates query={connections} skeleton={<RowSkeleton />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="No connection yet" icon="data">
              <Text size="sm" c="dimmed" maw={520}>
                Put the password of a user who may only read into a file of the server&apos;s folder of secrets, and register
                the database by the name of that file.
              </Text>
            </EmptyState>
          ) : (
            <SimpleGrid cols={{ base: 1, lg: 2 }}>
              {all.map((connection) => (
                <ConnectionCard key={connection.id} connection={connection} />
              ))}
            </SimpleGrid>
          )
        }
      </QueryStates>
    </Stack>
  );
}
