/** Reading workers as the core uses them: how far ahead they are, and how they end. */
import { describe, expect, test } from 'vitest';
import { createReaders, ReadingStopped } from '../../../../renderer/core/reading/readers.ts';
import type { FromReader, ReaderPort, ReadItem, ToReader } from '../../../../renderer/core/reading/reading-protocol.ts';

const TERMS = { edits: [], profiles: [], receivedOn: '2026-11-24' } as const;
const END: ReadItem = { kind: 'file-end', weight: 1, end: { diagnostics: [], unread: [] } };
const PART: ReadItem = { kind: 'part', path: ['message', 'manifest', 'travellers'], values: [], weight: 0 };

/** A worker whose answers the test gives, and a clock that the test moves. */
function bench(count = 1) {
  const made: {
    port: ReaderPort;
    sent: ToReader[];
    isEnded: boolean;
    listeners: () => number;
    give: (message: FromReader) => void;
    break: () => void;
  }[] = [];
  const timers = new Set<{ readonly at: number; readonly wake: () => void }>();
  let now = 0;
  let isFailing = false;
  const fail = (): never => {
    throw new Error('no worker');
  };
  const make = (): ReaderPort => {
    const takers: ((event: { readonly data: FromReader }) => void)[] = [];
    const breaks: (() => void)[] = [];
    const one = {
      sent: [] as ToReader[],
      listeners: () => takers.length + breaks.length,
      isEnded: false,
      give: (data: FromReader) => {
        for (const take of takers) take({ data });
      },
      break: () => {
        for (const each of breaks) each();
      },
      port: {
        postMessage: (message: ToReader) => void one.sent.push(message),
        addEventListener: (type: string, listener: never) =>
          type === 'message' ? void takers.push(listener) : void breaks.push(listener),
        terminate: () => {
          one.isEnded = true;
        },
      } as unknown as ReaderPort,
    };
    made.push(one);
    return one.port;
  };
  const readers = createReaders({
    count,
    make: () => (isFailing ? fail() : make()),
    now: () => now,
    wakeAfter(milliseconds, wake) {
      const timer = { at: now + milliseconds, wake };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  });
  return {
    readers,
    made,
    failNext(whether: boolean) {
      isFailing = whether;
    },
    wait(milliseconds: number) {
      now += milliseconds;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.wake();
      }
    },
    read(signal = new AbortController().signal) {
      return readers.read('a.edi', new Uint8Array(3), TERMS, signal);
    },
  };
}

/** Reads a file to its end with the first worker. */
async function readOne({ made, read }: ReturnType<typeof bench>): Promise<void> {
  const reading = read();
  const first = reading.next();
  await settle();
  made[0]?.give({ kind: 'portion', items: [END] });
  await first;
  await reading.next();
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a reading worker', () => {
  test('is handed the bytes, and told of every portion that was taken but the last', async () => {
    const { made, read } = bench();
    const reading = read();
    const first = reading.next();
    await settle();
    expect(made[0]?.sent).toMatchObject([{ kind: 'read', name: 'a.edi', ahead: 3 }]);
    made[0]?.give({ kind: 'portion', items: [PART] });
    expect(await first).toEqual({ done: false, value: [PART] });
    made[0]?.give({ kind: 'portion', items: [END] });
    expect(await reading.next()).toEqual({ done: false, value: [END] });
    expect((await reading.next()).done).toBe(true);
    expect(made[0]?.sent.map(({ kind }) => kind)).toEqual(['read', 'taken']);
    expect(made[0]?.isEnded).toBe(false);
  });

  test('reads the next file, and is ended when nothing was read for a minute', async () => {
    const desk = bench();
    const { made, read, wait } = desk;
    for (const _ of [1, 2]) {
      await readOne(desk);
    }
    expect(made).toHaveLength(1);
    wait(60_000);
    expect(made[0]?.isEnded).toBe(true);
    void read().next();
    await settle();
    expect(made).toHaveLength(2);
  });

  test('is ended at once when the reading is cancelled, also while it is silent', async () => {
    const { made, read } = bench();
    const cancelling = new AbortController();
    const first = read(cancelling.signal).next();
    await settle();
    cancelling.abort();
    expect((await first).done).toBe(true);
    expect(made[0]?.isEnded).toBe(true);
  });

  test.each<[string, (desk: ReturnType<typeof bench>) => void, string]>([
    ['sends nothing for a minute', ({ wait }) => wait(60_000), 'time'],
    ['breaks', ({ made }) => made[0]?.break(), 'broke'],
    ['fails', ({ made }) => made[0]?.give({ kind: 'failed' }), 'broke'],
  ])('that %s is ended, the reading says so, and the next file gets another one', async (_, act, why) => {
    const desk = bench();
    const first = desk.read().next();
    await settle();
    act(desk);
    const error: unknown = await first.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadingStopped);
    expect(error).toMatchObject({ why });
    expect(desk.made[0]?.isEnded).toBe(true);
    void desk.read().next();
    await settle();
    expect(desk.made).toHaveLength(2);
  });

  test('that sends something now and then is ended after a quarter of an hour', async () => {
    const { made, read, wait } = bench();
    const reading = read();
    let got = reading.next();
    await settle();
    for (let minutes = 0; minutes < 16; minutes++) {
      made[0]?.give({ kind: 'portion', items: [PART] });
      const answer: unknown = await got.catch((thrown: unknown) => thrown);
      if (answer instanceof ReadingStopped) return expect(minutes).toBeGreaterThanOrEqual(15);
      got = reading.next();
      await settle();
      wait(59_999);
    }
    await expect(got).rejects.toBeInstanceOf(ReadingStopped);
  });

  test('is waited for where as many read as may', async () => {
    const { made, read } = bench(2);
    const readings = [read(), read(), read()].map((each) => ({ each, first: each.next() }));
    await settle();
    expect(made).toHaveLength(2);
    made[1]?.give({ kind: 'portion', items: [END] });
    await readings[1]?.first;
    await readings[1]?.each.next();
    await settle();
    expect(made[1]?.sent.map(({ kind }) => kind)).toEqual(['read', 'read']);
  });

  test('is not waited for by a reading that is cancelled meanwhile', async () => {
    const { made, read } = bench(1);
    void read().next();
    await settle();
    const cancelling = new AbortController();
    const second = read(cancelling.signal).next();
    await settle();
    cancelling.abort();
    expect((await second).done).toBe(true);
    expect(made).toHaveLength(1);
  });

  test('that cannot be made takes nobody the place', async () => {
    const { made, read, failNext } = bench(1);
    failNext(true);
    await expect(read().next()).rejects.toBeInstanceOf(ReadingStopped);
    failNext(false);
    void read().next();
    await settle();
    expect(made).toHaveLength(1);
  });

  test('that breaks while it reads nothing is not used again', async () => {
    const desk = bench();
    const { made, read } = desk;
    await readOne(desk);
    made[0]?.break();
    expect(made[0]?.isEnded).toBe(true);
    void read().next();
    await settle();
    expect(made).toHaveLength(2);
  });

  test('is listened to once, however many files it reads', async () => {
    const desk = bench();
    const { made } = desk;
    for (let file = 0; file < 5; file++) {
      await readOne(desk);
    }
    expect(made[0]?.listeners()).toBe(3);
  });

  test('gives what arrived before it broke', async () => {
    const { made, read } = bench();
    const reading = read();
    const first = reading.next();
    await settle();
    made[0]?.give({ kind: 'portion', items: [PART] });
    made[0]?.give({ kind: 'portion', items: [PART] });
    made[0]?.break();
    expect((await first).value).toEqual([PART]);
    expect((await reading.next()).value).toEqual([PART]);
    await expect(reading.next()).rejects.toBeInstanceOf(ReadingStopped);
  });

  test('is given the time that the store takes to keep what it sent', async () => {
    const { made, read, wait } = bench();
    const reading = read();
    let got = reading.next();
    await settle();
    for (let minutes = 0; minutes < 20; minutes++) {
      made[0]?.give({ kind: 'portion', items: [PART] });
      await got;
      // The store is busy.
      wait(59_999);
      got = reading.next();
      await settle();
    }
    made[0]?.give({ kind: 'portion', items: [END] });
    expect((await got).value).toEqual([END]);
  });

  test('of a reading that is left before its end is ended', async () => {
    const { made, read } = bench();
    const reading = read();
    const first = reading.next();
    await settle();
    made[0]?.give({ kind: 'portion', items: [PART] });
    await first;
    await reading.return();
    expect(made[0]?.isEnded).toBe(true);
  });
});

describe('what is asked about kept bytes', () => {
  const ASK = { kind: 'reread', kept: new Uint8Array(3), profile: null, isTraced: false, travellers: 1 } as const;
  const ANSWER: ReadItem = { kind: 'answer', value: { manifest: { travellers: [] }, places: [] }, weight: 3 };
  const asked = ({ readers }: ReturnType<typeof bench>, signal = new AbortController().signal) =>
    readers.ask<'reread'>(ASK, TERMS, signal);

  test('is answered in one piece, and the worker goes on', async () => {
    const desk = bench();
    const answer = asked(desk);
    await settle();
    const path = ['value', 'manifest', 'travellers'];
    desk.made[0]?.give({ kind: 'portion', items: [{ kind: 'part', path, values: ['DOE'], weight: 1 }] });
    desk.made[0]?.give({ kind: 'portion', items: [structuredClone(ANSWER)] });
    expect(await answer).toEqual({ manifest: { travellers: ['DOE'] }, places: [] });
    expect(desk.made[0]?.isEnded).toBe(false);
  });

  test('waits for no file, however many are read', async () => {
    const desk = bench(2);
    for (const _ of [1, 2]) void desk.read().next();
    await settle();
    void asked(desk);
    await settle();
    expect(desk.made.map(({ sent }) => sent[0]?.kind)).toEqual(['read', 'read', 'ask']);
  });

  test('waits for the one asked before it where all files read that may', async () => {
    const desk = bench(1);
    void desk.read().next();
    await settle();
    const [first, second] = [asked(desk), asked(desk)];
    await settle();
    expect(desk.made).toHaveLength(2);
    desk.made[1]?.give({ kind: 'portion', items: [structuredClone(ANSWER)] });
    await first;
    await settle();
    desk.made[1]?.give({ kind: 'portion', items: [structuredClone(ANSWER)] });
    expect(await second).toEqual({ manifest: { travellers: [] }, places: [] });
  });

  test.each<[string, (desk: ReturnType<typeof bench>) => void]>([
    ['breaks', ({ made }) => made[0]?.break()],
    ['is silent', ({ wait }) => wait(60_000)],
  ])('throws where the worker %s', async (_, act) => {
    const desk = bench();
    const answer = asked(desk);
    await settle();
    act(desk);
    await expect(answer).rejects.toBeInstanceOf(ReadingStopped);
  });

  test('throws why it was stopped where the store closes', async () => {
    const desk = bench();
    const closing = new AbortController();
    const answer = asked(desk, closing.signal);
    await settle();
    closing.abort(new Error('closed'));
    await expect(answer).rejects.toThrow('closed');
    expect(desk.made[0]?.isEnded).toBe(true);
  });
});
