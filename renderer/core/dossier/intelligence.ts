/** The package for intelligence: why somebody was chosen, to whom they are linked, which messages told it, and the trail of the case. It holds nothing for a court. */
import { explain } from '../../../rules/engine/explain.ts';
import type { AuditScalar } from '../../../shared/audit/audit-entry.ts';
import { auditKindText } from '../../../shared/audit/audit-kinds.ts';
import { auditPairText, isTravellerId } from '../../../shared/audit/value-text.ts';
import { DOSSIER_COLUMNS, type DossierLine, joined } from '../../../shared/dossier/dossier-line.ts';
import { type ExportTable, exportTable } from '../../../shared/export/export-table.ts';
import { flightText } from '../../../shared/flight/flight-text.ts';
import { initialsOf } from '../../../shared/protection/protections.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { searchTrail } from '../audit/search-trail.ts';
import { readerOf } from '../audit/trail-reader.ts';
import type { AuditQuery } from '../calls/audit-views.ts';
import type { ExportWords } from '../exports/make-export.ts';
import { linkLookup } from '../linked-people.ts';
import { paperFlights } from '../paper-flights.ts';
import { slices } from '../pause.ts';
import { namedOutsideIn } from '../protected.ts';
import type { WholeRequest } from '../request.ts';
import { sayReason } from '../say-reason.ts';
import { travellerName } from '../traveller-parts.ts';
import { type DossierSource, personLines } from './dossier-source.ts';

/** Kinds of entries about what the judicial package has. */
const OF_COURT = /^(?:case-file|custody|encounter|exhibits?|official-draft|official-report|protection|statement)\./;

/** The last entries about the case. */
const MOST_ENTRIES = 1000;

export async function intelligenceTables(
  request: WholeRequest,
  source: DossierSource,
  words: ExportWords,
): Promise<readonly ExportTable[]> {
  const table = (title: string, lines: readonly DossierLine[]) =>
    exportTable(words.word(title), DOSSIER_COLUMNS, lines, words, true);
  const { reasons, links } = await whyAndWhom(request, source, words);
  return [
    table('dossier.person', personLines(source)),
    table('dossier.reasons', reasons),
    table('dossier.links', links),
    table('dossier.messages', messageLines(source, words)),
    table('dossier.trail', await trailLines(request, source, words)),
  ];
}

async function whyAndWhom(
  request: WholeRequest,
  { person }: DossierSource,
  { language, word }: ExportWords,
): Promise<{ readonly reasons: readonly DossierLine[]; readonly links: readonly DossierLine[] }> {
  if (person === null) return { reasons: [], links: [] };
  const { flight, block, index, screening, screened } = person;
  const compiled = request.world.rules.archive.compiled(screening.ruleSet.hash);
  const say = sayReason(request, language);
  const [lookup, howNamed] = await Promise.all([linkLookup(request, flight, index), namedOutsideIn(request)]);
  const reasons: DossierLine[] = [];
  const links = new Map<string, DossierLine>();
  for (const hit of screened.hits) {
    const rule = compiled?.byId.get(hit.rule);
    reasons.push({
      number: hit.rule,
      at: '',
      what: hit.listed?.title ?? rule?.title[language] ?? rule?.title.en ?? hit.rule,
      details: joined(word(`family.${hit.family}`), say(hit, person)),
      by: '',
    });
    if (rule === undefined) continue;
    const leaves = explain(rule, hit.truths, block, index, compiled?.ruleSet.lists ?? []);
    for (const { subject, link } of await lookup.pointedAt(leaves)) {
      const { id, leg } = subject.on.flight;
      const { traveller } = subject;
      // A child, and whoever else is to be protected, leaves the unit without name and birth, also beside somebody else.
      const how = howNamed({ traveller: traveller.id, person: traveller });
      const initials = how === 'initials' ? initialsOf(traveller.givenNames, traveller.surname) : '';
      links.set(`${id} ${traveller.id} ${link.by}`, {
        ...{ number: '', at: '', what: how === 'full' ? travellerName(traveller) : initials || '–', by: '' },
        details: joined(
          ...[flightText(leg), link.by, link.value],
          how === 'full' ? dayText(traveller.dateOfBirth ?? '') : '',
        ),
      });
    }
  }
  return { reasons, links: [...links.values()] };
}

function messageLines({ person }: DossierSource, { word }: ExportWords): readonly DossierLine[] {
  if (person === null) return [];
  const { traveller, flight } = person;
  const used = new Set(traveller.sources.map(({ message }) => message));
  return flight.messages
    .filter(({ id }) => used.has(id))
    .map(({ id, format, function: act, prepared, reference }) => ({
      number: id,
      at: prepared ?? '',
      what: joined(format, word(`function.${act}`)),
      details: reference ?? '',
      by: '',
    }));
}

/** The entries about the case that the officer may see, the latest first. */
async function trailLines(
  request: WholeRequest,
  { onCase, words: { named } }: DossierSource,
  { texts }: ExportWords,
): Promise<readonly DossierLine[]> {
  const query: AuditQuery = { officer: null, kinds: [], text: '', about: [onCase.id], from: null, until: null };
  const { rows } = await searchTrail(await readerOf(request), query, {
    before: Number.MAX_SAFE_INTEGER,
    count: MOST_ENTRIES,
    signal: request.signal,
    slice: slices(),
  });
  const told = rows.filter(({ kind }) => !OF_COURT.test(kind));
  const flight = await paperFlights(request);
  // Whom it is about stands above, by name.
  const said = ([field, value]: readonly [string, AuditScalar]): string => {
    const isLeftOut = value === null || value === '' || (typeof value === 'string' && isTravellerId(value));
    return isLeftOut ? '' : auditPairText(texts, field, value, flight);
  };
  return told.map(({ seq, at, kind, officer, details, reason }) => ({
    number: seq === null ? '' : String(seq),
    at,
    what: auditKindText(texts, kind),
    details: joined(...Object.entries(details).map(said), reason),
    by: named(officer),
  }));
}
