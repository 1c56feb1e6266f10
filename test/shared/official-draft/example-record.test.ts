import { describe, expect, test } from 'vitest';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import { DRAFT_KINDS } from '../../../shared/official-draft/draft-kind.ts';
import { draftSheet, sheetText } from '../../../shared/official-draft/draft-sheet.ts';
import { draftSource } from '../../../shared/official-draft/draft-source.ts';
import { spacesIn } from '../../../shared/official-draft/draft-spaces.ts';
import { parseTemplate } from '../../../shared/official-draft/draft-template.ts';
import { draftTimes } from '../../../shared/official-draft/draft-times.ts';
import {
  EXAMPLE_AT,
  EXAMPLE_OFFICERS,
  EXAMPLE_PERSON,
  exampleRecord,
} from '../../../shared/official-draft/example-record.ts';

describe.each(LANGUAGES)('the invented case in %s', (language) => {
  const say = sayIn(CATALOGUES[language]);
  const source = draftSource(
    exampleRecord(say),
    { say, named: (officer) => EXAMPLE_OFFICERS[officer] ?? officer },
    {
      ...{ times: draftTimes(say, (instant) => instant.slice(0, 16)), officers: Object.values(EXAMPLE_OFFICERS) },
      ...{ person: EXAMPLE_PERSON, office: 'Customs', airport: 'LFW', now: EXAMPLE_AT },
    },
  );

  test.each(DRAFT_KINDS)('fills every place of the template that ships: %s', (kind) => {
    const parsed = parseTemplate(CATALOGUES[language][`draft-template.start.${kind}`] ?? '');
    if (!parsed.ok) throw new Error(kind);
    const sheet = draftSheet(parsed.value, source, spacesIn(language));
    expect(sheet.missing).toEqual([]);
    const text = sheetText(sheet);
    expect(text).not.toMatch(/\{|\d{4}-\d{2}-\d{2}|[a-z]+\.[a-z]+\.[a-z]/);
    // In French no plain space stands before these signs, and each has one.
    if (language === 'fr') expect(text).not.toMatch(/ [;:?!»]|« |[^\s\u00a0\u202f\d/][;?!»]|[\p{L})]:/u);
  });
});
