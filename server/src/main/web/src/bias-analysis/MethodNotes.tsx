import { Accordion, List, Paper, Table, Text, Title } from '@mantine/core';
import type { AnalysisInput, BiasReport } from '../api/types';
import { count } from './choice';

/** How the figures came about, so that a reader can repeat and question them. */
export function MethodNotes({ report, plan }: { report: BiasReport; plan: AnalysisInput }) {
  const used = new Set(report.groupings.flatMap(methodsOf));
  const methods = report.methods.filter((one) => used.has(one.method)).map((one) => one.title);
  return (
    <Paper withBorder p="lg" component="section" aria-label="Method">
      <Title order={2} size="h4" mb="sm">
        How to read this
      </Title>
      <List size="sm" spacing={4}>
        <List.Item>
          Label <b>{plan.label}</b>, prediction <b>{plan.prediction}</b>; positive is <b>{plan.positiveValue}</b>, the favourable answer is{' '}
          <b>{plan.favourableValue}</b>
          {plan.weight ? `, each row weighs what ${plan.weight} says` : ', each row counts once'}.
        </List.Item>
        <List.Item>
          Groups below {report.minimumGroupSize} rows are shown in grey and take no part in comparisons or verdicts.
        </List.Item>
        <List.Item>
          p-values are {plan.weight ? 'those of the chi-square test on effective counts (Rao and Scott)' : "Fisher's exact ones, two-sided"}, raised by
          Holm for all groups of one rate and one grouping; below 0.05 a gap is unlikely to be chance.
        </List.Item>
        <List.Item>The smallest gap n can show is the one these group sizes reveal in four of five cases.</List.Item>
        <List.Item>
          Resampled limits come from {count(report.replicates)} draws of all rows with replacement (seed {report.seed}). For the distance between
          extremes of small groups they lie too high; verdicts use the limits of all pairs at once instead.
        </List.Item>
        {remarksByText(report).map(([text, subjects]) => (
          <List.Item key={text}>
            {text} <Subjects all={subjects} />
          </List.Item>
        ))}
      </List>
      <Accordion mt="md" variant="contained">
        <Accordion.Item value="metrics">
          <Accordion.Control>What each metric means</Accordion.Control>
          <Accordion.Panel>
            <Table.ScrollContainer minWidth={480}>
              <Table>
                <Table.Tbody>
                  {report.metrics.map((metric) => (
                    <Table.Tr key={metric.metric}>
                      <Table.Th scope="row">{metric.title}</Table.Th>
                      <Table.Td>
                        {metric.definition}
                        <Text size="xs" c="dimmed">
                          {metric.source}
                        </Text>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Accordion.Panel>
        </Accordion.Item>
        <Accordion.Item value="intervals">
          <Accordion.Control>How intervals were computed</Accordion.Control>
          <Accordion.Panel>
            <List size="sm">
              {methods.map((method) => (
                <List.Item key={method}>{method}</List.Item>
              ))}
            </List>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Paper>
  );
}

const FEW = 4;

function Subjects({ all }: { all: string[] }) {
  const [first] = all;
  if (all.length <= FEW) {
    return <Text span c="dimmed" size="sm">{all.join('; ')}</Text>;
  }
  return (
    <details>
      <Text component="summary" c="dimmed" size="sm">
        {first} and {all.length - 1} more
      </Text>
      <Text c="dimmed" size="sm">
        {all.join('; ')}
      </Text>
    </details>
  );
}

/** Each sentence once, with all it is about. */
function remarksByText(report: BiasReport): [string, string[]][] {
  const found = new Map<string, string[]>();
  report.remarks.forEach(({ text, subject, rows }) => {
    const about = `${subject.replaceAll('*', ' × ')} (${count(rows)} ${rows === 1 ? 'row' : 'rows'})`;
    found.set(text, [...(found.get(text) ?? []), about]);
  });
  return [...found.entries()];
}

function methodsOf(grouping: BiasReport['groupings'][number]): string[] {
  const numbers = [
    ...grouping.groups.flatMap((group) => group.rates.map((rate) => rate.number)),
    ...grouping.gaps.map((gap) => gap.number),
    ...grouping.comparisons.flatMap((one) => [one.difference, one.ratio]),
    ...grouping.spreads.flatMap((spread) => [spread.difference, spread.ratio]),
  ];
  return numbers.flatMap((number) => number.method ?? []);
}
