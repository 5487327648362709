import { Anchor, Button, Code, Modal, Paper, Select, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { AiSystem } from '../../api/types';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { QueryStates } from '../../kit/QueryStates';
import { useHasRole } from '../../session/queries';
import { useDataChoices, useModels, useRegisterVersion } from './queries';

/** The models of a system with their versions; the developer registers new ones. */
export function ModelPanel({ system }: { system: AiSystem }) {
  const models = useModels(system.id);
  const mayRegister = useHasRole('DEVELOPER');
  const [opened, form] = useDisclosure(false);
  return (
    <Paper withBorder p="lg" component="section" aria-label="Models">
      <Title order={2} size="h4" mb="sm">
        Models
      </Title>
      <QueryStates query={models}>
        {(all) =>
          all.every((model) => model.versions.length === 0) ? (
            <Text c="dimmed">No version yet. The developer registers one with the digest of its artifact.</Text>
          ) : (
            <Table.ScrollContainer minWidth={480}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">Model</Table.Th>
                    <Table.Th scope="col">Version</Table.Th>
                    <Table.Th scope="col">Artifact</Table.Th>
                    <Table.Th scope="col">Limitations</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {all.flatMap((model) =>
                    model.versions.map((version) => (
                      <Table.Tr key={version.id}>
                        <Table.Th scope="row">{model.name}</Table.Th>
                        <Table.Td>
                          <Anchor
                            renderRoot={(props) => <Link to="/model-versions/$id" params={{ id: version.id }} {...props} />}
                          >
                            {version.label}
                          </Anchor>
                        </Table.Td>
                        <Table.Td>
                          <Code>{version.artifactDigest.slice(0, 12)}…</Code>
                        </Table.Td>
                        <Table.Td>{version.limitations}</Table.Td>
                      </Table.Tr>
                    )),
                  )}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </QueryStates>
      {mayRegister && (
        <Button variant="default" mt="md" onClick={form.open}>
          Register a model version
        </Button>
      )}
      <Modal opened={opened} onClose={form.close} size="lg" title="Register a model version">
        <VersionForm system={system} onDone={form.close} />
      </Modal>
    </Paper>
  );
}

function VersionForm({ system, onDone }: { system: AiSystem; onDone: () => void }) {
  const [model, setModel] = useState('');
  const [version, setVersion] = useState({ label: '', artifactDigest: '', limitations: '', evaluationDatasetVersionId: '' });
  const data = useDataChoices(system.projectId);
  const register = useRegisterVersion(system.id);
  const set = (change: Partial<typeof version>) => setVersion({ ...version, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    register.mutate({ model, version }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {register.error && <ProblemPanel problem={register.error} />}
        <TextInput label="Model" required value={model} onChange={(e) => setModel(e.currentTarget.value)} />
        <TextInput label="Version" required value={version.label} onChange={(e) => set({ label: e.currentTarget.value })} />
        <TextInput
          label="Artifact digest"
          description="SHA-256 of the model file or image, 64 hexadecimal digits"
          required
          value={version.artifactDigest}
          onChange={(e) => set({ artifactDigest: e.currentTarget.value })}
        />
        <Select
          label="Evaluation data"
          required
          data={data.data ?? []}
          nothingFoundMessage="Upload a dataset version in the project first"
          value={version.evaluationDatasetVersionId || null}
          onChange={(value) => set({ evaluationDatasetVersionId: value ?? '' })}
        />
        <Textarea
          label="Limitations"
          required
          autosize
          minRows={2}
          value={version.limitations}
          onChange={(e) => set({ limitations: e.currentTarget.value })}
        />
        <Button type="submit" loading={register.isPending}>
          Register
        </Button>
      </Stack>
    </form>
  );
}
