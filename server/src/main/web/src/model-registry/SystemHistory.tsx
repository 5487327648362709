import { Table, Text } from '@mantine/core';
import { actionWords, subjectWords } from '../audit-log/actions';
import { EmptyState } from '../kit/EmptyState';
import { Digest } from '../kit/Digest';
import { Panel } from '../kit/Panel';
import { QueryStates, RowSkeleton } from '../kit/QueryStates';
import { When } from '../kit/When';
import { useHistory } from './queries';

/** What the audit log says about this system and whatever belongs to it, newest first. */
export function SystemHistory({ systemId }: { systemId: string }) {
  const history = useHistory(systemId);
  return (
    <Panel title="History" about="The entries of the audit log about this system, its versions, decisions and deployments.">
      <QueryStates query={history} skeleton={<RowSkeleton />}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title="Nothing is recorded yet" icon="log" />
          ) : (
            <Table.ScrollContainer minWidth={560}>
              <Table captionSide="top">
                <Table.Caption ta="left">
                  {entries.length === 200 ? 'The newest 200 entries' : `${entries.length} entries`}
                </Table.Caption>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">No.</Table.Th>
                    <Table.Th scope="col">Recorded</Table.Th>
                    <Table.Th scope="col">What happened</Table.Th>
                    <Table.Th scope="col">Record</Table.Th>
                    <Table.Th scope="col">Entry</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {entries.map((entry) => (
                    <Table.Tr key={entry.index}>
                      <Table.Td c="dimmed">{entry.index}</Table.Td>
                      <Table.Td>
                        <When at={entry.recordedAt} />
                      </Table.Td>
                      <Table.Td>
                        <b>{entry.actor}</b> {actionWords(entry.action)}
                        {entry.reason && (
                          <Text size="sm" c="dimmed">
                            “{entry.reason}”
                          </Text>
                        )}
                      </Table.Td>
                      <Table.Td>{subjectWords(entry.subject.type)}</Table.Td>
                      <Table.Td>
                        <Digest value={entry.proof.leafHash} name={`entry ${entry.index}`} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </QueryStates>
    </Panel>
  );
}
