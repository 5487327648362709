import { Text, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { SectionForest } from '../api/types';
import { Chart } from '../kit/Chart';
import { type Colours, type ItemApi, lineItem } from './forestShapes';
import { forestLines, forestRange } from './forestLines';

const ROW = 34;
const FRAME = 52;
const NARROW = 560;

/** The figures of groups with their intervals and bounds, as the documents draw them; the tables below have the numbers. */
export function ForestChart({ forest }: { forest: SectionForest }) {
  const dark = useComputedColorScheme('light') === 'dark';
  const { ref, width } = useElementSize();
  const option = useMemo(() => drawing(forest, dark, width < NARROW), [forest, dark, width]);
  const summary = `${forest.title}. ${forest.lines.map((line) => `${line.label}: ${line.text}`).join('; ')}.`;
  return (
    <div ref={ref}>
      <Text fw={600} size="sm" mt="md">
        {forest.title}
      </Text>
      <Chart summary={summary} height={FRAME + forest.lines.length * ROW} option={option} />
    </div>
  );
}

function drawing(forest: SectionForest, dark: boolean, narrow: boolean) {
  const colours = palette(dark);
  const lines = forestLines(forest);
  const range = forestRange(forest);
  return {
    grid: { left: narrow ? 108 : 222, right: narrow ? 12 : 190, top: 8, bottom: 30, outerBoundsMode: 'none' },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      formatter: (hit: { dataIndex: number }) => `${forest.lines[hit.dataIndex]?.label ?? ''}\n${forest.lines[hit.dataIndex]?.text ?? ''}`,
    },
    xAxis: {
      type: 'value',
      min: range[0],
      max: range[1],
      axisLabel: { color: colours.text, hideOverlap: true, showMinLabel: false, showMaxLabel: false },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    yAxis: [
      category(forest.lines.map((line) => line.label), { width: narrow ? 96 : 210, overflow: 'truncate', color: colours.text }),
      { ...category(forest.lines.map((line) => line.text), { color: colours.text, width: 180, overflow: 'truncate' }), position: 'right', show: !narrow },
    ],
    series: [
      {
        type: 'custom',
        data: lines.map((line, row) => [line.number.value ?? range[0], row]),
        encode: { x: 0, y: 1 },
        renderItem: (_: unknown, chart: ItemApi) => lineItem(lines, chart, colours, range),
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'rect',
        symbolSize: [3, 20],
        itemStyle: { color: colours.limit },
        data: forest.lines.flatMap((line, row) => line.bounds.map((bound) => [bound, row])),
      },
    ],
  };
}

function category(data: string[], axisLabel: object) {
  return {
    type: 'category',
    inverse: true,
    data,
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { interval: 0, ...axisLabel },
  };
}

function palette(dark: boolean): Colours {
  return dark
    ? { text: '#c9c9c9', grid: '#3b3b3b', group: '#56b4e9', small: '#909090', limit: '#ff9a3c', paper: '#242424' }
    : { text: '#333333', grid: '#e6e6e6', group: '#0072b2', small: '#7a7a7a', limit: '#b34a00', paper: '#ffffff' };
}
