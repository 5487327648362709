import { Autocomplete, Checkbox, Group, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { type ExaminationDraft, NEEDS_ROWS, type Part, populationFault } from './examination';
import type { Columns as Known } from './source';

const PARTS: { part: Part; label: string; about: string }[] = [
  { part: 'GAPS', label: 'Further gaps', about: 'Treatment equality, predictive values, odds ratios, and a permutation test' },
  { part: 'SUBGROUPS', label: 'Worst subgroups', about: 'All combinations of up to three values, paid for as one search' },
  { part: 'INDIVIDUALS', label: 'Single persons', about: 'How benefits are shared, whether alike people are treated alike' },
  { part: 'DATA', label: 'The data themselves', about: 'Who is in them, what is missing, what gives groups away, which gaps turn round' },
  { part: 'TAMPERING', label: 'Signs of tampering', about: 'Flipped labels, planted triggers, contradicting copies, odd sources' },
  { part: 'MITIGATION', label: 'What could be done', about: 'Weights for training, and a threshold for each group where there are scores' },
];

interface Props {
  draft: ExaminationDraft;
  onChange: (change: Partial<ExaminationDraft>) => void;
  data: Known | undefined;
  /** Whether the rows lie in a database, which only counts them. */
  countedOnly: boolean;
}

/** What is examined beside decisions by group, and by which columns. */
export function ExaminationFields({ draft, onChange, data, countedOnly }: Props) {
  const possible = (part: Part) => !countedOnly || !NEEDS_ROWS.includes(part);
  return (
    <>
      <Checkbox.Group label="Examine also" mt="md" value={draft.parts.filter(possible)} onChange={(chosen) => onChange({ parts: chosen as Part[] })}>
        <Group mt="xs" gap="lg" align="flex-start">
          {PARTS.map(({ part, label, about }) => (
            <Checkbox
              key={part}
              value={part}
              label={label}
              description={possible(part) ? about : 'Needs rows one by one; a table is only counted'}
              disabled={!possible(part)}
              maw={300}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="md">
        <Columns draft={draft} onChange={onChange} data={data} countedOnly={countedOnly} />
        {!countedOnly && <Comparison draft={draft} onChange={onChange} data={data} />}
      </SimpleGrid>
    </>
  );
}

function Columns({ draft, onChange, data, countedOnly }: Props) {
  return (
    <>
      <Autocomplete
        label="Score column"
        description="The numbers behind the decisions; without one scores are not looked at"
        data={data?.columns ?? []}
        value={draft.score}
        onChange={(score) => onChange({ score })}
      />
      {!countedOnly && <ColumnsOfRows draft={draft} onChange={onChange} data={data} />}
    </>
  );
}

function ColumnsOfRows({ draft, onChange, data }: Omit<Props, 'countedOnly'>) {
  return (
    <>
      <TextInput
        label="Further columns"
        description="What describes people beside the protected columns, separated by commas; all that are left if empty"
        value={draft.features}
        onChange={(e) => onChange({ features: e.currentTarget.value })}
      />
      <TextInput
        label="Columns of origin"
        description="Where or when a row came from, separated by commas"
        value={draft.provenance}
        onChange={(e) => onChange({ provenance: e.currentTarget.value })}
      />
      <Autocomplete
        label="Row id"
        description="The column that names a row in every version; needed to compare versions"
        data={data?.columns ?? []}
        value={draft.rowId}
        onChange={(rowId) => onChange({ rowId })}
      />
    </>
  );
}

function Comparison({ draft, onChange, data }: Omit<Props, 'countedOnly'>) {
  const versions = (data?.otherVersions ?? []).map((one) => ({ value: one.id, label: `Version ${one.number}, ${one.fileName}` }));
  return (
    <>
      <Select
        label="Approved version"
        description={versions.length > 0 ? 'Rows are compared with it' : 'This dataset has no other version to compare with'}
        disabled={versions.length === 0}
        clearable
        data={versions}
        value={draft.baseline || null}
        onChange={(baseline) => onChange({ baseline: baseline ?? '' })}
      />
      <Textarea
        label="Population"
        description="Whom the rows should stand for: an attribute, a group and its share on each line"
        placeholder={'sex, woman, 0.51\nsex, man, 0.49'}
        autosize
        minRows={2}
        maxRows={8}
        error={populationFault(draft.populations)}
        value={draft.populations}
        onChange={(e) => onChange({ populations: e.currentTarget.value })}
      />
    </>
  );
}
