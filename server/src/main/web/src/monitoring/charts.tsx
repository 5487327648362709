import { useMemo } from 'react';
import type { Monitoring } from '../api/types';
import { Chart } from '../kit/Chart';
import { day } from './day';

const GRID = { left: 48, right: 16, top: 36, bottom: 28 };

const limit = (value: number) => ({
  symbol: 'none',
  silent: true,
  lineStyle: { color: '#c92a2a', type: 'dashed' },
  label: { formatter: `limit ${value}`, position: 'insideStartTop', color: '#c92a2a' },
  data: [{ yAxis: value }],
});

const shown = (value: unknown) => (typeof value === 'number' ? value.toFixed(3) : '–');

/** One line per feature; a window without enough predictions is a gap in its line. */
export function DriftChart({ monitoring }: { monitoring: Monitoring }) {
  const { windows, deployment } = monitoring;
  const option = useMemo(() => {
    const features = windows[0]?.drift.map((one) => one.feature) ?? [];
    return {
      grid: GRID,
      legend: { type: 'scroll', top: 0 },
      xAxis: { type: 'category', data: windows.map((window) => day(window.start)) },
      yAxis: { type: 'value', min: 0, name: 'PSI', max: (range: { max: number }) => Math.ceil(Math.max(range.max, deployment.driftLimit * 1.25) * 10) / 10 },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, valueFormatter: shown },
      series: features.map((feature, index) => ({
        name: feature,
        type: 'line',
        symbolSize: 4,
        data: windows.map((window) => window.drift.find((one) => one.feature === feature)?.effect ?? null),
        ...(index === 0 ? { markLine: limit(deployment.driftLimit) } : {}),
      })),
    };
  }, [windows, deployment]);
  return <Chart height={280} option={option} summary={`Population stability index per feature over ${windows.length} windows`} />;
}

/** The gap of each attribute as a line, with the 95 % limits of the first as a band. */
export function GapChart({ monitoring }: { monitoring: Monitoring }) {
  const { windows, deployment } = monitoring;
  const option = useMemo(() => {
    const attributes = windows[0]?.gaps.map((one) => one.attribute) ?? [];
    const of = (attribute: string) => windows.map((window) => window.gaps.find((one) => one.attribute === attribute));
    const band = (name: string, data: (number | null)[], fill: boolean) => ({
      name,
      type: 'line',
      stack: 'band',
      stackStrategy: 'all',
      symbol: 'none',
      silent: true,
      lineStyle: { opacity: 0 },
      tooltip: { show: false },
      areaStyle: fill ? { color: '#0072b2', opacity: 0.15 } : { opacity: 0 },
      data,
    });
    const first = of(attributes[0] ?? '');
    return {
      grid: GRID,
      legend: { type: 'scroll', top: 0, data: attributes },
      xAxis: { type: 'category', data: windows.map((window) => day(window.start)) },
      yAxis: { type: 'value', name: 'difference' },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, valueFormatter: shown },
      series: [
        ...attributes.map((attribute, index) => ({
          name: attribute,
          type: 'line',
          symbolSize: 4,
          data: of(attribute).map((one) => one?.gap ?? null),
          ...(index === 0 ? { markLine: limit(deployment.gapLimit) } : {}),
        })),
        band('from', first.map((one) => one?.low ?? null), false),
        band('to', first.map((one) => (one?.high == null || one.low == null ? null : one.high - one.low)), true),
      ],
    };
  }, [windows, deployment]);
  return <Chart height={280} option={option} summary={`Gap of selection rates with 95 % limits over ${windows.length} windows`} />;
}

/** Predictions per window, split by whether their outcome is known. */
export function VolumeChart({ monitoring }: { monitoring: Monitoring }) {
  const { windows } = monitoring;
  const option = useMemo(
    () => ({
      grid: GRID,
      legend: { top: 0 },
      xAxis: { type: 'category', data: windows.map((window) => day(window.start)) },
      yAxis: { type: 'value' },
      series: [
        { name: 'With outcome', type: 'bar', stack: 'seen', data: windows.map((window) => window.labelled) },
        { name: 'Outcome not known yet', type: 'bar', stack: 'seen', data: windows.map((window) => window.volume - window.labelled) },
      ],
    }),
    [windows],
  );
  return <Chart height={220} option={option} summary={`Predictions with and without outcome in ${windows.length} windows`} />;
}
