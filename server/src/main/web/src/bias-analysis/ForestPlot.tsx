import { Button, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { Chart } from '../kit/Chart';
import { words } from '../kit/words';
import { count, four, type Line } from './choice';
import { lineItem, type ItemApi, type Colours } from './forestShapes';

const ROW = 30;
const FRAME = 72;
const FEW = 40;
const NARROW = 560;

interface Props {
  summary: string;
  title: string;
  lines: Line[];
  bounds: { at: number; label: string }[];
  /** Where no difference lies: the overall rate, 0 or 1. */
  neutral: { at: number; label: string };
  range: [number, number];
}

/** Each group's value with its interval, the limits that were agreed, and how many rows it rests on. */
export function ForestPlot({ summary, title, lines, bounds, neutral, range }: Props) {
  const dark = useComputedColorScheme('light') === 'dark';
  const { ref, width } = useElementSize();
  const [all, setAll] = useState(false);
  const shown = useMemo(() => (all ? lines : lines.slice(0, FEW)), [all, lines]);
  const option = useMemo(
    () => forest({ title, lines: shown, bounds, neutral, range, dark, narrow: width < NARROW }),
    [title, shown, bounds, neutral, range, dark, width],
  );
  return (
    <div ref={ref}>
      <Chart summary={summary} height={FRAME + shown.length * ROW} option={option} />
      {lines.length > FEW && (
        <Button variant="default" size="xs" onClick={() => setAll(!all)}>
          {all ? `Show the first ${FEW}` : `Show all ${lines.length} groups`}
        </Button>
      )}
    </div>
  );
}

interface Drawing extends Omit<Props, 'summary'> {
  dark: boolean;
  narrow: boolean;
}

function forest({ title, lines, bounds, neutral, range, dark, narrow }: Drawing) {
  const colours = palette(dark);
  const names = { width: narrow ? 96 : 210, overflow: 'truncate' as const, color: colours.text };
  return {
    grid: { left: narrow ? 108 : 222, right: narrow ? 58 : 84, top: 34, bottom: 38, outerBoundsMode: 'none' },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, formatter: (hit: { dataIndex: number }) => tip(lines[hit.dataIndex]) },
    xAxis: {
      type: 'value',
      min: range[0],
      max: range[1],
      name: title,
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: { color: colours.text },
      axisLabel: { color: colours.text, hideOverlap: true },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    yAxis: [
      category(lines.map((line) => line.group + (line.reference ? ' ◂ reference' : '')), names, true),
      { ...category(lines.map((line) => count(line.rows)), { color: colours.text }, false), position: 'right', name: 'n', nameLocation: 'start', nameTextStyle: { color: colours.text, align: 'left' } },
    ],
    series: [
      {
        type: 'custom',
        data: lines.map((line, row) => [line.number.value ?? range[0], row]),
        encode: { x: 0, y: 1 },
        renderItem: (_: unknown, chart: ItemApi) => lineItem(lines, chart, colours, range),
        markLine: {
          symbol: 'none',
          silent: true,
          data: [
            { xAxis: neutral.at, label: label(narrow && bounds.length > 0 ? '' : neutral.label, colours.text), lineStyle: { color: colours.text, type: 'solid', width: 1, opacity: 0.55 } },
            ...bounds.map((bound) => ({
              xAxis: bound.at,
              label: label(bound.label, colours.limit),
              lineStyle: { color: colours.limit, type: 'dashed', width: 2 },
            })),
          ],
        },
      },
    ],
  };
}

const label = (text: string, color: string) => ({ formatter: text, position: 'start' as const, color, fontSize: 11 });

function category(data: string[], axisLabel: object, split: boolean) {
  return {
    type: 'category',
    inverse: true,
    data,
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { interval: 0, ...axisLabel },
    splitLine: { show: split, lineStyle: { opacity: 0.12 } },
  };
}

function palette(dark: boolean): Colours {
  return dark
    ? { text: '#c9c9c9', grid: '#3b3b3b', group: '#56b4e9', small: '#909090', limit: '#ff9a3c', paper: '#242424' }
    : { text: '#333333', grid: '#e6e6e6', group: '#0072b2', small: '#7a7a7a', limit: '#b34a00', paper: '#ffffff' };
}

function tip(line: Line | undefined): string {
  if (!line) {
    return '';
  }
  const { value, low, high, method, reason } = line.number;
  return [
    `${line.group}, n = ${count(line.rows)}`,
    value == null ? 'undefined' : `${four(value)}${low != null && high != null ? `  [${four(low)}; ${four(high)}]` : ''}`,
    ...(reason ? [reason] : []),
    ...(method ? [words(method)] : []),
    ...(line.eligible ? [] : ['Too few rows for comparisons']),
  ].join('\n');
}
