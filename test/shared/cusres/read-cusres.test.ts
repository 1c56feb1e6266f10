import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCusres } from '../../../shared/cusres/read-cusres.ts';
import { walkInterchanges } from '../../../shared/edifact/interchange.ts';
import { readFile } from '../../../shared/intake/read-file.ts';
import type { BoardingReply, Manifest } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { bytesOf } from '../edifact/fixtures.ts';

const context = { reference: shippedReference() };

const HEAD = `BGM+962
  RFF+TN:KPX0017:::1
  RFF+AF:KP0020
  DTM+189:2611242145:201
  DTM+232:2611250555:201
  LOC+125+LFW
  LOC+87+CDG`;

/** An interchange of one reply; `body` has a segment per line. */
function file(body: string): string {
  const segments = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [
    'UNB+UNOA:4+STATE+KPAIR+261124:1810+R1++IAPI',
    'UNH+C1+CUSRES:D:05B:UN:IATA+KPX0017',
    ...segments,
    `UNT+${segments.length + 2}+C1`,
    'UNZ+1+R1',
  ]
    .map((segment) => `${segment}'`)
    .join('\r\n');
}

function read(text: string): Manifest {
  for (const { message } of walkInterchanges(bytesOf(text))) return readCusres(message, context);
  throw new Error('no message');
}

function codes({ diagnostics }: Manifest): string[] {
  return diagnostics.map(({ code }) => code);
}

function reply(over: Partial<BoardingReply>): BoardingReply {
  return {
    locator: null,
    reference: null,
    surname: null,
    givenNames: null,
    answer: 'unknown',
    code: null,
    text: null,
    ...over,
  };
}

const PERSON = 'ERP+2\nRFF+AVF:Q1W2E3\nRFF+ABO:KP0001';
const NAMED = { locator: 'Q1W2E3', reference: 'KP0001' };

test('a CUSRES reply gives its flight, its transaction and the answer about each person', () => {
  const manifest = read(
    file(`${HEAD}
      ${PERSON}
      ERC+0Z
      FTX+AAP+++OK TO BOARD
      ERP+2
      RFF+AVF:
      RFF+ABO:KP0002
      ERC+1Z
      FTX+AAP+++DO NOT BOARD:CALL THE DESK`),
  );
  expect(manifest).toMatchObject({
    format: 'CUSRES',
    version: 'D:05B',
    function: 'reply',
    reference: 'C1',
    sender: 'STATE',
    prepared: '2026-11-24T18:10Z',
    accessReference: 'KPX0017',
    flights: [
      {
        carrier: 'KP',
        number: 20,
        origin: 'LFW',
        destination: 'CDG',
        departure: '2026-11-24T21:45',
        arrival: '2026-11-25T05:55',
      },
    ],
    travellers: [],
    bookings: [],
  });
  expect(manifest.replies).toEqual([
    reply({ ...NAMED, answer: 'board', code: '0Z', text: 'OK TO BOARD' }),
    reply({ reference: 'KP0002', answer: 'do-not-board', code: '1Z', text: 'DO NOT BOARD CALL THE DESK' }),
  ]);
  expect(manifest.diagnostics).toEqual([]);
});

describe('one answer', () => {
  test.each<readonly [string, string, readonly BoardingReply[], readonly string[]]>([
    ['0 lets board', `${PERSON}\nERC+0Z`, [reply({ ...NAMED, answer: 'board', code: '0Z' })], []],
    ['0 with authorisation', `${PERSON}\nERC+0A`, [reply({ ...NAMED, answer: 'board', code: '0A' })], []],
    ['1 does not', `${PERSON}\nERC+1Z`, [reply({ ...NAMED, answer: 'do-not-board', code: '1Z' })], []],
    ['2 selects', `${PERSON}\nERC+2Z`, [reply({ ...NAMED, answer: 'selectee', code: '2Z' })], []],
    ['3 lacks data', `${PERSON}\nERC+3Z`, [reply({ ...NAMED, answer: 'insufficient-data', code: '3Z' })], []],
    ['4 overrides', `${PERSON}\nERC+4`, [reply({ ...NAMED, answer: 'override', code: '4' })], []],
    ['in lower case', `${PERSON}\nerc+1z`, [reply({ ...NAMED, answer: 'do-not-board', code: '1Z' })], []],
    [
      'with list and agency',
      `${PERSON}\nERC+1Z:110:111`,
      [reply({ ...NAMED, answer: 'do-not-board', code: '1Z' })],
      [],
    ],
    ['of an unknown code', `${PERSON}\nERC+8Q`, [reply({ ...NAMED, code: '8Q' })], ['unknown-qualifier']],
    ['that is an error code', `${PERSON}\nERC+118`, [reply({ ...NAMED, code: '118' })], ['unknown-qualifier']],
    ['of no code', `${PERSON}\nERC`, [reply(NAMED)], ['unknown-qualifier']],
    ['that is missing', PERSON, [], ['reply-without-answer']],
    [
      'given twice, in the order sent',
      `${PERSON}\nERC+0Z\nERC+1Z\nFTX+AAP+++STOP`,
      [
        reply({ ...NAMED, answer: 'board', code: '0Z' }),
        reply({ ...NAMED, answer: 'do-not-board', code: '1Z', text: 'STOP' }),
      ],
      [],
    ],
    [
      'with its text in front',
      `${PERSON}\nFTX+AAP+++STOP\nERC+1Z`,
      [reply({ ...NAMED, answer: 'do-not-board', code: '1Z', text: 'STOP' })],
      [],
    ],
    [
      'with two texts',
      `${PERSON}\nERC+1Z\nFTX+AAP+++STOP\nFTX+AAP+++CALL`,
      [reply({ ...NAMED, answer: 'do-not-board', code: '1Z', text: 'STOP CALL' })],
      [],
    ],
    [
      'with a text of another kind',
      `${PERSON}\nERC+1Z\nFTX+AAO+++STOP`,
      [reply({ ...NAMED, answer: 'do-not-board', code: '1Z', text: 'STOP' })],
      ['unknown-qualifier'],
    ],
    [
      'with references behind it',
      'ERP+2\nERC+0Z\nRFF+ABO:KP0001\nRFF+AVF:Q1W2E3',
      [reply({ ...NAMED, answer: 'board', code: '0Z' })],
      [],
    ],
    [
      'with a name',
      'ERP+2\nNAD+FL+++DOE:JANE MRS\nERC+0Z',
      [reply({ surname: 'DOE', givenNames: 'JANE', answer: 'board', code: '0Z' })],
      [],
    ],
    [
      'with another reference',
      `${PERSON}\nRFF+QQQ:1\nRFF+AVF:Z9Z9Z9\nERC+0Z`,
      [reply({ ...NAMED, answer: 'board', code: '0Z' })],
      ['unknown-qualifier', 'value-repeated'],
    ],
    ['about the message', 'ERP+1\nERC+118\nFTX+AAP+++BAD BGM', [], ['reply-about-message']],
    ['about no person', 'ERC+1Z\nFTX+AAP+++STOP', [], ['segment-misplaced', 'segment-misplaced']],
    [
      'next to unknown segments',
      `${PERSON}\nQQQ+1\n!!junk\nGIS+1\nERC+0Z`,
      [reply({ ...NAMED, answer: 'board', code: '0Z' })],
      ['unknown-segment', 'segment-unreadable', 'segment-ignored'],
    ],
  ])('one answer of a CUSRES reply is read: %s', (_title, body, replies, reported) => {
    const manifest = read(file(`${HEAD}\n${body}`));
    expect(manifest.replies).toEqual(replies);
    expect(codes(manifest)).toEqual(reported);
  });

  test('an answer that refuses the whole message becomes a warning with its text', () => {
    const manifest = read(file(`${HEAD}\nERP+1\nERC+118\nFTX+AAP+++BAD BGM`));
    expect(manifest.diagnostics).toMatchObject([
      { severity: 'warning', params: { value: '118', text: 'BAD BGM' }, segment: 'ERC', raw: "ERC+118'" },
    ]);
  });
});

describe('kinds of CUSRES messages', () => {
  test.each([
    ['an answer the state changed by itself', '132', 1, []],
    ['the word of a carrier that it got one', '312', 0, ['reply-acknowledged']],
    ['an unknown one', '999', 1, ['unknown-function']],
  ])('CUSRES messages of every kind are read: %s', (_title, kind, replies, reported) => {
    const answer = kind === '312' ? '' : 'ERC+1Z';
    const manifest = read(file(`${HEAD.replace('962', kind)}\n${PERSON}\n${answer}`));
    expect(manifest.function).toBe('reply');
    expect(manifest.replies).toHaveLength(replies);
    expect(codes(manifest)).toEqual(reported);
  });

  test('CUSRES messages without BGM and flight are reported by a diagnostic', () => {
    const manifest = read(file(`${PERSON}\nERC+0Z`));
    expect(manifest.replies).toHaveLength(1);
    expect(codes(manifest)).toEqual(['function-missing', 'missing-flight']);
  });
});

describe('a flight of a CUSRES reply', () => {
  test.each([
    [
      'ports before times',
      'RFF+AF:KP20\nLOC+125+LFW\nLOC+87+CDG\nDTM+189:2611242145:201\nDTM+232:2611250555:201',
      ['KP20 LFW 2026-11-24T21:45 CDG 2026-11-25T05:55'],
      [],
    ],
    [
      'each time behind its port',
      'RFF+AF:KP20\nLOC+125+LFW\nDTM+189:2611242145:201\nLOC+87+CDG\nDTM+232:2611250555:201',
      ['KP20 LFW 2026-11-24T21:45 CDG 2026-11-25T05:55'],
      [],
    ],
    [
      'two legs',
      'RFF+AF:KP20\nLOC+125+LFW\nLOC+87+CDG\nRFF+AF:KP22\nLOC+92+CDG\nLOC+92+LYS',
      ['KP20 LFW null CDG null', 'KP22 CDG null LYS null'],
      [],
    ],
    [
      'a registration',
      'RFF+AF:5YABC\nLOC+125+LFW\nLOC+87+CDG',
      ['null5YABC LFW null CDG null'],
      ['flight-without-number'],
    ],
    [
      'invalid values',
      'RFF+AF:\nDTM+189:999999:201\nDTM+999:261124\nLOC+999+XXX\nLOC+125+LFW\nLOC+87+CDG',
      ['nullnull LFW null CDG null'],
      ['flight-unreadable', 'bad-date', 'unknown-qualifier', 'unknown-qualifier'],
    ],
  ])('a flight of a CUSRES reply is read with %s', (_title, body, expected, reported) => {
    const manifest = read(file(`BGM+962\n${body}\n${PERSON}\nERC+0Z`));
    expect(
      manifest.flights.map(
        ({ carrier, number, registration, origin, departure, destination, arrival }) =>
          `${carrier}${number ?? registration} ${origin} ${departure} ${destination} ${arrival}`,
      ),
    ).toEqual(expected);
    expect(codes(manifest)).toEqual(reported);
  });
});

test('a CUSRES reply in a file is read and traced', () => {
  const text = file(`${HEAD}\n${PERSON}\nERC+1Z\nFTX+AAP+++STOP`);
  const step = readFile(bytesOf(text), context).next();
  expect(step.value).toMatchObject({ manifest: { format: 'CUSRES', replies: [{ answer: 'do-not-board' }] } });
  const traced = new Map<string, string>();
  for (const { message } of walkInterchanges(bytesOf(text))) {
    readCusres(message, context, (path, start, end) => traced.set(path, text.slice(start, end)));
  }
  expect(traced.get('replies.0.code')).toBe('1Z');
  expect(traced.get('replies.0')?.startsWith("ERP+2'")).toBe(true);
  expect(traced.get('flights.0')).toBe("RFF+AF:KP0020'");
});

test('reading a damaged CUSRES reply never throws', () => {
  const original = bytesOf(file(`${HEAD}\n${PERSON}\nERC+0Z\nFTX+AAP+++OK\n${PERSON}\nERC+1Z`));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: original.length - 1 }), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 12,
      }),
      (changes) => {
        const bytes = original.slice();
        for (const [at, value] of changes) bytes[at] = value;
        for (const { message } of walkInterchanges(bytes)) {
          expect(readCusres(message, context).replies.length).toBeLessThanOrEqual(4);
        }
      },
    ),
    { seed: 20261124, numRuns: 500 },
  );
});
