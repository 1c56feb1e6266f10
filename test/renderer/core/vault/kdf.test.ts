import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { freshParameters, type KdfParameters, readParameters } from '../../../../renderer/core/vault/kdf.ts';
import { deriveDirectly } from '../../../../renderer/core/vault/kdf-direct.ts';
import { KdfError, type KdfPort, kdfInWorker } from '../../../../renderer/core/vault/kdf-in-worker.ts';
import type { FromKdf, ToKdf } from '../../../../renderer/core/vault/kdf-protocol.ts';
import { fastKdf } from './fast-kdf.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const salt = (text: string) => new TextEncoder().encode(text);

describe('Argon2id', () => {
  // Vectors of the reference implementation (P-H-C/phc-winner-argon2, src/test.c, version 0x13) that take little time.
  test.each<[string, string, Omit<KdfParameters, 'name' | 'salt'>, string]>([
    [
      'password',
      'somesalt',
      { memory: 256, iterations: 2, parallelism: 1 },
      '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
    ],
    [
      'password',
      'somesalt',
      { memory: 256, iterations: 2, parallelism: 2 },
      '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037',
    ],
    [
      'differentpassword',
      'somesalt',
      { memory: 65_536, iterations: 2, parallelism: 1 },
      '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde',
    ],
  ])('Argon2id derives the reference key of %s with salt %s, %j', async (passphrase, text, cost, expected) => {
    expect(hex(await deriveDirectly(passphrase, { name: 'argon2id', salt: salt(text), ...cost }))).toBe(expected);
  });

  test('Argon2id gives the same key for one text in both Unicode compositions', async () => {
    const cost = { name: 'argon2id', memory: 8, iterations: 1, parallelism: 1, salt: salt('somesalt') } as const;
    const [composed, apart] = await Promise.all(['caf\u00e9', 'cafe\u0301'].map((text) => deriveDirectly(text, cost)));
    expect(composed).toEqual(apart);
  });

  test('Argon2id leaves no bytes of the passphrase in memory, whether it succeeds or fails', async () => {
    const encode = vi.spyOn(TextEncoder.prototype, 'encode');
    const passphrases = () => encode.mock.results.map(({ value }) => value as Uint8Array);
    const cost = { name: 'argon2id', memory: 8, iterations: 1, parallelism: 1 } as const;
    await deriveDirectly('brittle otter', { ...cost, salt: new Uint8Array(16) });
    await expect(deriveDirectly('brittle otter', { ...cost, salt: new Uint8Array(1) })).rejects.toThrow();
    const left = passphrases().filter(({ length }) => length === 'brittle otter'.length);
    expect(left).toEqual(Array(2).fill(new Uint8Array('brittle otter'.length)));
  });
});

describe('stored parameters', () => {
  test('stored parameters are read as they were written', () => {
    const fresh = freshParameters();
    expect(fresh).toEqual({ name: 'argon2id', memory: 65_536, iterations: 3, parallelism: 1, salt: fresh.salt });
    expect(readParameters(structuredClone(fresh))).toEqual(fresh);
    expect(freshParameters().salt).not.toEqual(fresh.salt);
  });

  test.each<[string, object]>([
    ['less memory', { memory: 65_535 }],
    ['fewer passes', { iterations: 2 }],
    ['no lane', { parallelism: 0 }],
    ['memory that no machine has', { memory: 4_194_304 }],
    ['passes that never end', { iterations: 1000 }],
    ['half a pass', { iterations: 3.5 }],
    ['text for a number', { memory: '65536' }],
    ['another derivation', { name: 'pbkdf2' }],
    ['a short salt', { salt: new Uint8Array(15) }],
    ['no salt', { salt: undefined }],
  ])('stored parameters with %s are refused', (_, change) => {
    expect(readParameters({ ...freshParameters(), ...change })).toBeNull();
  });

  test('stored parameters that cost as much as is allowed are read', () => {
    const most = { ...freshParameters(), memory: 1_048_576, iterations: 32, parallelism: 16 };
    expect(readParameters(most)).toEqual(most);
    for (const change of [{ memory: 1_048_577 }, { iterations: 33 }, { parallelism: 17 }])
      expect(readParameters({ ...most, ...change })).toBeNull();
  });

  test('stored parameters that are no record at all are refused', () => {
    for (const value of [null, undefined, 7, 'argon2id', []]) expect(readParameters(value)).toBeNull();
    fc.assert(fc.property(fc.anything(), (value) => readParameters(value) === null));
  });
});

describe('the worker of one derivation', () => {
  function port(answer: (message: ToKdf) => FromKdf | 'error'): KdfPort & { readonly ended: () => number } {
    const takers = new Map<string, (event: { readonly data: FromKdf }) => void>();
    let ended = 0;
    return {
      postMessage(message) {
        const said = answer(message);
        if (said === 'error') takers.get('error')?.({ data: { kind: 'failed', detail: '' } });
        else takers.get('message')?.({ data: said });
      },
      addEventListener(type: string, take: (event: { readonly data: FromKdf }) => void) {
        takers.set(type, take);
      },
      terminate() {
        ended += 1;
      },
      ended: () => ended,
    };
  }

  test('the worker of one derivation is made for it and ended after it', async () => {
    const ports: (KdfPort & { readonly ended: () => number })[] = [];
    const derive = kdfInWorker(() => {
      const one = port(({ passphrase }) => ({ kind: 'derived', hash: salt(passphrase) }));
      ports.push(one);
      return one;
    });
    expect(await derive('one', freshParameters())).toEqual(salt('one'));
    expect(await derive('two', freshParameters())).toEqual(salt('two'));
    expect(ports.map((one) => one.ended())).toEqual([1, 1]);
  });

  test.each<['failed' | 'error', string]>([
    ['failed', 'CompileError'],
    ['error', 'worker'],
  ])('a worker that ends with %s fails its derivation and is ended', async (how, detail) => {
    const broken = port(() => (how === 'error' ? 'error' : { kind: 'failed', detail: 'CompileError' }));
    await expect(kdfInWorker(() => broken)('one', freshParameters())).rejects.toEqual(new KdfError(detail));
    expect(broken.ended()).toBe(1);
  });

  test('the worker of one derivation is the one program that may derive, named so', async () => {
    const started: unknown[] = [];
    vi.stubGlobal(
      'Worker',
      class {
        constructor(url: URL, options: unknown) {
          started.push(url.pathname.split('/').at(-1), options);
          throw new Error('none here');
        }
      },
    );
    await expect(kdfInWorker()('one', freshParameters())).rejects.toThrow('none here');
    expect(started).toEqual(['kdf-worker.ts', { type: 'module', name: 'kdf' }]);
    expect(new KdfError('worker').name).toBe('KdfError');
  });
});

test('the stand-in depends on passphrase and salt', async () => {
  const one = freshParameters();
  const hash = await fastKdf('one', one);
  expect(hash).toHaveLength(32);
  expect(await fastKdf('one', one)).toEqual(hash);
  expect(await fastKdf('two', one)).not.toEqual(hash);
  expect(await fastKdf('one', freshParameters())).not.toEqual(hash);
});
