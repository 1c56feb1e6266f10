/** Which messages, and which acts on rules, changed a flight since it was derived before, and whose they are. All of it stands in stored records, so that a restart loses nothing. */
import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import { compareRuleSets } from '../../../rules/lifecycle/compare-rule-sets.ts';
import type { CarrierGate } from '../../../rules/statistics/coverage-gate.ts';
import type { RuleHold } from '../../../rules/statistics/rule-hold.ts';
import { SYSTEM } from '../../../shared/audit/audit-entry.ts';
import type { SentField } from '../../../shared/fact/fact.ts';
import type { ChangingMessage } from '../../../shared/flight/changing-message.ts';
import type { MessageCause, RuleActCause } from '../../../shared/flight/fall.ts';
import type { Flight, FlightId, MessageId } from '../../../shared/flight/flight.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Store } from '../store/open-store.ts';
import { readKept } from '../store/read-kept.ts';
import type { World } from '../world.ts';
import { carrierOf, dayOf } from '../world-terms.ts';
import type { ReadMessage } from './kept-manifests.ts';

/** The messages of a flight, each with how often an officer had read it again by other columns. */
export type Readings = NonNullable<FlightHead['derivedFrom']['readings']>;

export function readingsOf(messages: readonly ReadMessage[]): Readings {
  return Object.fromEntries(messages.map(({ id, readings = 0 }) => [id, readings]));
}

/** Messages that are new on a flight, were read again, or left it since they were read again. Without any, only acts of officers changed it. */
export async function changingMessages(
  store: Store,
  flight: FlightId,
  after: Readings,
): Promise<readonly ChangingMessage[]> {
  const before = await readingsBefore(store, flight);
  const since = (message: MessageId, known: number, reading: number) =>
    // Every reading after the one that is known: each may have done it.
    Array.from({ length: Math.max(0, reading - known) }, (_, at) => ({ message, reading: known + at + 1, flight }));
  const changed = Object.entries(after).flatMap(([message, reading]): readonly ChangingMessage[] => {
    const known = before[message];
    return known === undefined ? [{ message, reading, flight }] : since(message, known, reading);
  });
  const left = Object.keys(before).filter((message) => after[message] === undefined);
  const records = left.length === 0 ? [] : await readKept(store, 'messages', left);
  return [...changed, ...records.flatMap(({ id, value }) => since(id, before[id] ?? 0, value.readAgain?.length ?? 0))];
}

/** From what the flight was derived before; of one that an earlier release derived, as if nothing was read again. */
async function readingsBefore(store: Store, id: FlightId): Promise<Readings> {
  if (store.ledger.keyIdOf('flightHeads', id) === null) return {};
  const head = (await readKept(store, 'flightHeads', [id]))[0]?.value;
  if (head?.derivedFrom.readings !== undefined) return head.derivedFrom.readings;
  const section = (await readKept(store, 'flightManifests', [id]))[0]?.value;
  return section === undefined ? {} : asImported(section.flight);
}

function asImported({ messages, travellers }: Flight): Readings {
  const replies = travellers.flatMap((each) => each.replies.map(({ message }) => message));
  return Object.fromEntries([...messages.map(({ id }) => id), ...replies].map((id) => [id, 0]));
}

/** Who brought these messages or read them again, in the order in which they were received. */
export async function causesOf(store: Store, changing: readonly ChangingMessage[]): Promise<readonly MessageCause[]> {
  if (changing.length === 0) return [];
  const messages = await readKept(store, 'messages', [...new Set(changing.map(({ message }) => message))]);
  const jobs = await readKept(store, 'jobs', [...new Set(messages.map(({ value }) => value.job))]);
  const jobById = new Map(jobs.map(({ id, value }) => [id, value]));
  return [...messages]
    .sort((a, b) => (a.value.receivedAt < b.value.receivedAt ? -1 : 1))
    .flatMap(({ id, value: { fileName, job, head, receivedAt, readAgain = [] } }) =>
      changing.flatMap(({ message, reading, flight }): readonly MessageCause[] => {
        if (message !== id) return [];
        const again = readAgain[reading - 1];
        if (again !== undefined)
          return [{ message, flight, fileName, officer: again.officer, byHand: true, readAgain: true }];
        const found = jobById.get(job);
        const byHand = found !== undefined && found.way !== 'folder';
        const ahead = isAhead(head.prepared, receivedAt) ? ({ ahead: true } as const) : {};
        return [{ message, flight, fileName, officer: byHand ? found.officer.id : SYSTEM, byHand, ...ahead }];
      }),
    );
}

/** Who brought the messages of a flight. */
export function filesOf(store: Store, { id, derivedFrom }: FlightHead): Promise<readonly MessageCause[]> {
  const messages = Object.entries(derivedFrom.readings ?? {});
  return causesOf(
    store,
    messages.map(([message, reading]) => ({ message, reading, flight: id })),
  );
}

/** Does a message say that it was prepared after it came? Some senders write local time, so this is evidence and no proof. */
function isAhead(prepared: string | null, receivedAt: string): boolean {
  const [said, came] = [minuteNumber(prepared ?? ''), minuteNumber(receivedAt.slice(0, 16))];
  return said !== null && came !== null && said > came;
}

/**
 * Whether a roll-back can have made a target with these hits fall: one of their rules differs between the sets by which the flight was screened. What all scores rest on, and named
 * lists, may touch every hit. So may a rule that came back or that exonerates, since no row names it, and a set that is not known any more.
 */
export function rollBackTouches(
  before: Pick<FlightHead, 'ruleSet'>,
  after: Pick<FlightHead, 'ruleSet'>,
  contentOf: (hash: string) => WrittenRules | undefined,
): (rules: ReadonlySet<string>) => boolean {
  const [was, is] = [contentOf(before.ruleSet.hash), contentOf(after.ruleSet.hash)];
  if (was === undefined || is === undefined) return () => true;
  const changes = compareRuleSets(was, is);
  const easing = new Set([...was.rules, ...is.rules].flatMap(({ id, kind }) => (kind === 'exoneration' ? [id] : [])));
  const touchesAll = changes.some(
    (change) => !('rule' in change) || change.kind === 'rule-added' || easing.has(change.rule),
  );
  return (hit) => touchesAll || changes.some((change) => 'rule' in change && hit.has(change.rule));
}

/** What supervisors did to the rules since the flight was screened before, by which hits count no more, and the files by which a gate began that holds rules since then. */
export function actsBetween(before: FlightHead, after: FlightHead, { rules, terms }: World): readonly RuleActCause[] {
  const { switchedOff, inForce } = rules.timeline;
  const off = switchedOff.filter(({ rule }) => after.held?.includes(rule) && !before.held?.includes(rule));
  const back = inForce.act?.kind === 'rolled-back' && before.ruleSet.hash !== after.ruleSet.hash ? [inForce.act] : [];
  const acts = [...off, ...back].map((act) => ({
    act: act.id,
    rule: act.kind === 'switched-off' ? act.rule : null,
    reason: act.reason,
    officer: act.officer,
    byHand: true,
  }));
  const uncovered = (after.uncovered ?? []).filter(({ rule }) => !before.uncovered?.some((each) => each.rule === rule));
  return [...acts, ...uncovered.flatMap(({ rule, field }) => causesOfGate(rule, field, after, terms.gates))];
}

/** The files by which a carrier came to count as not sending a field, where the flight is of a day from which its gate began: on later ones it is usual. */
function causesOfGate(
  rule: string,
  field: SentField,
  head: FlightHead,
  gates: readonly CarrierGate[],
): readonly RuleActCause[] {
  const carrier = carrierOf(head);
  const gate = gates.find((each) => each.carrier === carrier && each.field === field);
  if (gate?.began === undefined || !gate.began.days.includes(dayOf(head))) return [];
  const act = `${gate.carrier} ${field} ${gate.began.days[0]}`;
  return gate.began.lowered.flatMap(({ flight, files }) =>
    files.map(({ fileName, officer, byHand }) => ({
      ...{ act, rule, reason: fileName, officer, byHand, heldBy: flight },
    })),
  );
}

/** The files by which the circuit breaker holds a rule, and who imported them; of a hold that an earlier release began, the workstation. */
export function causesOfHold({ id, rule, tripped = [] }: RuleHold): readonly RuleActCause[] {
  const files = tripped.flatMap(({ flight, files: those }) =>
    those.map(({ fileName, officer, byHand }) => ({
      ...{ act: id, rule, reason: fileName, officer, byHand, heldBy: flight },
    })),
  );
  return files.length > 0 ? files : [{ act: id, rule, reason: '', officer: SYSTEM, byHand: false }];
}
