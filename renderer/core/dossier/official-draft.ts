/** Makes the draft of a *procès-verbal* from what the judicial package of the case is made of. It reads nothing else. */
import type { Case } from '../../../shared/casework/case.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { joined } from '../../../shared/dossier/dossier-line.ts';
import { withoutWords } from '../../../shared/dossier/without-names.ts';
import type { DraftKind } from '../../../shared/official-draft/draft-kind.ts';
import { changedSheet, type DraftSheet, draftSheet } from '../../../shared/official-draft/draft-sheet.ts';
import { draftSource } from '../../../shared/official-draft/draft-source.ts';
import { spacesIn } from '../../../shared/official-draft/draft-spaces.ts';
import { parseTemplate } from '../../../shared/official-draft/draft-template.ts';
import { draftTimes } from '../../../shared/official-draft/draft-times.ts';
import type { PrintedDraft } from '../../../shared/official-draft/printed-draft.ts';
import type { TemplateKey } from '../../../shared/official-draft/template-setting.ts';
import { timeOfMinute } from '../../../shared/time/civil.ts';
import { readTemplates, templateInForce } from '../draft-templates.ts';
import { exportWords } from '../exports/make-export.ts';
import type { Request } from '../request.ts';
import { localMinute } from '../unit-time.ts';
import { dossierSource, personFields, signingName, wordsOf } from './dossier-source.ts';
import { readJudicialRecord } from './judicial.ts';

export interface DraftAsked {
  readonly kind: DraftKind;
  readonly language: Language;
  /** The second officer, by id; null: none is chosen yet. */
  readonly with: string | null;
}

/** What stands on the paper, in its language. */
export interface MadeDraft {
  readonly sheet: DraftSheet;
  readonly template: PrintedDraft['template'];
  /** Who is to sign, by name: the two officers (the second may be missing), whom it is about, whoever interpreted. */
  readonly officers: readonly string[];
  readonly person: string | null;
  readonly interpreters: readonly string[];
  /** When it was made, as the paper says it. */
  readonly made: string;
}

export async function makeDraft(
  request: Request,
  onCase: Case,
  { kind, language, with: second }: DraftAsked,
): Promise<MadeDraft> {
  const { context, world } = request;
  const words = exportWords(request, language);
  const source = await dossierSource(request, onCase, words);
  const { say, named } = source.words;
  const key: TemplateKey = `${kind}.${language}`;
  const { text, ...template } = templateInForce(key, (await readTemplates(request)).stateOf(key));
  const parsed = parseTemplate(text);
  // Only texts that can be read are proposed.
  if (!parsed.ok) throw new Error(`the template ${key} cannot be read`);
  const airport = world.reference.airport(context.unit?.airports[0] ?? '');
  const times = draftTimes(say, (instant) => timeOfMinute(localMinute(request, instant)));
  const officers = [context.officer.id, ...(second === null ? [] : [second])].map(named);
  const person = personFields(source);
  const from = draftSource(await readJudicialRecord(request, onCase), source.words, {
    ...{ times, person, officers, now: context.now },
    office: joined(words.word(`agency.${context.agency}`), context.unit?.code),
    airport: joined(airport?.city, context.unit?.airports[0]),
  });
  const sheet = draftSheet(parsed.value, from, spacesIn(language));
  const { outside } = source;
  // As in the package: what officers typed may name somebody whom nothing outside names.
  const told = outside === null ? (text: string) => text : withoutWords(wordsOf(source), outside);
  return {
    sheet: changedSheet(sheet, told),
    template: { number: template.number, hash: template.hash },
    officers,
    person: signingName(source),
    interpreters: from.interpreters.map(told),
    made: times.stamp(context.now),
  };
}
