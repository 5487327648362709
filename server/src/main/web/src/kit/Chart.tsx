import { Box, useComputedColorScheme } from '@mantine/core';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([
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

/** Okabe and Ito's colours, told apart by readers with any colour vision; lighter where the page is dark. */
const PALETTES = {
  light: ['#0072b2', '#d55e00', '#009e73', '#a8507f', '#b87d00', '#56b4e9'],
  dark: ['#56b4e9', '#f2995c', '#35c79c', '#dd9cc0', '#e6b94d', '#9ad0f2'],
};

/** A canvas knows nothing of the page's style sheet. */
const FONT = '"Inter Variable", system-ui, sans-serif';

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
    const text = scheme === 'dark' ? '#b4bdca' : '#4b5565';
    const chart = init(holder.current, scheme === 'dark' ? 'dark' : undefined, { renderer: 'canvas' });
    chart.setOption({
      backgroundColor: 'transparent',
      color: PALETTES[scheme],
      textStyle: { color: text, fontFamily: FONT },
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
