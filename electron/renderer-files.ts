/**
 * The built screens as an allow-list. The folder is walked once at start, and only files of the resulting map are served. No path is ever built
 * from a request.
 */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { CONTENT_TYPES, contentHeaders, NONCE_PLACEHOLDER } from './content-policy.ts';

/** Address path (`/assets/x.js`) → file and type. */
export type RendererFiles = ReadonlyMap<string, { readonly file: string; readonly contentType: string }>;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Walks the built folder. Throws when it does not exist. */
export async function listRendererFiles(root: string): Promise<RendererFiles> {
  const files = new Map<string, { file: string; contentType: string }>();
  const walk = async (folder: string, path: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) await walk(file, `${path}${entry.name}/`);
      const contentType = CONTENT_TYPES[extname(entry.name).slice(1)];
      if (entry.isFile() && contentType !== undefined) files.set(`${path}${entry.name}`, { file, contentType });
    }
  };
  await walk(root, '/');
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

/** Answers one request by method and undecoded path: 405 for methods other than GET and HEAD, 404 for paths outside the list. */
export async function answerRequest(files: RendererFiles, method: string, path: string): Promise<Answer> {
  const nonce = randomBytes(16).toString('base64url');
  const plain = contentHeaders('/', 'text/plain; charset=utf-8', nonce);
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, headers: { ...plain, allow: 'GET, HEAD' }, body: null };
  const found = files.get(path);
  if (found === undefined) return { status: 404, headers: plain, body: null };
  const headers = contentHeaders(path, found.contentType, nonce);
  if (method === 'HEAD') return { status: 200, headers, body: null };
  const bytes = await readFile(found.file);
  const body = found.contentType.startsWith('text/html')
    ? new TextEncoder().encode(bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce))
    : new Uint8Array(bytes);
  return { status: 200, headers, body };
}
