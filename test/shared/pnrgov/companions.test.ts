import { describe, expect, test } from 'vitest';
import { readFile } from '../../../shared/intake/read-file.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

describe('companion messages', () => {
  test.each([
    ['ACKRES', "MSG+:23'", 'reply', 'acknowledgement-not-used'],
    ['GOVREQ', "MSG+:43'", 'unknown', 'request-not-used'],
  ])('the companion message %s is recognised and kept', (type, msg, does, code) => {
    const text = `UNB+IATA:1+TGAPI+XX+260110:1200+77'UNH+1+${type}:13:1:IA'${msg}ERC+103:1'UNT+4+1'UNZ+1+77'`;
    const [read] = [...readFile(new TextEncoder().encode(text), { reference: shippedReference() })];
    expect(read?.manifest).toMatchObject({ format: 'PNRGOV', function: does, flights: [], travellers: [] });
    expect(read?.manifest.diagnostics).toMatchObject([{ severity: 'info', code, segment: 'UNH' }]);
    expect(new TextDecoder().decode(read?.kept)).toContain('ERC+103:1');
  });
});
