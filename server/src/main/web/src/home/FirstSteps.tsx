import { Text } from '@mantine/core';
import { ButtonTo } from '../kit/LinkTo';
import { Panel } from '../kit/Panel';

const STEPS = [
  ['Register a project', 'A project groups AI systems and datasets under one owner.'],
  ['Register an AI system in it', 'Its purpose, who is affected, and who owns, develops and validates it.'],
  ['Classify it under the AI Act', 'Answer the questionnaire; what is not known stays open and is shown as such.'],
  ['Upload data and register a model version', 'By digest, so that everybody later speaks of the same thing.'],
  ['Seal criteria, analyse, and request approval', 'The validator and the board decide on a frozen dossier.'],
] as const;

/** What an empty installation says: what to do first, and who does it. */
export function FirstSteps({ owner, projects }: { owner: boolean; projects: number }) {
  const who = owner ? 'You can begin now.' : 'A project owner begins; you will see systems here as soon as they are registered.';
  return (
    <Panel
      title="No AI system is registered yet"
      about={who}
      actions={owner && <ButtonTo to="/projects">{projects === 0 ? 'Register a project' : 'To the projects'}</ButtonTo>}
    >
      <ol className="steps">
        {STEPS.map(([title, text]) => (
          <li key={title}>
            <div>
              <Text fw={600}>{title}</Text>
              <Text size="sm" c="dimmed">
                {text}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
