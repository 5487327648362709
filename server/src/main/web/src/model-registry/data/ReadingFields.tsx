import { Button, Collapse, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReadingInput } from './queries';

const SEPARATORS = [
  { value: '', label: 'As the header shows' },
  { value: 'comma', label: 'Comma' },
  { value: 'semicolon', label: 'Semicolon' },
  { value: 'tab', label: 'Tab' },
  { value: 'pipe', label: 'Pipe' },
];

const ENCODINGS = [
  { value: '', label: 'Unicode' },
  { value: 'latin1', label: 'Latin-1 (ISO-8859-1)' },
  { value: 'windows-1252', label: 'Western Windows (windows-1252)' },
];

/** How a file is read, for the few that do not say so themselves. */
export function ReadingFields({ reading, onChange }: { reading: ReadingInput; onChange: (reading: ReadingInput) => void }) {
  const [opened, { toggle }] = useDisclosure(false);
  const set = (change: Partial<ReadingInput>) => onChange({ ...reading, ...change });
  return (
    <div>
      <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={opened} aria-controls="reading-fields">
        {opened ? 'Hide how the file is read' : 'Say how the file is read'}
      </Button>
      <Collapse expanded={opened} id="reading-fields">
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
          <Select
            label="Separator"
            description="The sign between two values"
            allowDeselect={false}
            data={SEPARATORS}
            value={reading.separator}
            onChange={(separator) => set({ separator: separator ?? '' })}
          />
          <Select
            label="Encoding"
            description="One that is not Unicode is never guessed"
            allowDeselect={false}
            data={ENCODINGS}
            value={reading.encoding}
            onChange={(encoding) => set({ encoding: encoding ?? '' })}
          />
          <TextInput
            label="Sheet"
            description="Of a workbook; its first one if empty"
            maxLength={100}
            value={reading.sheet}
            onChange={(e) => set({ sheet: e.currentTarget.value })}
          />
          <Switch
            mt="lg"
            label="Numbers have a decimal comma"
            checked={reading.decimalComma}
            onChange={(e) => set({ decimalComma: e.currentTarget.checked })}
          />
        </SimpleGrid>
      </Collapse>
    </div>
  );
}
