import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../shared/intake/read-file.ts';
import type { Manifest, ManifestTraveller } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import { bytesOf, paxlstFile, withSeparators } from '../edifact/fixtures.ts';
import { LEG, push } from '../pnrgov/reading.ts';

/** A failure prints the seed; `AIRSIDE_SEED=…` sets another. */
const SEED = Number(process.env.AIRSIDE_SEED ?? 20_261_125);
const RUNS = Math.max(150, Number(process.env.AIRSIDE_PROPERTY_RUNS ?? 0) / 20);
const context = { reference: shippedReference() };

function manifestsOf(text: string): Manifest[] {
  return Array.from(readFile(bytesOf(text), context), ({ manifest }) => manifest);
}

function travellersOf(text: string): ManifestTraveller[] {
  return manifestsOf(text).flatMap(({ travellers }) => travellers);
}

// ---------------------------------------------------------------- messages

interface Message {
  readonly name: string;
  /** UNA, when there is one. */
  readonly una: string;
  /** Segments with default separators, without terminators. */
  readonly segments: readonly string[];
}

/** Cuts a file with default separators into its segments. */
function messageOf(name: string, text: string): Message {
  const una = text.startsWith('UNA') ? text.slice(0, 9) : '';
  const segments: string[] = [];
  let segment = '';
  for (let at = una.length; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '?') segment += character + (text[++at] ?? '');
    else if (character === "'") {
      segments.push(segment);
      segment = '';
    } else if (character !== '\n' && character !== '\r') segment += character;
  }
  return { name, una, segments };
}

function written({ una, segments }: Message, between = '\n'): string {
  return una + segments.map((segment) => `${segment}'${between}`).join('');
}

/** The first travellers of a sample and its trailers: whole samples take too long. */
function shortened({ name, una, segments }: Message): Message {
  const starts = segments.flatMap((segment, at) => (/^(NAD\+F|SRC)/.test(segment) ? [at] : []));
  const end = starts[6] ?? segments.length;
  const tail = segments.findIndex((segment) => /^(CNT|UNT)/.test(segment));
  return end >= tail
    ? { name, una, segments }
    : { name, una, segments: [...segments.slice(0, end), ...segments.slice(tail)] };
}

const SAMPLES = generateSamples({ seed: 11, now: '2026-11-24T18:00Z' })
  .files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)] as const)
  // This test itself adds other separators, telex lines and the like.
  .filter(([, text]) => /^(UNA:\+\.\?.'|UNB\+)/.test(text))
  .map(([name, text]) => shortened(messageOf(name, text)));

const lists = SAMPLES.filter(({ segments }) => segments.some((segment) => segment.includes('PAXLST')));
const pushes = SAMPLES.filter(({ segments }) => segments.some((segment) => segment.includes('PNRGOV')));

// ---------------------------------------------------------------- arbitraries of messages

const name = fc.stringMatching(/^[A-Z]{3,12}$/);
const names = fc.array(name, { minLength: 1, maxLength: 2 });
const sex = fc.constantFrom('M', 'F');
const yearDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const two = (value: number): string => String(value).padStart(2, '0');
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const person = fc.record({
  surname: name,
  given: names,
  sex,
  birth: fc.tuple(fc.integer({ min: 30, max: 99 }), yearDay),
  number: fc.stringMatching(/^[A-Z]{2}\d{6,7}$/),
  seat: fc.stringMatching(/^[1-9]\d?[A-F]$/),
  locator: fc.stringMatching(/^[A-Z0-9]{6}$/),
  phone: fc.stringMatching(/^228\d{8}$/),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

function listOf(people: readonly Person[]): Message {
  const groups = people.flatMap(
    ({ surname, given, sex: code, birth: [year, [month, day]], number, seat, locator, phone }) => [
      `NAD+FL+++${surname}:${given.join(':')}`,
      `ATT+2++${code}`,
      `DTM+329:${year}${two(month)}${two(day)}`,
      'MEA+CT++:1',
      'GEI+4+173',
      'LOC+178+LFW',
      'LOC+179+CDG',
      'LOC+174+TGO',
      `COM+?+${phone}:TE`,
      'NAT+2+TGO',
      `RFF+AVF:${locator}`,
      `RFF+SEA:${seat}`,
      `DOC+P:110:111+${number}`,
      'DTM+36:310630',
      'LOC+91+TGO',
    ],
  );
  const head = paxlstFile((all) => [
    ...all.slice(
      0,
      all.findIndex((one) => one.startsWith('NAD+FL')),
    ),
    ...groups,
    `CNT+42:${people.length}`,
  ]);
  return messageOf('a list of these people', head);
}

function pushOf(people: readonly Person[]): Message {
  const bookings = people.flatMap(
    ({ surname, given, sex: code, birth: [year, [month, day]], number, seat, locator, phone }) => [
      'SRC',
      `RCI+XX:${locator}::050126:1015`,
      `SSR+CTCM:HK:1:XX:::::/?+${phone}`,
      'DAT+700:060126:1010',
      'ORG+1A:MUC+12345678:LFWXX2100+LFW+XX:LFW+T+TG+ABCD',
      `TIF+${surname}+${given.join(' ')}${code === 'M' ? 'MR' : 'MRS'}:A:1`,
      'FTI+XX:123456',
      'REF+:REF0001',
      `SSR+DOCS:HK:1:XX:::::/P/TGO/${number}/TGO/${two(day)}${MONTHS[month - 1]}${year}/${code}/01JAN30/${surname}/${given.join('/')}`,
      'TKT+2201234567890:T:1',
      'MON+T:900:EUR',
      'FOP+CA::900',
      LEG,
      'RPI+1+HK',
      `SSR+SEAT:HK:1:XX:::LFW:CDG+${seat}::1`,
      'DAT+2:140126:2130',
      'TRI++058:::1',
      `TIF+${surname}+${given.join(' ')}${code === 'M' ? 'MR' : 'MRS'}:A:1`,
      `SSD+${seat}++++Y`,
      'TBD++1:20:700+++XX:4220000001:1:CDG',
    ],
  );
  return messageOf('bookings of these people', push(bookings));
}

const people = fc.array(person, { minLength: 1, maxLength: 4 });
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.constantFrom(...lists),
  fc.constantFrom(...pushes),
  people.map(listOf),
  people.map(pushOf),
);

// ---------------------------------------------------------------- changes

/** A change is a function of the message and of drawn numbers, so that the same draw gives the same change. */
type Change = (message: Message, draw: () => number) => string;

const UNKNOWN = ['ZZZ+1:2+TEXT', 'XYZ', 'QQQ+NAD+FL+++DOE:JOHN', "HAN+?'+?+:::"];

function withUnknownSegments(given: Message, draw: () => number): string {
  const segments = [...given.segments];
  const first = segments.findIndex((segment) => segment.startsWith('UNH')) + 1;
  for (let count = 1 + (draw() % 4); count > 0; count--) {
    const last = segments.findLastIndex((segment) => segment.startsWith('UNT'));
    segments.splice(first + (draw() % (last - first + 1)), 0, UNKNOWN[draw() % UNKNOWN.length] as string);
  }
  return written({ ...given, segments });
}

/** Lines broken at any column, even after a release character. */
function rewrapped(given: Message, draw: () => number): string {
  const text = written(given, '');
  const width = 1 + (draw() % 90);
  const mark = draw() % 2 === 0 ? '\n' : '\r\n';
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines.join(mark);
}

const MARKS = [...';|~^*#%!=&_'];

function withOtherSeparators(given: Message, draw: () => number): string {
  const left = [...MARKS];
  const take = (): string => left.splice(draw() % left.length, 1)[0] as string;
  const [component, element, release, terminator] = [take(), take(), take(), take()];
  return `UNA${component}${element}.${release} ${terminator}${withSeparators(written({ ...given, una: '' }), { component, element, release, terminator })}`;
}

function inOtherCase(given: Message, draw: () => number): string {
  const all = draw() % 2 === 0;
  return written(given).replace(/[A-Za-z]/g, (letter) => (all || draw() % 2 === 0 ? letter.toLowerCase() : letter));
}

/** Segments of a traveller (PAXLST group 4) before the first document; those of a document (group 5); service requests of a push. */
const ORDERLESS = [
  /^(ATT|DTM\+329|MEA|GEI|FTX|LOC\+17[89]|LOC\+174|COM|EMP|NAT|RFF)/,
  /^(DTM\+36|LOC\+91)/,
  /^(SSR|IFT)/,
];

/** Moves segments among neighbours with free order; repeated ones (same tag, same qualifier) keep their order. */
function inOtherOrder(given: Message, draw: () => number): string {
  const segments = [...given.segments];
  for (let at = 0; at < segments.length; ) {
    const kind = ORDERLESS.find((pattern) => pattern.test(segments[at] as string));
    let end = at + 1;
    if (kind === undefined) {
      at = end;
      continue;
    }
    while (end < segments.length && kind.test(segments[end] as string)) end++;
    const group = segments.slice(at, end);
    const slots = group.map((segment) => segment.slice(0, 7));
    for (let last = slots.length - 1; last > 0; last--) {
      const other = draw() % (last + 1);
      [slots[last], slots[other]] = [slots[other] as string, slots[last] as string];
    }
    const waiting = new Map<string, string[]>();
    for (const segment of group) {
      const key = segment.slice(0, 7);
      waiting.set(key, [...(waiting.get(key) ?? []), segment]);
    }
    segments.splice(at, group.length, ...slots.map((key) => waiting.get(key)?.shift() as string));
    at = end;
  }
  return written({ ...given, segments });
}

const CHANGES: readonly (readonly [string, Change])[] = [
  ['unknown segments', withUnknownSegments],
  ['lines broken at another column', rewrapped],
  ['other separators', withOtherSeparators],
  ['letters in another case', inOtherCase],
  ['segments in another order within their group', inOtherOrder],
];

describe('benign changes of a message', () => {
  const draws = fc.infiniteStream(fc.nat());

  test.each(CHANGES)('the travellers of a message do not depend on %s', (_name, change) => {
    fc.assert(
      fc.property(message, draws, (given, stream) => {
        const before = travellersOf(written(given));
        expect(before.length).toBeGreaterThan(0);
        const changed = change(given, () => stream.next().value as number);
        expect(travellersOf(changed), changed).toEqual(before);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test.each(SAMPLES)('the travellers of the sample $name do not depend on any benign change', (given) => {
    const before = travellersOf(written(given));
    fc.assert(
      fc.property(fc.constantFrom(...CHANGES), draws, ([, change], stream) => {
        expect(travellersOf(change(given, () => stream.next().value as number))).toEqual(before);
      }),
      { seed: SEED, numRuns: 15 },
    );
  });
});
