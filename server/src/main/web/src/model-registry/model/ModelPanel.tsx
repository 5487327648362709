import { Button, Modal, Select, Stack, Table, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import type { AiSystem } from '../../api/types';
import { Digest } from '../../kit/Digest';
import { Icon } from '../../kit/Icon';
import { LinkTo } from '../../kit/LinkTo';
import { Panel } from '../../kit/Panel';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { QueryStates } from '../../kit/QueryStates';
import { useHasRole } from '../../session/queries';
import { DatasetList } from '../data/DatasetList';
import { useDataChoices, useModels, useRegisterVersion } from './queries';

/** The versions of a system and the data they rest on; the developer registers new ones. */
export function ModelPanel({ system }: { system: AiSystem }) {
  const models = useModels(system.id);
  const data = useDataChoices(system.projectId);
  const mayRegister = useHasRole('DEVELOPER');
  const [opened, form] = useDisclosure(false);
  const dataName = (id: string) => data.data?.find((one) => one.value === id)?.label ?? '…';
  return (
    <Stack gap="md">
      <Panel
        title="Models"
        about="A version never changes; its digest names the artifact."
        actions={
          mayRegister && (
            <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={form.open}>
              Register a model version
            </Button>
          )
        }
      >
        <QueryStates query={models}>
          {(all) =>
            all.every((model) => model.versions.length === 0) ? (
              <Text c="dimmed" size="sm">
                No version yet. The developer registers one with the digest of its artifact.
              </Text>
            ) : (
              <Table.ScrollContainer minWidth={640}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">Model</Table.Th>
                      <Table.Th scope="col">Version</Table.Th>
                      <Table.Th scope="col">Artifact</Table.Th>
                      <Table.Th scope="col">Evaluation data</Table.Th>
                      <Table.Th scope="col">Limitations</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {all.flatMap((model) =>
                      model.versions.map((version) => (
                        <Table.Tr key={version.id}>
                          <Table.Th scope="row">{model.name}</Table.Th>
                          <Table.Td>
                            <LinkTo to="/model-versions/$id" params={{ id: version.id }} size="sm">
                              {version.label}
                            </LinkTo>
                          </Table.Td>
                          <Table.Td>
                            <Digest value={version.artifactDigest} name={`version ${version.label}`} />
                          </Table.Td>
                          <Table.Td>{dataName(version.evaluationDatasetVersionId)}</Table.Td>
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
        <Modal opened={opened} onClose={form.close} size="lg" title="Register a model version">
          <VersionForm system={system} onDone={form.close} />
        </Modal>
      </Panel>
      <DatasetList projectId={system.projectId} />
    </Stack>
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
