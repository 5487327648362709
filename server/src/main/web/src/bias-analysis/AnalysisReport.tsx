import { Group, Paper, Select, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { AnalysisInput, Grouping, Metric, BiasReport, Section } from '../api/types';
import { bounds, count, four, isGap, isRatio, lines, type Choice, type Line } from './choice';
import { ForestPlot } from './ForestPlot';
import { GroupTable } from './GroupTable';
import { HeatMap } from './HeatMap';
import { MethodNotes } from './MethodNotes';
import { MitigationFiles } from './MitigationFiles';
import { ReportSection } from './ReportSection';
import { VerdictTable } from './VerdictTable';

interface ReportProps {
  id: string;
  report: BiasReport;
  plan: AnalysisInput;
  sections: Section[];
}

/** A finished analysis: verdicts first, then every group with its interval, then what to know about the method. */
export function AnalysisReport({ id, report, plan, sections }: ReportProps) {
  const search = useSearch({ strict: false }) as Choice;
  const grouping = report.groupings.find((one) => one.key === search.by) ?? report.groupings[0];
  const wanted = search.metric ?? 'SELECTION_RATE';
  return (
    <>
      <VerdictTable criteria={report.criteria} />
      {grouping && (
        <Paper withBorder p="lg" component="section" aria-label="Groups">
          <Title order={2} size="h4" mb="sm">
            Groups
          </Title>
          <Selectors report={report} grouping={grouping} metric={wanted} />
          <GroupingPart report={report} grouping={grouping} metric={wanted} />
        </Paper>
      )}
      {sections.map((section) => (
        <ReportSection key={section.id} section={section}>
          {section.id === 'mitigation' && <MitigationFiles id={id} tables={section.tables} />}
        </ReportSection>
      ))}
      <MethodNotes report={report} plan={plan} />
    </>
  );
}

function Selectors({ report, grouping, metric }: { report: BiasReport; grouping: Grouping; metric: Metric }) {
  const navigate = useNavigate();
  const choose = (choice: Choice) => void navigate({ to: '.', search: { by: grouping.key, metric, ...choice }, replace: true, resetScroll: false });
  const rates = report.overall.rates.map((rate) => ({ value: rate.metric, label: rate.title }));
  const gaps = report.metrics.filter((one) => isGap(grouping, one.metric)).map((one) => ({ value: one.metric, label: one.title }));
  return (
    <Group align="end" mb="md">
      <Select
        label="Groups by"
        allowDeselect={false}
        data={report.groupings.map((one) => ({ value: one.key, label: one.key.replaceAll('*', ' × ') }))}
        value={grouping.key}
        onChange={(value) => value && choose({ by: value })}
      />
      <Select
        label="Metric"
        w={280}
        allowDeselect={false}
        searchable
        data={[
          { group: 'Rates of each group', items: rates },
          { group: 'Gaps to the reference', items: gaps },
        ]}
        value={metric}
        onChange={(value) => value && choose({ metric: value as Metric })}
      />
    </Group>
  );
}

interface PartProps {
  report: BiasReport;
  grouping: Grouping;
  metric: Metric;
}

function GroupingPart({ report, grouping, metric }: PartProps) {
  const found = useMemo(() => lines(grouping, metric), [grouping, metric]);
  const limits = useMemo(() => bounds(report, grouping, metric), [report, grouping, metric]);
  const neutral = useMemo(() => neutralLine(report, grouping, metric), [report, grouping, metric]);
  const range = useMemo(() => axis(found, limits, neutral.at, isGap(grouping, metric)), [found, limits, neutral, grouping, metric]);
  const known = report.metrics.find((one) => one.metric === metric);
  const summary = sentence(found, grouping, known?.title ?? metric);
  return (
    <>
      <Text size="sm" mb="xs">
        {known?.definition} {grouping.reference ? `Reference: ${grouping.reference}.` : 'No group is large enough to be the reference.'}{' '}
        {grouping.unknownRows > 0 && `${count(grouping.unknownRows)} rows have no group and count for everybody only.`}
      </Text>
      <Text fw={600} mb="xs">
        {summary}
      </Text>
      <ForestPlot summary={summary} title={known?.title ?? metric} lines={found} bounds={limits} neutral={neutral} range={range} />
      <Between report={report} grouping={grouping} metric={metric} />
      <GroupTable report={report} grouping={grouping} metric={metric} lines={found} />
      <HeatMap grouping={grouping} metric={metric} />
    </>
  );
}

/** How far the extremes are apart, with both kinds of limits. */
function Between({ report, grouping, metric }: PartProps) {
  const spread = grouping.spreads.find((one) => one.metric === metric);
  if (spread?.difference.value == null) {
    return null;
  }
  const { value, low, high } = spread.difference;
  const { resampledLow, resampledHigh } = spread;
  return (
    <Text size="sm" mt="xs">
      From {spread.lowest} to {spread.highest}: {four(value)}
      {low != null && high != null && `, all pairs at once [${four(low)}; ${four(high)}]`}
      {resampledLow != null &&
        resampledHigh != null &&
        `, from ${count(report.replicates)} resamples [${four(resampledLow)}; ${four(resampledHigh)}]`}
      . {spread.compared} of {spread.eligible} groups compared.
    </Text>
  );
}

function neutralLine(report: BiasReport, grouping: Grouping, metric: Metric): { at: number; label: string } {
  if (isRatio(metric)) {
    return { at: 1, label: 'equal' };
  }
  if (isGap(grouping, metric)) {
    return { at: 0, label: 'no gap' };
  }
  const overall = report.overall.rates.find((rate) => rate.metric === metric)?.number.value;
  return overall == null ? { at: 0, label: '' } : { at: overall, label: 'everybody' };
}

/** Rates lie between 0 and 1; gaps get the room their intervals need, and those of small groups only their value. */
function axis(found: Line[], limits: { at: number }[], neutral: number, gap: boolean): [number, number] {
  if (!gap) {
    return [0, 1];
  }
  const reach = found
    .flatMap(({ number, eligible }) => (eligible ? [number.low, number.high, number.value] : [number.value]))
    .concat(limits.map((limit) => limit.at))
    .filter((value) => value != null)
    .map((value) => Math.abs(value - neutral));
  const widest = Math.ceil(Math.max(0.1, ...reach) * 11) / 10;
  return [round(neutral === 1 ? Math.max(0, 1 - widest) : -widest), round(neutral + widest)];
}

const round = (value: number) => Math.round(value * 100) / 100;

function sentence(found: Line[], grouping: Grouping, title: string): string {
  const worst = found.find((line) => line.eligible && line.number.value != null && !line.reference);
  if (!worst || worst.number.value == null) {
    return 'No group is large enough to be compared.';
  }
  const { value, low, high } = worst.number;
  const interval = low != null && high != null ? ` (95 % interval ${four(low)} to ${four(high)})` : '';
  const small = grouping.groups.filter((group) => !group.eligible).length;
  const rest = small > 0 ? ` ${small} of ${grouping.groups.length} groups are too small to be compared.` : '';
  return `${title} is worst for ${worst.group}: ${four(value)}${interval}, n = ${count(worst.rows)}.${rest}`;
}
