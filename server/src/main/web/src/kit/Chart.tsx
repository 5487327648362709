import { Box, useComputedColorScheme } from '@mantine/core';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  CustomChart,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  ScatterChart,
  TooltipComponent,
]);

/** Okabe and Ito's colours, told apart by readers with any colour vision. */
const PALETTE = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

interface Props {
  /** One sentence for whoever cannot see the picture; a table beside it has the numbers. */
  summary: string;
  height: number;
  option: EChartsCoreOption;
}

/** A chart in the page's colours; tooltips are drawn, since the page's policy forbids markup with styles. */
export function Chart({ summary, height, option }: Props) {
  const scheme = useComputedColorScheme('light');
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) {
      return undefined;
    }
    const text = scheme === 'dark' ? '#c9c9c9' : '#333333';
    const chart = init(holder.current, scheme === 'dark' ? 'dark' : undefined, { renderer: 'canvas' });
    chart.setOption({
      backgroundColor: 'transparent',
      color: PALETTE,
      textStyle: { color: text, fontFamily: 'inherit' },
      animation: false,
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
      ...option,
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(holder.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [option, scheme]);
  return <Box ref={holder} h={height} role="img" aria-label={summary} />;
}
