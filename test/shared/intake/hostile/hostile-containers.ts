/** Hostile archives, compressed files, mails and encodings. */
import { gzipSync, zipSync } from 'fflate';
import { bytesOf, paxlstFile } from '../../edifact/fixtures.ts';
import type { HostileRows } from './hostile-files.ts';
import { file, filled, lettersOf, listed, times } from './hostile-parts.ts';
import { hostileZip, joined } from './hostile-zip.ts';

const zeros = (megabytes: number, share: number): Uint8Array =>
  new Uint8Array(Math.ceil(megabytes * 1_000_000 * share));
const LIST = bytesOf(paxlstFile());
const MAIL = 'From: a@b.c\r\nMIME-Version: 1.0\r\n';
const PARTS = `${MAIL}Content-Type: multipart/mixed; boundary="b"\r\n\r\n`;

/** Bytes wrapped so many times. */
function wrapped(layers: number, wrap: (inner: Uint8Array) => Uint8Array, core: Uint8Array): Uint8Array {
  let bytes = core;
  for (let layer = 0; layer < layers; layer++) bytes = wrap(bytes);
  return bytes;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export const hostileContainers: HostileRows = {
  'an archive of zeros': (share) => hostileZip([{ name: 'a.edi', data: zeros(900, share) }]),
  'an archive of twenty overlapping entries': (share) =>
    hostileZip(
      Array.from({ length: 20 }, (_none, at) => ({
        name: `${at}.edi`,
        data: at === 0 ? text('a,b\n', 180, share) : new Uint8Array(),
        overlaps: true,
      })),
    ),
  'an archive of overlapping lists': (share) =>
    hostileZip(
      Array.from({ length: 20 }, (_none, at) => ({
        name: `${at}.xml`,
        data: at === 0 ? text('<a/>', 60, share) : new Uint8Array(),
        overlaps: true,
      })),
    ),
  'an archive of 2,000 entries at one place': (share) =>
    hostileZip(
      Array.from({ length: times(2000, share) }, (_none, at) => ({
        name: `${at}.edi`,
        data: at === 0 ? text('Surname;Given names\nDOE;JANE\n', 2, share) : new Uint8Array(),
        overlaps: true,
      })),
    ),
  'an archive of empty elements': (share) => hostileZip([{ name: 'a.xml', data: text('<a/>', 120, share) }]),
  'an archive of broken bookings': (share) => hostileZip([{ name: 'a.xml', data: text('<PNR ', 60, share) }]),
  'an archive of segments': (share) =>
    hostileZip([{ name: 'a.edi', data: text("UNB+UNOA:4+A+B+1+1'UNH+1+PAXLST'", 100, share) }]),
  'an archive of travellers': (share) =>
    hostileZip([
      {
        name: 'a.edi',
        data: bytesOf(
          `UNB+UNOA:4+A+B+261120:0815+1'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'${filled("NAD+FL+++D:E'", 60, share)}`,
        ),
      },
    ]),
  'an archive of rows': (share) =>
    hostileZip([{ name: 'a.csv', data: bytesOf(`Surname;Given names\n${filled('DOE;JANE\n', 60, share)}`) }]),
  'an archive of commas': (share) =>
    hostileZip([{ name: 'a.csv', data: bytesOf(`Surname,Given names\n${filled(',', 100, share)}`) }]),
  'an archive of quotes': (share) =>
    hostileZip([{ name: 'a.csv', data: bytesOf(`Surname,Given names\n${filled('"a,', 60, share)}`) }]),
  'an archive of names': (share) =>
    hostileZip([
      { name: 'a.txt', data: bytesOf(`PNL\nKP020/24NOV LFW\n-CDG001Y\n${filled('1DOE/JANEMS\n', 60, share)}ENDPNL\n`) },
    ]),
  'an archive of lines': (share) =>
    hostileZip([{ name: 'a.txt', data: bytesOf(`PNL\nKP020/24NOV LFW\n${filled('x\n', 60, share)}ENDPNL\n`) }]),
  'an archive in sixteen bits': (share) => {
    const bytes = zeros(120, share);
    for (let at = 0; at < bytes.length; at += 2) bytes[at] = 0x61;
    return hostileZip([{ name: 'a.txt', data: bytes }]);
  },
  'entries without content': (share) =>
    zipSync(
      Object.fromEntries(Array.from({ length: times(30_000, share) }, (_none, at) => [`${at}.edi`, new Uint8Array()])),
    ),
  'entries of one list': (share) =>
    zipSync(Object.fromEntries(Array.from({ length: times(1900, share) }, (_none, at) => [`${at}.edi`, LIST]))),
  'an archive within archives': () => wrapped(20, (inner) => zipSync({ 'a.zip': inner }), LIST),
  'an archive of archives': () => {
    const inner = zipSync(Object.fromEntries(Array.from({ length: 50 }, (_none, at) => [`${at}.edi`, LIST])));
    return zipSync(Object.fromEntries(Array.from({ length: 60 }, (_none, at) => [`${at}.zip`, inner])));
  },
  'local headers alone': (share) => {
    const [head] = [hostileZip([{ name: 'a', data: new Uint8Array(), method: 0, flags: 8 }], false)];
    return joined(Array.from({ length: times(100_000, share) }, () => head as Uint8Array));
  },
  'marks of local headers': (share) => joined([bytesOf('PK\u0003\u0004'), text('PK', 5, share)]),
  'an archive without a directory': (share) => hostileZip([{ name: 'a.edi', data: zeros(400, share) }], false),
  'an archive whose directory lies': (share) => hostileZip([{ name: 'a.edi', data: zeros(400, share), claimed: 10 }]),
  'encrypted entries': (share) =>
    hostileZip(
      Array.from({ length: times(1900, share) }, (_none, at) => ({ name: `${at}.edi`, data: LIST, flags: 1 })),
    ),
  'entries packed another way': (share) =>
    hostileZip(
      Array.from({ length: times(1900, share) }, (_none, at) => ({ name: `${at}.edi`, data: LIST, method: 14 })),
    ),
  'compressed zeros': (share) => gzipSync(zeros(900, share)),
  'compressed files one after another': (share) => {
    const one = gzipSync(LIST, { mtime: 0 });
    return joined(Array.from({ length: times(20_000, share) }, () => one));
  },
  'empty compressed files one after another': (share) => {
    const one = gzipSync(new Uint8Array(), { mtime: 0 });
    return joined(Array.from({ length: times(200_000, share) }, () => one));
  },
  'compressed within compressed': () => wrapped(50, (inner) => gzipSync(inner, { mtime: 0 }), LIST),
  'a mail with 300,000 pictures': (share) =>
    file(PARTS, '--b\r\nContent-Type: image/png\r\n\r\n', 10, share, '--b--\r\n'),
  'a mail with texts': (share) =>
    listed(
      PARTS,
      100_000,
      share,
      (at) => `--b\r\nContent-Type: text/plain; name="${lettersOf(at)}.txt"\r\n\r\nhello\r\n`,
      () => '--b--\r\n',
    ),
  'a mail with lists': (share) =>
    listed(
      PARTS,
      400,
      share,
      (at) => `--b\r\nContent-Type: text/plain; name="${at}.edi"\r\n\r\n${paxlstFile()}\r\n`,
      () => '--b--\r\n',
    ),
  'a mail of boundaries': (share) => file(PARTS, '--b\r\n', 5, share),
  'a mail of hyphens': (share) => file(PARTS, '-', 8, share),
  'a mail within mails': (share) => file('', 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n', 3, share),
  'a mail of boundaries of their own': (share) =>
    listed(MAIL, 40_000, share, (at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`),
  'headers of a mail': (share) => file(MAIL, 'X-Header: value\r\n', 5, share),
  'one header of a mail': (share) => file(`${MAIL}X-Header: `, 'value\r\n ', 5, share),
  'a header with a name that never ends': (share) =>
    file(`${MAIL}Content-Type: text/plain; `, 'name', 5, share, '\r\n\r\nhello'),
  'a mail in base64': (share) =>
    bytesOf(`${MAIL}Content-Transfer-Encoding: base64\r\n\r\n${base64(text('a,b\n', 8, share))}`),
  'a mail of signs that are no base64': (share) =>
    file(`${MAIL}Content-Transfer-Encoding: base64\r\n\r\n`, '!', 8, share),
  'a mail of equals signs': (share) =>
    file(`${MAIL}Content-Transfer-Encoding: quoted-printable\r\n\r\n`, '=', 8, share),
  'a mail with compressed zeros': (share) => {
    const packed = base64(gzipSync(zeros(100, share)));
    return bytesOf(
      `${PARTS}${Array.from({ length: 20 }, () => `--b\r\nContent-Type: application/gzip; name="a.gz"\r\nContent-Transfer-Encoding: base64\r\n\r\n${packed}\r\n`).join('')}--b--\r\n`,
    );
  },
  'base64 of base64': () => wrapped(10, (inner) => bytesOf(base64(inner)), bytesOf(paxlstFile())),
  base64: (share) => file('UEsD', 'AAAA', 10, share),
};

function text(piece: string, megabytes: number, share: number): Uint8Array {
  return bytesOf(filled(piece, megabytes, share));
}
