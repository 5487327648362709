import type { AuditEntry } from '../api/types';
import { actionWords } from '../audit-log/actions';
import { LinkTo } from '../kit/LinkTo';
import { Panel } from '../kit/Panel';
import { Ago } from '../kit/When';

/** The newest entries of the log in plain words. */
export function Changes({ entries }: { entries: AuditEntry[] }) {
  return (
    <Panel
      title="Recent changes"
      actions={
        <LinkTo to="/audit-log" size="sm">
          Audit log
        </LinkTo>
      }
    >
      <ol className="changes">
        {entries.map((entry) => (
          <li key={entry.index}>
            <span>
              <b>{entry.actor}</b> {actionWords(entry.action)}
            </span>
            <Ago at={entry.recordedAt} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
