import { Button, Code, Table, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { AuditEntry } from '../api/types';
import { Facts } from '../kit/Panel';
import { When } from '../kit/When';
import { actionWords, subjectWords } from './actions';

interface Props {
  entries: AuditEntry[];
  onSubject: (id: string) => void;
}

/** Entries as rows; each opens to the digests that prove it. */
export function EntryTable({ entries, onSubject }: Props) {
  const [opened, setOpened] = useState<number>();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table captionSide="top" highlightOnHover>
        <Table.Caption ta="left">The newest {entries.length} entries</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">No.</Table.Th>
            <Table.Th scope="col">Recorded</Table.Th>
            <Table.Th scope="col">What happened</Table.Th>
            <Table.Th scope="col">Action</Table.Th>
            <Table.Th scope="col">Record</Table.Th>
            <Table.Th scope="col">Proof</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Fragment key={entry.index}>
              <Table.Tr>
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
                <Table.Td>
                  <Code>{entry.action}</Code>
                </Table.Td>
                <Table.Td>{subjectWords(entry.subject.type)}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-expanded={opened === entry.index}
                    aria-label={`Details of entry ${entry.index}`}
                    onClick={() => setOpened(opened === entry.index ? undefined : entry.index)}
                  >
                    {opened === entry.index ? 'Hide' : 'Details'}
                  </Button>
                </Table.Td>
              </Table.Tr>
              {opened === entry.index && <Details entry={entry} onSubject={onSubject} />}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Details({ entry, onSubject }: { entry: AuditEntry; onSubject: (id: string) => void }) {
  return (
    <Table.Tr>
      <Table.Td colSpan={6} bg="var(--surface-quiet)">
        <Facts
          facts={[
            [
              'Record',
              <Button key="record" size="compact-xs" variant="subtle" onClick={() => onSubject(entry.subject.id)}>
                All entries of {entry.subject.id}
              </Button>,
            ],
            ['State before', entry.proof.before ? <Code key="before">{entry.proof.before}</Code> : 'none: it was new'],
            ['State after', <Code key="after">{entry.proof.after}</Code>],
            ['Hash of the entry', <Code key="leaf">{entry.proof.leafHash}</Code>],
            ['Request', <Code key="request">{entry.proof.requestId}</Code>],
          ]}
        />
      </Table.Td>
    </Table.Tr>
  );
}
