/** Alerts at the desk: those of the rules that hit, those that are valid or say what was typed, one of them, and its paper. */
import { z } from 'zod';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { alertTitle, paragraphsOf } from '../../../shared/list/alert.ts';
import { alertSays, typedWords } from '../../../shared/list/entry-words.ts';
import type { ListedPicture } from '../../../shared/list/listed-picture.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { exportNumber, purposeRefused } from '../exports/make-export.ts';
import type { Request } from '../request.ts';
import { type SeenAlert, seenAlerts } from '../seen/seen-alerts.ts';
import { call, type Handled } from './call.ts';
import { exportFields } from './exported.ts';
import { listId } from './list-input.ts';
import { LONGEST_TEXT } from './search.ts';

/** An alert as a line. */
export interface AlertLine {
  readonly list: string;
  readonly entry: string;
  readonly title: string;
  /** Whose list it is. */
  readonly owner: LawAgency;
  /** Its rules that the officer may see, by their ids. */
  readonly rules: readonly string[];
  /** Its last day; null: it has none. */
  readonly validUntil: IsoDate | null;
}

export interface AlertView extends AlertLine {
  readonly listTitle: string;
  readonly reference: string | null;
  readonly paragraphs: readonly string[];
  readonly pictures: readonly ListedPicture[];
}

export interface AlertLines {
  /** The latest first. */
  readonly alerts: readonly AlertLine[];
  /** There are others, which are not given. */
  readonly more: boolean;
}

/** What stands on the paper of an alert. It names no list, no rule, and nobody else who sees it. */
export interface AlertPaper {
  readonly number: string;
  /** When it was made, ISO 8601 UTC. */
  readonly at: string;
  readonly alert: Pick<AlertView, 'title' | 'owner' | 'reference' | 'paragraphs' | 'pictures' | 'validUntil'>;
}

const MOST_LINES = 200;
const MOST_ASKED = 500;
const entryId = z.string().min(1).max(300);
const one = { list: listId, entry: entryId };
const NOT_FOUND = failed({ code: 'not-found', what: 'list-entry' } as const);

export const alertCalls = {
  /** Those that link one of these rules. */
  'alerts.of-rules': call({
    input: z.strictObject({ rules: z.array(z.string().min(1).max(100)).max(MOST_ASKED) }),
    permission: 'lists.view',
    audit: null,
    async handler(request, { rules }): Handled<AlertLines> {
      const asked = new Set(rules);
      return success({ output: linesOf(await seenAlerts(request), ({ entry }) => entry.rules.some(has(asked))) });
    },
  }),

  /** Those that say every word of `text`; all that are valid today where it is blank. */
  'alerts.find': call({
    input: z.strictObject({ text: z.string().max(LONGEST_TEXT) }),
    permission: 'lists.view',
    audit: null,
    async handler(request, { text }): Handled<AlertLines> {
      const words = typedWords(text);
      return success({ output: linesOf(await seenAlerts(request), ({ entry }) => alertSays(entry, words)) });
    },
  }),

  'alerts.one': call({
    input: z.strictObject(one),
    permission: 'lists.view',
    audit: 'list.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, asked, recorded): Handled<AlertView> {
      const found = await alertOf(request, asked);
      if (found === undefined) return NOT_FOUND;
      const { entry } = asked;
      return success({ output: viewOf(found), subject: asked.list, details: recorded({ entry }) });
    },
  }),

  /** Records that a copy is printed, and gives what stands on it. */
  'alerts.print': call({
    input: z.strictObject({ ...one, language: z.enum(LANGUAGES), purpose: exportFields.purpose }),
    permission: 'papers',
    audit: 'alert.printed',
    recordsViews: true,
    async handler(request, { language, purpose, ...asked }, recorded): Handled<AlertPaper> {
      const refused = purposeRefused({ purpose });
      if (refused !== null) return refused;
      const found = await alertOf(request, asked);
      if (found === undefined) return NOT_FOUND;
      const { title, owner, reference, paragraphs, pictures, validUntil } = viewOf(found);
      const number = exportNumber(request);
      return success({
        output: {
          number,
          at: request.context.now,
          alert: { title, owner, reference, paragraphs, pictures, validUntil },
        },
        subject: asked.list,
        reason: purpose,
        details: recorded({ entry: asked.entry, number, language }),
      });
    },
  }),
} as const;

type Asked = { readonly list: string; readonly entry: string };

async function alertOf(request: Request, { list, entry }: Asked): Promise<SeenAlert | undefined> {
  return (await seenAlerts(request)).find((each) => each.list.id === list && each.entry.id === entry);
}

function linesOf(alerts: readonly SeenAlert[], isAsked: (alert: SeenAlert) => boolean): AlertLines {
  const found = alerts.filter(isAsked).sort(latestFirst);
  return { alerts: found.slice(0, MOST_LINES).map(lineOf), more: found.length > MOST_LINES };
}

function lineOf({ list, entry }: SeenAlert): AlertLine {
  const { id, rules, validUntil } = entry;
  return { list: list.id, entry: id, title: alertTitle(entry), owner: list.owner, rules, validUntil };
}

function viewOf(alert: SeenAlert): AlertView {
  const { reference, remarks, pictures } = alert.entry;
  return { ...lineOf(alert), listTitle: alert.list.title, reference, paragraphs: paragraphsOf(remarks), pictures };
}

function latestFirst({ entry: one }: SeenAlert, { entry: other }: SeenAlert): number {
  return (
    compareText(dayOf(other), dayOf(one)) ||
    compareText(alertTitle(one), alertTitle(other)) ||
    compareText(one.id, other.id)
  );
}

function dayOf({ changedOn, listedOn }: SeenAlert['entry']): string {
  return changedOn ?? listedOn ?? '';
}

function has(asked: ReadonlySet<string>): (rule: string) => boolean {
  return (rule) => asked.has(rule);
}
