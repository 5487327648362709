import type { Grouping, Metric, Numeric, BiasReport } from '../api/types';

/** What of a report is shown, as it stands in the address. */
export interface Choice {
  by?: string;
  metric?: Metric;
}

export function readChoice(search: Record<string, unknown>): Choice {
  const choice: Choice = {};
  if (typeof search.by === 'string') {
    choice.by = search.by;
  }
  if (typeof search.metric === 'string') {
    choice.metric = search.metric as Metric;
  }
  return choice;
}

/** A line of the forest plot and of the table below it. */
export interface Line {
  group: string;
  rows: number;
  eligible: boolean;
  reference: boolean;
  number: Numeric;
}

const ERRORS: string[] = ['FALSE_POSITIVE_RATE', 'FALSE_NEGATIVE_RATE', 'FALSE_DISCOVERY_RATE', 'FALSE_OMISSION_RATE', 'ERROR_RATE'];

export const isGap = (grouping: Grouping, metric: Metric) => grouping.gaps.some((gap) => gap.metric === metric);
export const isRatio = (metric: Metric) => metric === 'DISPARATE_IMPACT_RATIO';

/** The groups with their values: the worst first, groups that are too small behind them, undefined values last. */
export function lines(grouping: Grouping, metric: Metric): Line[] {
  const found = isGap(grouping, metric) ? gapLines(grouping, metric) : rateLines(grouping, metric);
  return found.sort((a, b) => rank(a) - rank(b) || badness(b, metric, grouping) - badness(a, metric, grouping));
}

function rateLines(grouping: Grouping, metric: Metric): Line[] {
  return grouping.groups.map((group) => ({
    group: group.group,
    rows: group.rows,
    eligible: group.eligible,
    reference: group.group === grouping.reference,
    number: group.rates.find((rate) => rate.metric === metric)?.number ?? { reason: 'not computed' },
  }));
}

function gapLines(grouping: Grouping, metric: Metric): Line[] {
  return grouping.gaps
    .filter((gap) => gap.metric === metric)
    .map((gap) => {
      const group = grouping.groups.find((one) => one.group === gap.group);
      return {
        group: gap.group,
        rows: group?.rows ?? 0,
        eligible: group?.eligible ?? false,
        reference: false,
        number: gap.number,
      };
    });
}

function rank(line: Line): number {
  if (line.number.value == null) {
    return 2;
  }
  return line.eligible ? 0 : 1;
}

function badness(line: Line, metric: Metric, grouping: Grouping): number {
  const value = line.number.value ?? 0;
  if (isRatio(metric)) {
    return -value;
  }
  if (isGap(grouping, metric)) {
    return Math.abs(value);
  }
  return ERRORS.includes(metric) ? value : -value;
}

/** The bounds that sealed criteria put on what is shown; a bound on a difference holds on both sides. */
export function bounds(report: BiasReport, grouping: Grouping, metric: Metric): { at: number; label: string }[] {
  return report.criteria
    .filter((one) => one.metric === metric && (one.grouping === grouping.key || !one.grouping))
    .flatMap((one) => {
      const label = `${one.id} ${one.comparison === 'AT_LEAST' ? '≥' : '≤'} ${one.bound}`;
      const bothSides = isGap(grouping, metric) && !isRatio(metric);
      return bothSides ? [{ at: one.bound, label }, { at: -one.bound, label: '' }] : [{ at: one.bound, label }];
    });
}

export const four = (value: number) => value.toFixed(4);
export const count = (value: number) => value.toLocaleString('en');

/** A p-value as papers print it. */
export function pText(p: number): string {
  return p < 0.0001 ? p.toExponential(1) : p.toFixed(4);
}
