import { Checkbox, Group, TextInput } from '@mantine/core';
import type { AnalysisInput } from '../api/types';

export type Part = NonNullable<AnalysisInput['examine']>[number];

const PARTS: { part: Part; label: string; about: string }[] = [
  { part: 'GAPS', label: 'Further gaps', about: 'Treatment equality, predictive values, odds ratios, and a permutation test' },
  { part: 'SUBGROUPS', label: 'Worst subgroups', about: 'All combinations of up to three values, paid for as one search' },
  { part: 'INDIVIDUALS', label: 'Single persons', about: 'How benefits are shared, whether alike people are treated alike' },
  { part: 'DATA', label: 'The data themselves', about: 'Who is in them, what is missing, what gives groups away, which gaps turn round' },
  { part: 'TAMPERING', label: 'Signs of tampering', about: 'Flipped labels, planted triggers, contradicting copies, odd sources' },
  { part: 'MITIGATION', label: 'What could be done', about: 'Weights for training, and a threshold for each group where there are scores' },
];

interface Props {
  parts: Part[];
  onParts: (parts: Part[]) => void;
  features: string;
  onFeatures: (features: string) => void;
}

/** What is examined beside decisions by group. */
export function ExaminationFields({ parts, onParts, features, onFeatures }: Props) {
  return (
    <>
      <Checkbox.Group label="Examine also" mt="md" value={parts} onChange={(chosen) => onParts(chosen as Part[])}>
        <Group mt="xs" gap="lg" align="flex-start">
          {PARTS.map(({ part, label, about }) => (
            <Checkbox key={part} value={part} label={label} description={about} maw={300} />
          ))}
        </Group>
      </Checkbox.Group>
      <TextInput
        mt="md"
        label="Further columns"
        description="Columns beside the protected ones that describe people, separated by commas"
        placeholder="none"
        value={features}
        onChange={(e) => onFeatures(e.currentTarget.value)}
      />
    </>
  );
}
