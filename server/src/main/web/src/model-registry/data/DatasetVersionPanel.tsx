import { Group, SimpleGrid, Table, Text } from '@mantine/core';
import type { DatasetVersion } from '../../api/types';
import { Bar, Digest } from '../../kit/Digest';
import { Facts, Panel } from '../../kit/Panel';
import { Pill, type Tone } from '../../kit/Pill';
import { When } from '../../kit/When';
import { words } from '../../kit/words';
import { usePersonName } from '../queries';

const PERSONAL: Record<string, { word: string; tone: Tone; sign: string }> = {
  NONE: { word: 'No personal data', tone: 'ok', sign: '○' },
  PERSONAL: { word: 'Personal data', tone: 'caution', sign: '!' },
  SPECIAL_CATEGORY: { word: 'Special categories', tone: 'danger', sign: '▲' },
};

const whole = (count: number) => count.toLocaleString('en-GB');

/** One version: where it came from, and what each of its columns holds. */
export function DatasetVersionPanel({ version }: { version: DatasetVersion }) {
  const nameOf = usePersonName();
  const { profile, provenance } = version;
  const personal = PERSONAL[provenance.personalData];
  return (
    <Panel
      title={`Version ${version.number}`}
      about={
        <>
          {version.fileName}, uploaded by {nameOf(version.uploadedBy)}, <When at={version.uploadedAt} />
        </>
      }
      actions={
        personal && (
          <Pill tone={personal.tone} sign={personal.sign}>
            {personal.word}
          </Pill>
        )
      }
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} mb="md">
        <Facts
          facts={[
            ['Source', provenance.source],
            ['Collected by', provenance.collectionMethod],
            ['Licence', provenance.licence],
          ]}
        />
        <Facts
          facts={[
            ['Size', `${whole(profile.rows)} rows, ${profile.columns.length} columns, ${whole(profile.bytes)} bytes`],
            ['Read', version.reading.join(' ') || 'As it lies'],
            ['Digest', <Digest key="digest" value={profile.digest} name={`version ${version.number}`} />],
          ]}
        />
      </SimpleGrid>
      <Table.ScrollContainer minWidth={680}>
        <Table captionSide="top">
          <Table.Caption ta="left">What each column holds</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Column</Table.Th>
              <Table.Th scope="col">Type</Table.Th>
              <Table.Th scope="col" w={150}>
                Missing
              </Table.Th>
              <Table.Th scope="col">Distinct</Table.Th>
              <Table.Th scope="col" w="38%">
                Most frequent
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {profile.columns.map((column) => (
              <Table.Tr key={column.name}>
                <Table.Th scope="row">{column.name}</Table.Th>
                <Table.Td>{words(column.type)}</Table.Td>
                <Table.Td>
                  <Missing missing={column.missing} rows={profile.rows} />
                </Table.Td>
                <Table.Td>
                  {column.distinctAtLeast ? 'at least ' : ''}
                  {whole(column.distinct)}
                </Table.Td>
                <Table.Td>
                  <TopValues values={column.top} rows={profile.rows} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

function Missing({ missing, rows }: { missing: number; rows: number }) {
  const share = rows === 0 ? 0 : missing / rows;
  return (
    <>
      <Text size="sm">{missing === 0 ? 'none' : `${whole(missing)} (${(share * 100).toFixed(1)} %)`}</Text>
      <Bar share={share} kind="missing" />
    </>
  );
}

function TopValues({ values, rows }: { values: { value: string; count: number }[]; rows: number }) {
  if (values.length === 0) {
    return <>–</>;
  }
  return (
    <>
      {values.slice(0, 3).map((one) => (
        <Group key={one.value} gap="xs" wrap="nowrap">
          <Text size="sm" flex={1} truncate>
            {one.value}
          </Text>
          <Text size="xs" c="dimmed" w={54} ta="right">
            {whole(one.count)}
          </Text>
          <div style={{ width: 90 }}>
            <Bar share={rows === 0 ? 0 : one.count / rows} />
          </div>
        </Group>
      ))}
    </>
  );
}
