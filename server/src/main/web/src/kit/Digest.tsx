import { ActionIcon, Code, CopyButton, Group, Tooltip } from '@mantine/core';
import { Icon } from './Icon';

/** A digest by its first digits, with all of them a click away. */
export function Digest({ value, name }: { value: string; name: string }) {
  return (
    <Group gap={4} wrap="nowrap" display="inline-flex">
      <Code>{value.slice(0, 12)}…</Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? 'Copied' : value}>
            <ActionIcon size="sm" variant="subtle" color="gray" onClick={copy} aria-label={`Copy the digest of ${name}`}>
              <Icon name={copied ? 'check' : 'copy'} size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}

/** A share as a bar; the number itself stands beside it in the table. */
export function Bar({ share, kind = 'share' }: { share: number; kind?: 'share' | 'missing' }) {
  return (
    <span className="bar" data-kind={kind} aria-hidden="true">
      <span style={{ width: `${Math.min(100, Math.max(share > 0 ? 2 : 0, share * 100))}%` }} />
    </span>
  );
}
