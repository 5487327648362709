import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { SectionCurves } from '../api/types';
import { Chart } from '../kit/Chart';

const HEIGHT = 420;

/** Curves over the unit square with the diagonal they are held against; the tables below have the numbers. */
export function CurvesChart({ curves }: { curves: SectionCurves }) {
  const option = useMemo(() => drawing(curves), [curves]);
  const names = curves.curves.map((curve) => curve.name).join(', ');
  return (
    <div>
      <Text fw={600} size="sm" mt="md">
        {curves.title}
      </Text>
      <Chart summary={`${curves.title}: ${curves.up} against ${curves.across}, one curve each for ${names}.`} height={HEIGHT} option={option} />
    </div>
  );
}

function drawing(curves: SectionCurves) {
  const axis = { type: 'value', min: 0, max: 1, nameLocation: 'middle', splitLine: { lineStyle: { opacity: 0.2 } } };
  return {
    grid: { left: 56, right: 16, top: 40, bottom: 48 },
    legend: { type: 'plain', top: 0 },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    xAxis: { ...axis, name: curves.across, nameGap: 28 },
    yAxis: { ...axis, name: curves.up, nameGap: 36 },
    series: [
      ...curves.curves.map((curve) => ({ type: 'line', name: curve.name, data: curve.points, showSymbol: curve.points.length <= 12 })),
      {
        type: 'line',
        silent: true,
        showSymbol: false,
        lineStyle: { type: 'dashed', width: 1, opacity: 0.6, color: '#888888' },
        itemStyle: { color: '#888888' },
        data: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
  };
}
