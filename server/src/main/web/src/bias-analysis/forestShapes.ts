import type { Line } from './choice';

const CAP = 5;
const DOT = 5;

export interface Colours {
  text: string;
  grid: string;
  group: string;
  small: string;
  limit: string;
  paper: string;
}

/** What the chart library hands to whoever draws an item. */
export interface ItemApi {
  value: (dimension: number) => number;
  coord: (point: [number, number]) => [number, number];
}

/** A dot with its interval; outlined and dashed where the group is too small, words where there is no value. */
export function lineItem(lines: Line[], chart: ItemApi, colours: Colours, range: [number, number]) {
  const row = chart.value(1);
  const line = lines[row];
  if (!line) {
    return undefined;
  }
  const { value, low, high, reason } = line.number;
  if (value == null) {
    const [left, y] = chart.coord([range[0], row]);
    return { type: 'text', x: left + 6, y, style: { text: reason ?? 'undefined', fill: colours.small, fontSize: 11, verticalAlign: 'middle' } };
  }
  const at = (number: number) => chart.coord([Math.min(Math.max(number, range[0]), range[1]), row]);
  const colour = line.eligible ? colours.group : colours.small;
  const [x, y] = at(value);
  const limits = low == null || high == null ? [] : interval(at(low)[0], at(high)[0], y, colour, line.eligible);
  return {
    type: 'group',
    children: [
      ...limits,
      {
        type: 'circle',
        shape: { cx: x, cy: y, r: DOT },
        style: { fill: line.eligible ? colour : colours.paper, stroke: colour, lineWidth: 2 },
      },
    ],
  };
}

function interval(from: number, to: number, y: number, stroke: string, solid: boolean) {
  const style = { stroke, lineWidth: solid ? 2.5 : 1.5, fill: 'none', ...(solid ? {} : { lineDash: [4, 3] }) };
  const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
  return [line(from, y, to, y), line(from, y - CAP, from, y + CAP), line(to, y - CAP, to, y + CAP)];
}
