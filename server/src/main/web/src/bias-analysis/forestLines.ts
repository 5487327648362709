import type { SectionForest } from '../api/types';
import type { Line } from './choice';

/** The lines of a picture as the shapes draw them; whoever is too few is in no picture. */
export function forestLines(forest: SectionForest): Line[] {
  return forest.lines.map((line) => ({
    group: line.label,
    rows: 0,
    eligible: true,
    reference: false,
    number: line.value == null ? { reason: line.text } : { value: line.value, ...limits(line) },
  }));
}

const limits = (line: SectionForest['lines'][number]) => (line.low == null || line.high == null ? {} : { low: line.low, high: line.high });

/** From the lowest to the highest figure with a little air, and to zero where that is near. */
export function forestRange(forest: SectionForest): [number, number] {
  const ends = forest.lines.flatMap((line) => [line.low, line.high, line.value, ...line.bounds]).filter((end) => end != null);
  if (ends.length === 0) {
    return [0, 1];
  }
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const width = high - low || Math.abs(high) || 1;
  const from = low >= 0 && low < width * 2 ? 0 : low - width * 0.08;
  const to = high <= 0 && -high < width * 2 ? 0 : high + width * 0.08;
  return [from, to];
}
