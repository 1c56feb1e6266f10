/** `app://airside`: the packaged program's only origin. IndexedDB belongs to it, so scheme and host must never change (see shared/host.ts). */
import { PRODUCT } from '../shared/host.ts';
import { answerRequest, type RendererFiles } from './renderer-files.ts';

/** Address of the first page. */
export const START_ADDRESS = `${PRODUCT.scheme}://${PRODUCT.host}/index.html`;

/** Address of the page that runs a command. */
export const COMMAND_ADDRESS = `${PRODUCT.scheme}://${PRODUCT.host}/command.html`;

/** Privileges of the scheme. `standard` gives it an origin, and so a store. */
export const SCHEME = {
  scheme: PRODUCT.scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/**
 * Whether an address is ours. Compares protocol and host, not origins: the `origin` of a URL with a scheme that Node does not know is the text
 * `null`, so every such scheme would match.
 */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${PRODUCT.scheme}:` && url.host === PRODUCT.host && url.username === '' && url.password === ''
  );
}

/** Answers one request of the window from the allow-list. */
export async function respond(files: RendererFiles, request: { url: string; method: string }): Promise<Response> {
  if (!isOurs(request.url)) return new Response(null, { status: 403 });
  const answer = await answerRequest(files, request.method, new URL(request.url).pathname);
  return new Response(answer.body, { status: answer.status, headers: { ...answer.headers } });
}
