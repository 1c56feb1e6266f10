import { expect, test } from 'vitest';
import { readWholeFile } from '../../../shared/intake/parse-document.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

const LIST = [
  "UNB+UNOA:4+A+B+261124:0800+1'",
  "UNH+1+PAXLST:D:12B:UN:IATA'",
  "BGM+745'",
  "TDT+20+XX12'",
  "LOC+125+DXXX'",
  "DTM+189:2611240900:201'",
  "LOC+87+EGLL'",
  "NAD+FL+++DOE:ANN'",
  "LOC+178+DXXX'",
  "LOC+179+ZZZZ'",
  "UNT+10+1'",
  "UNZ+1+1'",
].join('');

test('airports with four letters get their IATA code, and unknown ones stay as sent', async () => {
  const { messages } = await readWholeFile('a.edi', new TextEncoder().encode(LIST), { reference: shippedReference() });
  expect(messages[0]?.manifest.flights).toMatchObject([{ origin: 'LFW', destination: 'LHR' }]);
  expect(messages[0]?.manifest.travellers).toMatchObject([{ embarkation: 'LFW', debarkation: 'ZZZZ' }]);
});
