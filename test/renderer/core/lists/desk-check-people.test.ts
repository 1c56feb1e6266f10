/** The check at the desk finds whoever is on a lookout, and knows who was declared not to be whom an entry means. */
import { afterEach, describe, expect, test } from 'vitest';
import { NO_LOOKOUT_TERMS } from '../../../../shared/lookout/lookout.ts';
import { ENTRY, TERMS } from '../list-inputs.ts';
import { LOOKOUT, type TakenLookout } from '../lookout-inputs.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, byOwner, check, type ListDesk, listDesk, made } from './list-desk.ts';

afterEach(emptyStores);

const NOW = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;
const whole = (signs: string) => ({ signs, part: 'whole' as const });
const end = (signs: string) => ({ signs, part: 'end' as const });

async function take(desk: ListDesk, terms: Partial<TakenLookout['terms']>, more: Partial<TakenLookout> = {}) {
  const input = { ...LOOKOUT, warning: 'Armed', ...more, terms: { ...NO_LOOKOUT_TERMS, ...terms } };
  return (await desk.ask('lookouts.take', input)).id;
}

describe('a check at the desk against lookouts', () => {
  test.each<readonly [string, Partial<TakenLookout['terms']>, string, string]>([
    ['a whole document', { document: whole('TG4817305') }, 'TG4817305 TGO', 'document-soft'],
    ['the end of a document', { document: end('7305') }, 'TG4817305', 'ending'],
    ['a telephone', { phone: whole('+228 90 12 34 56') }, '+22890123456', 'contact'],
    ['a telephone without its country', { phone: whole('90123456') }, '+228 90 12 34 56', 'contact'],
    ['the end of a telephone', { phone: end('3456') }, '+228 90 12 34 56', 'ending'],
    ['a name', { name: 'Koffi Mensah' }, 'mensah koffi', 'name'],
    ['one word of a name on a flight', { name: 'Koffi', flight: LOOKOUT.terms.flight }, 'mensah koffi', 'weak-alias'],
    [
      'a name and the end of a document',
      { name: 'Koffi Mensah', document: end('7305') },
      'mensah koffi TG4817305',
      'two-terms',
    ],
  ])('%s finds whoever is on a lookout', async (_, terms, text, evidence) => {
    const desk = await listDesk(() => NOW);
    const id = await take(desk, terms);
    expect(await check(desk, text)).toMatchObject({
      total: 1,
      hits: [
        {
          ...{ list: id, source: 'lookout', class: evidence, owner: 'customs', warning: 'Armed' },
          ...{ instruction: 'Look at the red case.', entry: { id }, declared: null },
        },
      ],
    });
    expect(await check(desk, 'adjei yao')).toMatchObject({ total: 0 });
  });

  test.each([
    ['mensah koffi 15/06/1980', 'agrees'],
    ['mensah koffi 15/06/2005', 'differs'],
  ])('the age that was said is compared with the date of birth in "%s"', async (text, verdict) => {
    const desk = await listDesk(() => NOW);
    await take(desk, { name: 'Koffi Mensah', age: { from: 44, to: 48 } });
    const found = await check(desk, text);
    expect(found?.hits[0]?.entry?.lines).toContainEqual(expect.objectContaining({ field: 'age', verdict }));
  });

  test('a namesake of another generation than the date of birth that was said is contradicted at the desk, as on a flight', async () => {
    const desk = await listDesk(() => NOW);
    await take(desk, { name: 'Koffi Mensah', birth: '1960-06-15' });
    const found = await check(desk, 'mensah koffi 15/06/2009');
    expect(found?.hits[0]?.entry?.lines).toContainEqual(expect.objectContaining({ field: 'age', verdict: 'differs' }));
  });

  test('a lookout hits as long as it holds', async () => {
    let now = NOW;
    const desk = await listDesk(() => now);
    await take(desk, { name: 'Koffi Mensah' });
    now += 71 * HOUR;
    expect(await check(desk, 'mensah koffi')).toMatchObject({ total: 1 });
    now += 2 * HOUR;
    expect(await check(desk, 'mensah koffi')).toMatchObject({ total: 0 });
  });

  test('a duty that does not read a lookout is told of the hit, what endangers officers and whom to ask', async () => {
    const desk = await listDesk(() => NOW);
    await take(desk, { document: whole('TG4817305') }, { seenByRoles: ['supervisor'] });
    desk.as('police analyst');
    const found = await check(desk, 'TG4817305');
    expect(found?.hits).toMatchObject([{ owner: 'customs', warning: 'Armed', entry: null }]);
    expect(JSON.stringify(found?.hits)).not.toContain('4817305');
  });

  test('a lookout that is kept from an agency changes nothing of what its officers are answered', async () => {
    const texts = ['mensah koffi', 'TG4817305', '+228 90 12 34 56', 'adjei yao'];
    const answers = async (isKept: boolean) => {
      const desk = await listDesk(() => NOW);
      await byOwner(desk);
      const seen = await take(desk, { name: 'Yao Adjei' });
      if (isKept) {
        const terms = { name: 'Koffi Mensah', document: end('7305'), phone: end('3456') };
        await take(desk, terms, { seenBy: ['immigration'] });
      }
      const own = await check(desk, 'mensah koffi');
      desk.as('police analyst');
      const found = [];
      for (const text of texts) found.push(await check(desk, text));
      await emptyStores();
      return { own: own?.total, police: JSON.stringify(found).replaceAll(seen, 'seen') };
    };
    const [kept, without] = [await answers(true), await answers(false)];
    expect([kept.own, without.own]).toEqual([1, 0]);
    expect(kept.police).toBe(without.police);
  });
});

const UNTIL = '2027-02-20';
const REASON = 'Another face than the photograph';
const KOFI = {
  ...ENTRY,
  names: [{ name: 'MENSAH Kofi', surname: 'MENSAH', givenNames: 'Kofi', quality: 'main' as const }],
  births: [{ from: '1980-06-15', to: '1980-06-15', circa: false }],
  reference: 'REF.1',
};
/** As the traveller of `messages.ts` is typed. */
const NAMED = 'mensah kofi 15/06/1980';
const DOCUMENT = TWO_PEOPLE[0]?.document ?? '';

/** A list of customs that means the traveller of a stored flight, and the act of another agency that says that it does not. */
async function declared(
  desk: ListDesk,
  act: 'false-matches.declare' | 'false-matches.redress',
  terms: Partial<typeof TERMS> = {},
  other = 'police',
): Promise<string> {
  const input = { terms: { ...TERMS, outcome: 'inspect' as const, ...terms }, entered: 'form' as const };
  const { list } = await desk.ask('lists.create', input, by(`${other} supervisor`));
  await desk.ask('lists.add-entry', { list, entry: KOFI }, by('customs analyst'));
  await desk.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });
  const { travellers } = await desk.ask('flights.get', { id: FLIGHT });
  const traveller = travellers.find(({ name }) => name.startsWith('MENSAH'))?.id ?? '';
  const { reasons } = await desk.ask('traveller.get', { flight: FLIGHT, traveller });
  const rule = reasons.find(({ listed }) => listed?.list === list)?.rule ?? '';
  desk.as(`${other} supervisor`);
  const { record } = await desk.ask(
    act,
    { flight: FLIGHT, traveller, rule, until: UNTIL, reason: REASON },
    by('customs supervisor'),
  );
  return record.id;
}

describe('a check at the desk of somebody whom an entry does not mean', () => {
  test.each([
    ['false-matches.declare', 'not-same'],
    ['false-matches.redress', 'redress'],
  ] as const)('after %s the hit says who decided, and until when', async (act, kind) => {
    const desk = await listDesk(() => NOW);
    expect((await check(desk, NAMED))?.hits).toEqual([]);
    await declared(desk, act);
    desk.as('police analyst');
    const made = { officer: 'police supervisor', reason: REASON };
    const by = { kind, made, second: 'customs supervisor', until: UNTIL };
    expect((await check(desk, NAMED))?.hits).toMatchObject([
      { class: 'name-birth', declared: { ...by, isWeak: true } },
    ]);
    const withDocument = await check(desk, `${NAMED} ${DOCUMENT}`);
    expect(withDocument?.hits).toMatchObject([{ declared: { ...by, isWeak: false } }]);
  });

  test.each([
    ['another document', `${NAMED} XX9900112`],
    ['another date of birth', 'mensah kofi 16/06/1980'],
    ['no date of birth', 'mensah kofi'],
  ])('somebody with %s is not excused', async (_, text) => {
    const desk = await listDesk(() => NOW);
    await declared(desk, 'false-matches.redress');
    expect((await check(desk, text))?.hits).toMatchObject([{ declared: null }]);
  });

  test('a record that is revoked excuses nobody', async () => {
    const desk = await listDesk(() => NOW);
    const id = await declared(desk, 'false-matches.declare');
    desk.as('customs supervisor');
    await desk.ask('false-matches.revoke', { id, reason: REASON });
    expect((await check(desk, NAMED))?.hits).toMatchObject([{ declared: null }]);
  });

  test('a record excuses until the end of its last day', async () => {
    let now = NOW;
    const desk = await listDesk(() => now);
    await declared(desk, 'false-matches.declare');
    now = Date.parse(`${UNTIL}T08:00:00Z`);
    expect((await check(desk, NAMED))?.hits).toMatchObject([{ declared: { until: UNTIL } }]);
    now += 24 * HOUR;
    expect((await check(desk, NAMED))?.hits).toMatchObject([{ declared: null }]);
  });

  test('a correction about a list that is kept from an agency is not told to it beside the same entry of another', async () => {
    const desk = await listDesk(() => NOW);
    await byOwner(desk);
    const open = await made(desk);
    await desk.ask('lists.add-entry', { list: open, entry: KOFI }, by('customs analyst'));
    await declared(desk, 'false-matches.redress', { title: 'Kept', seenBy: ['immigration'] as never }, 'immigration');
    desk.as('police analyst');
    expect((await check(desk, NAMED))?.hits).toMatchObject([{ list: open, declared: null }]);
  });
});
