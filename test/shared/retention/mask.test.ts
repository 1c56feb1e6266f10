import { expect, test } from 'vitest';
import { deriveFlight } from '../../../renderer/core/import/derived-flight.ts';
import { type FactBlock, STATE } from '../../../shared/fact/fact-block.ts';
import { FACTS, factById } from '../../../shared/fact/fact-catalogue.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import { foldFlight } from '../../../shared/flight/fold-flights.ts';
import { readFile } from '../../../shared/intake/read-file.ts';
import { maskFacts, statesBlanked } from '../../../shared/retention/mask-facts.ts';
import { maskFlight } from '../../../shared/retention/mask-flight.ts';
import { maskScreening } from '../../../shared/retention/mask-screening.ts';
import { entryRule, listRule } from '../../../shared/screening/listed.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import { FLIGHT, paxlst, pnrgov } from '../../renderer/core/messages.ts';
import { testWorld } from '../../renderer/core/open-core.ts';

const PERSON = { surname: 'AGBEKO', given: 'AYELE', document: 'TG7777777', locator: 'MASKED' };
/** Every value of the messages that must not remain; the locator is not among them. */
const BLANKED = ['AGBEKO', 'AYELE', 'TG7777777', '1980-06-15', '4111', '1111'];

function derived(): { readonly flight: Flight; readonly block: FactBlock } {
  const world = testWorld();
  const context = { reference: world.reference, cardKey: new Uint8Array(32), profiles: [], receivedOn: '2026-11-24' };
  const messages = [paxlst([PERSON]), pnrgov('MASKED', '4111111111111111')].flatMap((bytes) =>
    [...readFile(bytes, context)].map(({ id, manifest }) => ({ id, manifest })),
  );
  const flight = foldFlight(FLIGHT, messages, world, []);
  if (flight === null) throw new Error('no flight');
  return deriveFlight(flight, '2026-11-24T05:00Z', world);
}

test('a masked flight names no one on it, and masking it again changes nothing', () => {
  const { flight } = derived();
  for (const value of ['AGBEKO', 'TG7777777']) expect(JSON.stringify(flight)).toContain(value);
  const masked = maskFlight(flight);
  for (const value of BLANKED)
    expect(JSON.stringify(masked.travellers) + JSON.stringify(masked.bookings)).not.toContain(value);
  expect(maskFlight(masked)).toEqual(masked);
  expect(masked.travellers.map(({ id, seat, embarkation }) => [id, seat, embarkation])).toEqual(
    flight.travellers.map(({ id, seat, embarkation }) => [id, seat, embarkation]),
  );
});

test('facts that state a blanked value are masked, the others stay, and no text of the masked ones remains', () => {
  const { block } = derived();
  const masked = maskFacts(block);
  expect(maskFacts(masked)).toEqual(masked);
  for (const value of BLANKED) expect(JSON.stringify([masked.texts])).not.toContain(value);
  expect(masked.columns).toHaveLength(block.columns.length);
  masked.columns.forEach(({ fact, states }, at) => {
    const declaration = factById(fact);
    if (declaration === undefined) throw new Error(fact);
    const before = block.columns[at]?.states ?? new Uint8Array();
    const expected = [...before].map((state) =>
      statesBlanked(declaration) && (state === STATE.value || state === STATE.empty) ? STATE.masked : state,
    );
    expect([...states]).toEqual(expected);
  });
});

test.each([
  ['traveller.nationality', true],
  ['traveller.ageYears', true],
  ['document.issuer', true],
  ['booking.partySize', true],
  ['booking.contactKeys', true],
  ['booking.cardTokens', true],
  ['booking.frequentFlyer', true],
  ['history.nationalities', true],
  ['booking.payment', false],
  ['booking.leadHours', false],
  ['itinerary.oneWay', false],
  ['bags.count', false],
  ['history.trips90d', false],
  ['list.person', false],
] as const)('the fact %s is masked: %s', (id, is) => {
  const fact = FACTS.find((each) => each.id === id);
  expect(fact === undefined ? null : statesBlanked(fact)).toBe(is);
});

test('a masked hit of a list says which list and how strong, and nothing of its entry', () => {
  const listed = {
    ...{ list: 'L1', title: 'A list', version: 3, owner: 'police', class: 'name-birth', outcome: 'inspect' },
    ...{ entry: 'AB123456 AGBEKO', reference: 'AGBEKO-1', name: 'AGBEKO Ayele', instruction: 'Call', warning: 'armed' },
    ...{ lines: [{ field: 'name', listed: 'AGBEKO', sent: 'AGBEKO', verdict: 'agrees', how: [] }], content: 'c0ffee' },
    lookout: { source: 'B', information: 2, isReviewed: true, description: 'a red case' },
  };
  const hit = { rule: entryRule('L1', listed.entry), kind: 'trigger', mandate: 'police', listed };
  const screening = { travellers: [{ hits: [hit] }] } as unknown as Screening;
  const masked = maskScreening(screening);
  expect(JSON.stringify(masked)).not.toMatch(/AGBEKO|AB123456|Call|armed|red case/);
  expect(masked.travellers[0]?.hits[0]).toMatchObject({
    rule: listRule('L1'),
    listed: { list: 'L1', title: 'A list', class: 'name-birth', outcome: 'inspect', entry: '', reference: null },
  });
  expect(maskScreening(masked)).toEqual(masked);
});
