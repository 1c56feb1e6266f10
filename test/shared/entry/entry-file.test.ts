import { describe, expect, test } from 'vitest';
import { EMPTY_TRAVELLER } from '../../../shared/entry/empty-entry.ts';
import { type Entry, writeEntry } from '../../../shared/entry/entry.ts';
import { detectFile } from '../../../shared/intake/detect.ts';
import { type FileEnd, readFile, rereadKept } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

const context = { reference: shippedReference() };

const ENTRY: Entry = {
  version: 1,
  kind: 'screen',
  prepared: '2026-11-24T09:15Z',
  desk: 'LFW1',
  leg: {
    carrier: 'ET',
    number: 509,
    suffix: null,
    registration: null,
    origin: 'LFW',
    destination: 'ADD',
    departure: '2026-11-24T11:05',
    arrival: '2026-11-24T20:40',
  },
  travellers: [{ ...EMPTY_TRAVELLER, surname: 'AGBEKO', givenNames: 'AMA' }],
  booking: null,
  text: "1.AGBEKO/AMA MRS\n9 RM WHEELCHAIR\nUNB+UNOA:4+A+B+261124:0900+1'UNH+1+PNRGOV:11:1:IA'",
};

function readAll(bytes: Uint8Array): { readonly messages: readonly ReadMessage[]; readonly end: FileEnd } {
  const messages: ReadMessage[] = [];
  const reading = readFile(bytes, context);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return { messages, end: step.value };
    messages.push(step.value);
  }
}

describe('an entry among the messages of an import', () => {
  test('an entry is recognised by its beginning, whatever the pasted screen shows', () => {
    expect(detectFile(writeEntry(ENTRY))).toEqual({ kind: 'entry' });
  });

  test('an entry is read, kept without sensitive data, and read again from the kept bytes', () => {
    const { messages, end } = readAll(writeEntry(ENTRY));
    expect(end.diagnostics).toEqual([]);
    expect(messages).toHaveLength(1);
    const [message] = messages as [ReadMessage];
    expect(message.manifest).toMatchObject({
      format: 'SCREEN',
      sender: 'DESK-LFW1',
      sensitive: 1,
      flights: [{ carrier: 'ET', number: 509 }],
      travellers: [{ surname: 'AGBEKO' }],
    });
    expect(new TextDecoder().decode(message.kept)).not.toContain('WHEELCHAIR');
    expect(message.id).toMatch(/^[0-9a-f]{32}$/);
    expect(readAll(writeEntry(ENTRY)).messages[0]?.id).toBe(message.id);
    expect(readAll(writeEntry({ ...ENTRY, prepared: '2026-11-24T09:16Z' })).messages[0]?.id).not.toBe(message.id);
    expect(rereadKept(message.kept, context)).toEqual({ ...message.manifest, sensitive: 0 });
  });

  test('the trace of a kept entry leads to its values', () => {
    const [message] = readAll(writeEntry(ENTRY)).messages as [ReadMessage];
    const seen = new Map<string, string>();
    rereadKept(message.kept, context, (path, start, end) =>
      seen.set(path, new TextDecoder().decode(message.kept.subarray(start, end))),
    );
    expect(seen.get('travellers.0.surname')).toBe('AGBEKO');
  });

  test.each([
    ['damaged', '{"airside-entry":1,"kind":', 'entry-unreadable'],
    ['of a later version', '{"airside-entry":9}', 'entry-version-unknown'],
  ])('an entry that is %s is left unread and gets a diagnostic', (_title, text, code) => {
    const { messages, end } = readAll(new TextEncoder().encode(text));
    expect(messages).toEqual([]);
    expect(end.diagnostics.map((each) => each.code)).toEqual([code]);
  });
});
