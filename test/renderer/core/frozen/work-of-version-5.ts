/** What a day leaves in the tables and forms that came with version 5 of the database. */
import type { QueuePage } from '../../../../renderer/core/calls/queue.ts';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { identified } from '../identified.ts';
import type { Person } from '../messages.ts';
import { QUEUE } from '../whole-queue.ts';
import { bring, FLIGHTS, firstTraveller, type Place } from './place.ts';

const EXPIRED = { expiry: '250131' };
const EXAMINED: readonly Person[] = [
  { surname: 'HOUNSOU', given: 'AKOUVI', document: 'TG7777771', ...EXPIRED },
  { surname: 'IDRISSOU', given: 'BIO', document: 'TG7777772', ...EXPIRED },
];
const OBSERVED: Person = { surname: 'KPODAR', given: 'DELALI', document: 'TG8888881' };
/** Its rule hits whoever is on that flight, and nobody else. It is small, since a copy of the shipped rules would be most of the frozen file. */
const OBSERVING = {
  fileName: 'observing.yaml',
  bytes: new TextEncoder().encode(`format: 2
rules:
  - { id: customs.observed-journey, kind: indicator, mandate: customs, family: route, weight: 70, handling: observe and report, title: { en: Observed journey }, when: { fact: flight.number, is: ET511 } }
`),
};

/** Leaves a record in each table of version 5, and cases and requests with what their forms can say since. */
export async function workOfVersion5(place: Place): Promise<void> {
  const cases = await examine(place);
  await askAndPropose(place, cases);
  // In practice every agency would have to sign the rule.
  if (place.store === 'live') await observe(place);
  await place.ask('shift.sign', {
    ...{ language: 'en', from: '2026-11-24T06:00', to: '2026-11-24T14:00' },
    notes: 'the belt stood still for an hour',
  });
}

/** An incident of two cases, one of which has a decided hit, a tested find and a reminder. */
async function examine(place: Place): Promise<readonly [string, string]> {
  const { ask, confirmed } = place;
  await bring(place, FLIGHTS.examined, EXAMINED, 'C0510');
  const { rows } = (await ask('queue.page', QUEUE)) as QueuePage;
  const on = rows.filter(({ flight }) => flight === FLIGHTS.examined).map(({ traveller }) => traveller);
  const [first = '', second = ''] = on;
  const { id: one } = (await ask('case.claim', { flight: FLIGHTS.examined, traveller: first })) as { id: string };
  const { id: other } = (await ask('case.claim', { flight: FLIGHTS.examined, traveller: second })) as { id: string };
  const { reasons } = (await ask('traveller.get', { flight: FLIGHTS.examined, traveller: first })) as {
    reasons: readonly { rule: string; state: string; family: string }[];
  };
  const hit = reasons.find(({ state, family }) => state === 'hit' && family === 'identity')?.rule ?? '';
  const wrong = { disposition: 'datum-wrong', because: 'document-mistyped', reason: 'the passport was renewed' };
  await confirmed('case.decide-hit', { id: one, rule: hit, ...wrong });
  await ask('case.select', { id: one, note: null });
  const landed = { actualArrival: '2026-11-24T07:00' };
  await confirmed('flight.update', { flight: FLIGHTS.examined, patch: landed, reason: 'landed early' });
  await identified(ask, one);
  await ask('case.record-result', { id: one, ...SEIZURE, note: 'in the lining' });
  await ask('case.test', { id: one, line: 0, test: 'confirmed', note: null });
  await ask('case.join', { id: one, to: other, note: 'they share a suitcase' });
  await ask('case.remind', { id: other, at: '2026-11-27T08:00', note: 'ask the laboratory' });
  return [one, other];
}

async function askAndPropose(place: Place, [one, other]: readonly [string, string]): Promise<void> {
  const { ask, confirmed } = place;
  await ask('proposal.make', { case: one, kind: 'telephone', text: '+228 90 11 22 33' });
  const { id: declined } = (await ask('proposal.make', {
    ...{ case: other, kind: 'method', text: 'paid in cash after midnight' },
  })) as { id: string };
  await ask('proposal.decline', { id: declined, reason: 'too few cases' });

  const days = { received: '2026-11-20', due: '2026-12-20' };
  const person = { name: 'Komlan Lawson', dateOfBirth: '1990-02-01', document: 'TG9999991' };
  await ask('petition.enter', { kind: 'complaint', person, text: 'I waited three hours.', ...days });
  const { id: petition } = (await ask('petition.enter', {
    ...{ kind: 'access', person, text: 'What do you hold about me?', ...days },
  })) as { id: string };
  await ask('petition.look', { id: petition });

  const about = { kind: 'case', case: one };
  const to = { kind: 'office', office: 'ncb' };
  const asked = { flight: FLIGHTS.examined, about, to, law: 'article 12', due: '2026-11-26T12:00' };
  const { id: open } = (await ask('question.ask', { ...asked, text: 'Is the document known?' })) as { id: string };
  await ask('question.remind', { id: open });
  const { id: refused } = (await ask('question.ask', { ...asked, text: 'Who issued it?' })) as { id: string };
  const said = { by: 'Afi Mensah', at: '2026-11-24T08:00' };
  await ask('question.refuse', { id: refused, text: 'Not without a letter.', said });

  await confirmed('quiet.start', {
    ...{ flight: FLIGHTS.held, traveller: await firstTraveller(place, FLIGHTS.held) },
    ...{ kind: 'let-run', office: 'Prosecutor', reference: '12/2026', officers: [] },
    ...{ from: '2026-11-24T08:00:00.000Z', due: '2026-11-25T08:00:00.000Z' },
  });
}

/** A rule that asks to observe is in force for one flight, whose journey is passed on. Then the rules from before are in force again. */
async function observe(place: Place): Promise<void> {
  const { ask, as, confirmed } = place;
  // Police write it, so that customs do not sign what they wrote themselves.
  await as('police');
  const draft = (await ask('drafts.create', { title: 'Observe', from: OBSERVING })) as { id: string };
  const { version } = (await ask('drafts.validate', { id: draft.id, rev: 1, note: 'for one flight' })) as {
    version: number;
  };
  const { hash } = (await ask('versions.open', { version })) as { hash: string };
  for (const agency of ['police', 'customs'] as const) {
    await as(agency);
    await ask('versions.sign', { version, hash, note: 'seen' });
  }
  await ask('versions.activate', { version, hash, at: null });
  await bring(place, FLIGHTS.observed, [OBSERVED], 'C0511');
  const traveller = await firstTraveller(place, FLIGHTS.observed);
  await ask('observed.pass-on', { flight: FLIGHTS.observed, traveller, to: 'the drug unit' });
  await confirmed('versions.roll-back', { reason: 'the journey is over' });
}
