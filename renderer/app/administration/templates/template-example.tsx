import { CATALOGUES } from '../../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../../shared/catalogue/say.ts';
import { draftSheet } from '../../../../shared/official-draft/draft-sheet.ts';
import { draftSource } from '../../../../shared/official-draft/draft-source.ts';
import { spacesIn } from '../../../../shared/official-draft/draft-spaces.ts';
import { parseTemplate } from '../../../../shared/official-draft/draft-template.ts';
import { draftTimes } from '../../../../shared/official-draft/draft-times.ts';
import {
  EXAMPLE_AT,
  EXAMPLE_OFFICERS,
  EXAMPLE_PERSON,
  exampleRecord,
} from '../../../../shared/official-draft/example-record.ts';
import type { TemplateKey } from '../../../../shared/official-draft/template-setting.ts';
import { DraftPage } from '../../cases/papers/draft-page.tsx';
import { useSession } from '../../frame/use-session.ts';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { partsOfKey } from './template-key.ts';

export interface TemplateExampleProps {
  readonly of: TemplateKey;
  readonly version: number;
  readonly text: string;
}

/** How the text prints, filled from an invented case. While it cannot be read, the page is left out. */
export function TemplateExample({ of, version, text }: TemplateExampleProps) {
  const { t } = useTranslation();
  const { unit } = useSession();
  const { kind, language } = partsOfKey(of);
  const parsed = parseTemplate(text);
  const say = sayIn(CATALOGUES[language]);
  const times = draftTimes(say, (instant) => instant.slice(0, 16));
  const named = (officer: string) => EXAMPLE_OFFICERS[officer] ?? officer;
  const officers = Object.values(EXAMPLE_OFFICERS);
  const source = draftSource(
    exampleRecord(say),
    { say, named },
    {
      ...{ times, officers, person: EXAMPLE_PERSON, now: EXAMPLE_AT },
      office: `${say('agency.customs')} · ${unit?.code ?? 'LFW'}`,
      airport: unit?.code ?? 'LFW',
    },
  );
  return (
    <Scrolling className="screen-body template-example" aria-label={t('draft-template.example')}>
      <h2 className="small-head">{t('draft-template.example')}</h2>
      <p className="dim">{t('draft-template.example.hint')}</p>
      {parsed.ok ? (
        <div className="draft-preview">
          <DraftPage
            {...{ kind, language, version, officers, practice: false, printed: null }}
            sheet={draftSheet(parsed.value, source, spacesIn(language))}
            person={EXAMPLE_PERSON.name}
            interpreters={source.interpreters}
            made={times.stamp(EXAMPLE_AT)}
            unit={unit?.code ?? 'LFW'}
          />
        </div>
      ) : null}
    </Scrolling>
  );
}
