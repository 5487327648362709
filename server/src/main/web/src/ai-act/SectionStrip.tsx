import { Group, Progress, Text } from '@mantine/core';
import type { Question, Questionnaire } from '../api/types';
import type { Sheet } from './questionnaire';

interface Props {
  sections: Questionnaire['sections'];
  questions: Question[];
  sheet: Sheet;
}

/** How far the questionnaire is answered, as a whole and by section; each is a way there. */
export function SectionStrip({ sections, questions, sheet }: Props) {
  const answered = (of: Question[]) => of.filter((question) => (sheet[question.id]?.state ?? 'UNANSWERED') !== 'UNANSWERED').length;
  const all = answered(questions);
  const share = questions.length === 0 ? 0 : (all / questions.length) * 100;
  return (
    <nav aria-label="Sections">
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={560}>
          {all} of {questions.length} questions answered
        </Text>
        <Text size="sm" c="dimmed">
          What is not answered counts as not known, never as no.
        </Text>
      </Group>
      <Progress value={share} mb="sm" aria-label="Questions answered" />
      <div className="section-strip">
        {sections.map((section) => {
          const own = questions.filter((question) => question.section === section.id);
          return own.length === 0 ? null : (
            <a
              key={section.id}
              className="section-chip"
              href={`#section-${section.id}`}
              data-done={answered(own) === own.length}
            >
              {section.title}
              <span>
                {answered(own)}/{own.length}
              </span>
            </a>
          );
        })}
      </div>
    </nav>
  );
}
