import { beforeAll, describe, expect, test } from 'vitest';
import { freshPassphrase } from '../../../../renderer/app/administration/fresh-passphrase.ts';
import { PassphraseEstimator } from '../../../../renderer/core/vault/passphrase-estimator.ts';
import { LEAST_BITS } from '../../../../shared/vault/passphrase.ts';

const KNOWN = ['Afi Mensah', 'LFW-02', 'LFW', 'Lomé'];

let estimator: PassphraseEstimator;
beforeAll(() => {
  estimator = new PassphraseEstimator();
}, 60_000);

const judge = (passphrase: string) => estimator.judge(passphrase, KNOWN);

describe('a passphrase', () => {
  test.each([
    ['', 'too-short'],
    ['T7$kq!9zP', 'too-short'],
    ['x'.repeat(201), 'too-long'],
    // Frequent words, sentences and names, in both languages.
    ['one two three four', 'frequent-words'],
    ['i love my dog rex', 'frequent-words'],
    ['ilovemydogrexalot', 'frequent-words'],
    ['my name is john smith', 'frequent-words'],
    ['summer house water green', 'frequent-words'],
    ['correct horse battery staple', 'frequent-words'],
    ['The quick brown fox jumps over', 'frequent-words'],
    ['un deux trois quatre', 'frequent-words'],
    ['je t’aime mon chat minou', 'frequent-words'],
    ['le petit chat noir dort', 'frequent-words'],
    ['liberte egalite fraternite', 'frequent-words'],
    ['Liberté, Égalité, Fraternité', 'frequent-words'],
    ['allons enfants de la patrie', 'frequent-words'],
    ['mot de passe 2026', 'frequent-words'],
    ['motdepasse 2026', 'frequent-words'],
    ['Password123456', 'frequent-words'],
    ['police douane 2026!', 'frequent-words'],
    // Digits, rows and repeats.
    ['123456789012345', 'digits'],
    ['482910385729105', 'digits'],
    ['22 89 41 07 63 15', 'digits'],
    ['aaaaaaaaaaaaaaaaaaaa', 'pattern'],
    ['abcdefghijklmnopqrst', 'pattern'],
    ['qwertyuiopasdfgh', 'frequent-words'],
    ['azertyuiop123456', 'pattern'],
    ['motdepasse motdepasse motdepasse', 'repeated'],
    ['lagoon lagoon lagoon lagoon', 'repeated'],
    // The officer, the unit and its airport.
    ['afi mensah lfw-02 1988', 'about-you'],
    ['Lomé Mensah Afi 2026', 'about-you'],
  ] as const)('the passphrase %j is refused: %s', (passphrase, problem) => {
    expect(judge(passphrase).problem).toBe(problem);
  });

  test.each([
    ['brittle otter folds 41 umbrellas'],
    ['seven lanterns drift past 88 harbours'],
    ['nine herons over the lagoon at dusk'],
    ['cadastre oignon lustre pivot'],
    ['quatre girafes mangent lentement'],
    ['pluie-tomate-73918-vélo'],
    ['brouette myrtille enclume hublot cigale'],
    ['hK8vQ2pL9xRt4w'],
    [freshPassphrase((length) => Uint8Array.from({ length }, (_, at) => (at * 37 + 11) % 200))],
  ])('the passphrase %j is accepted', (passphrase) => {
    const { problem, bits } = judge(passphrase);
    expect(problem).toBeNull();
    expect(bits).toBeGreaterThanOrEqual(LEAST_BITS);
  });

  test('one more rare word never makes a passphrase easier to guess', () => {
    const words = ['brouette', 'myrtille', 'enclume', 'umbrellas', 'hublot', 'harbours'];
    const bits = words.map((_, at) => judge(words.slice(0, at + 1).join(' ')).bits);
    expect(bits).toEqual([...bits].sort((a, b) => a - b));
  });

  test('words of the officer count for little, and only for this officer', () => {
    const text = 'kokoroko bernardin tangara 51';
    const own = estimator.judge(text, ['Kokoroko Bernardin', 'Tangara']);
    expect(own.problem).toBe('about-you');
    expect(judge(text).bits).toBeGreaterThan(own.bits);
  });

  test('the time to guess grows with the bits', () => {
    expect(judge('brittle otter folds 41 umbrellas').seconds).toBeGreaterThan(judge('brittle otter').seconds);
  });

  // Three rare words, to which each text adds so many bits.
  const RARE = 'brittle otter umbrellas';
  const added = (text: string, known: readonly string[] = []) =>
    estimator.judge(`${RARE} ${text}`, known).bits - estimator.judge(RARE, known).bits;

  test.each([
    ['a year', '1988', 6],
    ['a word of the work', 'aeroport', 4],
    ['a sign, however often it stands there', '!!!!', 4],
    ['two signs', '!! ??', 8],
    ['each word of a known sentence', 'may the force be with you', 6],
    ['each word that goes on in a known sentence from its middle', 'quick brown fox', 3],
    ['the last words of a known sentence', 'force be with you', 4],
    ['a word that was there before', 'otter', 1],
  ])('%s adds the bits of its table, and no more', (_, text, bits) => {
    expect(added(text)).toBe(bits);
  });

  test.each([
    ['a number that is no year', '2188', 6],
    ['a number that only ends like a year', '71988', 6],
    ['a number that only begins like a year', '19887', 6],
    ['two words of a known sentence', 'quick brown', 9],
    ['words of two known sentences', 'may the correct horse', 12],
  ])('%s adds more than the table says for the like', (_, text, bits) => {
    expect(added(text)).toBeGreaterThan(bits);
  });

  test.each([
    ['at the beginning of the word', 'Brouette', 1],
    ['in the whole word', 'BROUETTE', 1],
    ['at the end of the word', 'brouettE', 4],
    ['after the first one too', 'BrOuette', 4],
    ['in the whole word but one', 'BROUEtTE', 4],
    ['nowhere, beside a word with some', 'brouette Kiosque', 1],
  ])('capitals %s add what they cost', (_, text, bits) => {
    expect(added(text) - added(text.toLowerCase())).toBe(bits);
  });

  test('a ligature and an accent count as the letters that are typed for them', () => {
    expect(added('œuvre')).toBe(added('oeuvre'));
    expect(added('éléphant')).toBe(added('elephant'));
  });

  test('initials of the officer are no words of the officer, since anybody writes such', () => {
    expect(added('ab yz', ['Ab Yz'])).toBe(added('ab yz'));
    expect(added('abo', ['Abo'])).toBe(2);
  });

  test('a name of the officer written backwards counts as the name', () => {
    const text = 'nidranrebokorokok';
    expect(estimator.judge(text, ['kokorokobernardin']).bits).toBeLessThan(judge(text).bits / 2);
  });

  test('letters at random that are too few are called easy to guess, and no frequent words', () => {
    expect(judge('zqv wjx kpd').problem).toBe('too-short');
    expect(judge('zq vw jx kp bf').problem).toBe('guessable');
  });
});
