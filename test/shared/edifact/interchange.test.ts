import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { type WalkedMessage, walkInterchanges } from '../../../shared/edifact/interchange.ts';
import type { Envelope } from '../../../shared/edifact/message.ts';
import { bytesOf, paxlstFile, withSeparators } from './fixtures.ts';

interface Walked {
  readonly texts: string[][][];
  readonly envelopes: Envelope[];
  readonly spans: WalkedMessage['span'][];
  readonly inside: Diagnostic[];
  readonly outside: Diagnostic[];
}

function walk(file: string | Uint8Array): Walked {
  const bytes = typeof file === 'string' ? bytesOf(file) : file;
  const walked: Walked = { texts: [], envelopes: [], spans: [], inside: [], outside: [] };
  const messages = walkInterchanges(bytes);
  for (;;) {
    const step = messages.next();
    if (step.done === true) {
      walked.outside.push(...step.value);
      return walked;
    }
    const { message, span } = step.value;
    const { tokens } = message;
    walked.texts.push(
      Array.from({ length: tokens.segments }, (_, s) =>
        Array.from({ length: tokens.elementCount(s) + 1 }, (_, e) =>
          Array.from({ length: tokens.componentCount(s, e) }, (_, c) => tokens.text(s, e, c)).join('\u0000'),
        ),
      ),
    );
    walked.envelopes.push(message.envelope);
    walked.spans.push(span);
    walked.inside.push(...message.diagnostics);
  }
}

function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => code);
}

const MINIMAL = "UNB+UNOA:4+A+B+261120:0815+R1'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'UNT+3+1'UNZ+1+R1'";

describe('an interchange', () => {
  test('an interchange gives the values of its envelope', () => {
    const { envelopes, outside, inside } = walk(
      "UNA:+.? 'UNB+UNOA:4+SND:ZZ+RCV:ZZ+20261120:0815+R1++APIS++++1'UNG+PAXLST+KP+JAITF+261120:0815+G1+UN+D:05B'" +
        "UNH+1+paxlst:D:05B:UN:IATA+KP20+02:C'BGM+745'UNT+3+1'UNE+1+G1'UNZ+1+R1'",
    );
    expect(envelopes).toEqual([
      {
        syntax: 'UNOA',
        sender: 'SND',
        recipient: 'RCV',
        prepared: '2026-11-20T08:15Z',
        control: 'R1',
        application: 'APIS',
        test: true,
        groupSender: 'KP',
        groupRecipient: 'JAITF',
        groupReference: 'G1',
        reference: '1',
        type: 'PAXLST',
        version: 'D:05B',
        agency: 'UN',
        association: 'IATA',
        accessReference: 'KP20',
        part: { number: 2, final: false },
      },
    ]);
    expect([...outside, ...inside]).toEqual([]);
  });

  test.each([
    ['no UNA', MINIMAL],
    ['a UNA of nine bytes', `UNA:+.? '${MINIMAL}`],
    ['a UNA with a repetition mark', `UNA:+.?*'${MINIMAL}`],
    ['a UNA without its decimal mark', `UNA:+?*'${MINIMAL}`],
    ['a UNA without its reserved mark', `UNA:+.?'${MINIMAL}`],
    ['blanks around UNA', ` \n UNA:+.? ' \r\n ${MINIMAL}`],
    ['a byte order mark', `\ufeff${MINIMAL}`],
    ['lower-case tags', MINIMAL.toLowerCase()],
    [
      'telex separators',
      `UNA:(.) -${withSeparators(MINIMAL, { component: ':', element: '(', release: ')', terminator: '-' })}`,
    ],
    [
      'hash as terminator',
      `UNA:*.? #${withSeparators(MINIMAL, { component: ':', element: '*', release: '?', terminator: '#' })}`,
    ],
    [
      'a star as terminator',
      `UNA:-.? *${withSeparators(MINIMAL, { component: ':', element: '-', release: '?', terminator: '*' })}`,
    ],
  ])('an interchange is read with %s', (_name, file) => {
    const { texts, outside, inside } = walk(file);
    expect(texts.map((segments) => segments.map(([tag]) => tag?.toUpperCase()))).toEqual([['UNH', 'BGM', 'UNT']]);
    expect(texts[0]?.[1]?.[1]).toBe('745');
    expect([...outside, ...inside].filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('an interchange with a typographic quote in UNA is read and gets a diagnostic', () => {
    const { texts, inside } = walk(`UNA:+.? ’${MINIMAL}`);
    expect(texts).toHaveLength(1);
    expect(codes(inside)).toEqual(['smart-quote']);
  });

  test('an interchange with a wrong UNA is read by the bytes around UNB', () => {
    const { texts, outside } = walk(`UNA;*.? #${MINIMAL}`);
    expect(texts).toHaveLength(1);
    expect(codes(outside)).toEqual(['separators-derived']);
  });

  test('an interchange without UNB is read from its UNH', () => {
    const { texts, envelopes } = walk("UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'UNT+3+1'");
    expect(texts).toHaveLength(1);
    expect(envelopes[0]?.prepared).toBeNull();
  });

  test('an interchange without UNH is read by its first segment', () => {
    const { envelopes, inside } = walk("UNB+UNOA:4+A+B+261120:0815+R1'BGM+745'NAD+FL+++A:B'UNT+4+1'UNZ+1+R1'");
    expect(envelopes[0]?.type).toBe('PAXLST');
    expect(codes(inside)).toContain('unh-missing');
  });

  test('an interchange may be one of several in a file, with telex lines around them', () => {
    const preamble = 'QK LFWPPXS\r\n.HDQCRA9 201130\r\n\u0002';
    const { texts, outside, spans } = walk(`${preamble}${MINIMAL}\u0003\r\n27NOV26 0031Z\r\n${MINIMAL}`);
    expect(texts).toHaveLength(2);
    expect(codes(outside)).toEqual(['bytes-skipped', 'bytes-skipped']);
    expect(outside[0]?.offset).toBe(0);
    expect(outside[1]?.raw).toContain('27NOV26');
    expect(spans[0]?.start).toBe(preamble.length + MINIMAL.indexOf('UNH'));
  });

  test('an interchange with trailers that disagree is read, and each disagreement gets a diagnostic', () => {
    const { texts, inside, outside } = walk(
      "UNB+UNOA:4+A+B+261120:0815+R1'UNG+PAXLST+A+B+261120:0815+G1+UN+D:05B'UNH+1+PAXLST:D:05B'BGM+745'UNT+9+2'UNE+4+G2'UNZ+3+R9'",
    );
    expect(texts).toHaveLength(1);
    expect(codes(inside)).toEqual(['count-mismatch', 'reference-mismatch']);
    expect(codes(outside)).toEqual(['count-mismatch', 'reference-mismatch', 'count-mismatch', 'reference-mismatch']);
    expect(inside[0]?.params).toEqual({ stated: '9', found: 3 });
  });

  test('an interchange that is cut off gives what is complete', () => {
    const { texts, inside, outside } = walk(MINIMAL.slice(0, MINIMAL.indexOf('UNT') - 3));
    expect(texts[0]).toEqual([['UNH', '1', 'PAXLST\u0000D\u000005B\u0000UN\u0000IATA']]);
    expect(codes(inside)).toEqual(['segment-cut', 'message-truncated']);
    expect(codes(outside)).toEqual(['unz-missing']);
  });

  test('a message without UNT ends where the next message begins', () => {
    const { texts, inside } = walk(
      MINIMAL.replace("UNT+3+1'", "UNH+2+PAXLST:D:05B'BGM+745'UNT+3+2'").replace('UNZ+1', 'UNZ+2'),
    );
    expect(texts).toHaveLength(2);
    expect(codes(inside)).toEqual(['unt-missing']);
  });

  test('an interchange with typographic quotes for terminators is repaired', () => {
    const file = paxlstFile();
    const { texts, inside } = walk(file.replace("ATT+2++F'", 'ATT+2++F’'));
    expect(texts).toEqual(walk(file).texts);
    expect(codes(inside)).toEqual(['smart-quote']);
  });

  test('an interchange with a traveller glued to the office before is repaired, and the diagnostic names the segment without an end by its start', () => {
    const glued = "ORG+1A:MUC+12345678:OFFICE+LFW++A+TG+AB+9TIF+DOE+JOHN:A:1'";
    const text = `UNB+IATA:1+KP++261120:0815+R1'UNH+1+PNRGOV:13:1:IA'MSG+:22'${glued}UNT+5+1'UNZ+1+R1'`;
    const { outside } = walk(text);
    expect(outside).toMatchObject([{ code: 'missing-terminator', segment: 'ORG', offset: text.indexOf('ORG+') }]);
  });

  test('an interchange with a segment that lost its end at the end of a line loses no segment', () => {
    const lines = MINIMAL.replace("BGM+745'", "BGM+745'NAD+FL+++ONE:A'DOC+P+B2'NAD+FL+++TWO:B'").replaceAll(
      "'",
      "'\r\n",
    );
    const text = lines.replace("DOC+P+B2'", 'DOC+P+B2');
    const { texts, outside } = walk(text);
    expect(texts).toEqual(walk(lines).texts);
    expect(outside.find(({ code }) => code === 'missing-terminator')).toMatchObject({
      segment: 'DOC',
      offset: text.indexOf('DOC+'),
    });
    // Even the end of the message.
    expect(walk(lines.replace("TWO:B'", 'TWO:B')).texts).toEqual(walk(lines).texts);
  });

  test('an interchange with lines wrapped inside segments keeps text that only looks like the next segment', () => {
    const wrapped = MINIMAL.replace("BGM+745'", "BGM+745'NAD+FL+++SMI\r\nTH:JO'ATT+SI\r\nMON+X'");
    const { texts, outside } = walk(wrapped);
    expect(texts[0]?.[3]?.[1]).toBe('SIMON');
    expect(codes(outside)).not.toContain('missing-terminator');
  });

  test('an interchange in windows-1252 is decoded by its syntax identifier', () => {
    const bytes = bytesOf(MINIMAL.replace('UNOA', 'UNOC').replace('BGM+745', 'BGM+7#5'));
    bytes[bytes.indexOf(0x23)] = 0xe9;
    expect(walk(bytes).texts[0]?.[1]?.[1]).toBe('7é5');
  });
});

describe('the tokens of a message', () => {
  const text = fc.string({ unit: fc.constantFrom(..."ABZ09 :+?'*#-(/é"), maxLength: 12 }).map((value) => value.trim());
  const segments = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const escaped = (value: string): string => value.replace(/[:+?']/g, (mark) => `?${mark}`);
  const written = (rows: readonly (readonly string[])[]): string =>
    `UNB+UNOA:4+A+B+261120:0815+R1'UNH+1+PAXLST:D:05B'BGM+745'${rows.map((row) => `ZZZ+${row.map(escaped).join('+')}'`).join('')}UNT+${rows.length + 3}+1'UNZ+1+R1'`;
  const values = (walked: Walked): string[][] | undefined => walked.texts[0]?.slice(2, -1).map((row) => row.slice(1));

  test('the tokens of a message hold what was written, whichever characters were released', () => {
    fc.assert(
      fc.property(segments, (rows) => {
        expect(values(walk(written(rows)))).toEqual(rows);
      }),
      { seed: 20261124, numRuns: 400 },
    );
  });

  test('the tokens of names are the same whether their apostrophes were released or not', () => {
    const short = fc.string({ unit: fc.constantFrom(...'ABDLMNOZ'), minLength: 1, maxLength: 4 });
    const long = fc.string({ unit: fc.constantFrom(...'ABDLMNOZ'), minLength: 5, maxLength: 9 });
    const name = fc.tuple(short, fc.constantFrom("'", ''), long).map((parts) => parts.join(''));
    const released = (names: readonly (readonly string[])[]): string =>
      written([]).replace(
        "UNT+3+1'",
        `${names.map((parts) => `NAD+FL+++${parts.map(escaped).join(':')}'ATT+2++F'`).join('')}UNT+${names.length * 2 + 3}+1'`,
      );
    fc.assert(
      fc.property(fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (names) => {
        const right = walk(released(names));
        const wrong = walk(released(names).replaceAll("?'", "'"));
        expect(wrong.texts).toEqual(right.texts);
        expect(right.inside).toEqual([]);
        const cut = names.filter((parts) => parts.some((part) => part.includes("'"))).length;
        expect(wrong.inside.map(({ code }) => code)).toEqual(Array(cut).fill('apostrophe-unreleased'));
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });

  test('the tokens of a message do not depend on where lines were wrapped', () => {
    fc.assert(
      fc.property(segments, fc.integer({ min: 1, max: 70 }), fc.constantFrom('\n', '\r\n'), (rows, width, mark) => {
        const file = written(rows);
        const lines: string[] = [];
        for (let at = 0; at < file.length; at += width) lines.push(file.slice(at, at + width));
        const wrapped = walk(lines.join(mark));
        // Blanks beside a wrap belong to the value; only those at its ends are trimmed.
        expect(values(wrapped)).toEqual(rows);
      }),
      { seed: 20261124, numRuns: 400 },
    );
  });

  test('the tokens of a message do not depend on the separators', () => {
    const marks = fc.shuffledSubarray([';', '|', '~', '^', '*', '#', '%', '!', '='], { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(segments, marks, (rows, [component = '', element = '', release = '', terminator = '']) => {
        const file = withSeparators(written(rows), { component, element, release, terminator });
        expect(values(walk(`UNA${component}${element}.${release} ${terminator}${file}`))).toEqual(rows);
      }),
      { seed: 20261124, numRuns: 400 },
    );
  });
});
