import { Alert, Code, Stack, Table, Text, Title, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { QueryStates } from '../kit/QueryStates';
import { moment } from '../kit/words';

const useEntries = () =>
  useQuery({ queryKey: ['audit-log'], queryFn: () => body(api.GET('/api/v1/audit-log/entries', { params: { query: { limit: 200 } } })) });

const useVerification = () =>
  useQuery({ queryKey: ['audit-log', 'verification'], queryFn: () => body(api.GET('/api/v1/audit-log/verification')) });

export function AuditLogPage() {
  const entries = useEntries();
  const verification = useVerification();
  return (
    <Stack>
      <Title order={1}>Audit log</Title>
      <QueryStates query={verification}>
        {(result) =>
          result.whole ? (
            <Alert color="teal" title={`✓ The log is whole: ${result.size} entries`}>
              <Text size="sm">
                Every entry was hashed again and the tree gives the root <Code>{result.root}</Code>. Who holds the
                database can still rewrite what no one else keeps a copy of: keep the root to notice it.
              </Text>
            </Alert>
          ) : (
            <Alert color="red" title={`✗ Entry ${result.size} is wrong`}>
              {result.reason}
            </Alert>
          )
        }
      </QueryStates>
      <QueryStates query={entries}>
        {(all) => (
          <Table.ScrollContainer minWidth={720}>
            <Table captionSide="top" highlightOnHover>
              <Table.Caption ta="left">The newest {all.length} entries</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">No.</Table.Th>
                  <Table.Th scope="col">Recorded</Table.Th>
                  <Table.Th scope="col">Who</Table.Th>
                  <Table.Th scope="col">Action</Table.Th>
                  <Table.Th scope="col">Record</Table.Th>
                  <Table.Th scope="col">Leaf</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map((entry) => (
                  <Table.Tr key={entry.index}>
                    <Table.Td>{entry.index}</Table.Td>
                    <Table.Td>{moment(entry.recordedAt)}</Table.Td>
                    <Table.Td>{entry.actor}</Table.Td>
                    <Table.Td>{entry.action}</Table.Td>
                    <Table.Td>{entry.subjectType}</Table.Td>
                    <Table.Td>
                      <Tooltip label={entry.leafHash}>
                        <Code>{entry.leafHash.slice(0, 12)}…</Code>
                      </Tooltip>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </QueryStates>
    </Stack>
  );
}
