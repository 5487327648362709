import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { Approval, Home, Tier } from '../api/types';
import { APPROVALS } from '../kit/ApprovalBadge';
import { Panel } from '../kit/Panel';
import { TierBadge } from '../kit/TierBadge';
import { plural } from '../kit/words';

type Cells = Home['portfolio'];

const ROWS: (Tier | 'NOT_ASSESSED')[] = [
  'PROHIBITED',
  'HIGH_RISK',
  'GPAI_SYSTEMIC',
  'GPAI',
  'NOT_ASSESSED',
  'EXEMPT_6_3',
  'TRANSPARENCY',
  'MINIMAL',
  'OUT_OF_SCOPE',
];
const COLUMNS: Approval[] = ['NOT_REQUESTED', 'REQUESTED', 'APPROVED', 'REJECTED', 'STALE'];
const DARKEST = 46;

/** Tier by state of approval: where the portfolio is heavy, and a way into each cell. */
export function HeatTable({ cells }: { cells: Cells }) {
  const most = Math.max(1, ...cells.map((cell) => cell.systems));
  const rows = ROWS.filter((row) => cells.some((cell) => keyOf(cell) === row));
  const columns = COLUMNS.filter((column) => column === 'APPROVED' || cells.some((cell) => cell.approval === column));
  const count = (row: string, column: Approval) =>
    cells.find((cell) => keyOf(cell) === row && cell.approval === column)?.systems ?? 0;
  return (
    <Panel title="Portfolio" about="AI systems by tier and by where their approval stands.">
      <div className="heat-frame" role="region" aria-label="Systems by tier and approval" tabIndex={0}>
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">Tier</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {APPROVALS[column].word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">
                  <TierBadge tier={row === 'NOT_ASSESSED' ? null : row} />
                </th>
                {columns.map((column) => (
                  <td key={column}>
                    <Cell row={row} column={column} systems={count(row, column)} most={most} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

const keyOf = (cell: Cells[number]) => cell.tier ?? 'NOT_ASSESSED';

interface CellProps {
  row: string;
  column: Approval;
  systems: number;
  most: number;
}

function Cell({ row, column, systems, most }: CellProps) {
  if (systems === 0) {
    return <span aria-label="none">·</span>;
  }
  const share = `${Math.round(8 + (systems / most) * (DARKEST - 8))}%`;
  return (
    <Link
      to="/systems"
      search={{ tier: row, approval: column } as never}
      aria-label={`${plural(systems, 'system')}: ${row.toLowerCase().replaceAll('_', ' ')}, ${APPROVALS[column].word.toLowerCase()}`}
      style={{ '--share': share } as CSSProperties}
    >
      {systems}
    </Link>
  );
}
