import type { Numeric } from '../api/types';

const WIDTH = 200;
const HEIGHT = 18;

interface Props {
  number: Numeric;
  from: number;
  to: number;
}

/** A value with its limits on a common scale; the same numbers stand beside it in the table. */
export function IntervalStrip({ number, from, to }: Props) {
  if (number.value == null) {
    return null;
  }
  const at = (value: number) => ((Math.min(Math.max(value, from), to) - from) / (to - from)) * WIDTH;
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" stroke="currentColor">
      <line x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} strokeOpacity={0.15} />
      {from < 0 && <line x1={at(0)} x2={at(0)} y1={0} y2={HEIGHT} strokeOpacity={0.5} strokeDasharray="2 2" />}
      {number.low != null && number.high != null && (
        <line x1={at(number.low)} x2={at(number.high)} y1={HEIGHT / 2} y2={HEIGHT / 2} strokeWidth={3} strokeOpacity={0.6} />
      )}
      <circle cx={at(number.value)} cy={HEIGHT / 2} r={4} fill="currentColor" />
    </svg>
  );
}

/** A number to four decimals with its limits, or the reason why there is none. */
export function numberText(number: Numeric): string {
  if (number.value == null) {
    return `undefined: ${number.reason ?? 'no reason given'}`;
  }
  const limits = number.low == null || number.high == null ? '' : ` [${number.low.toFixed(4)}; ${number.high.toFixed(4)}]`;
  return number.value.toFixed(4) + limits;
}
