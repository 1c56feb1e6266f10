import { expect, test } from './fixture.ts';

test.describe('the page', () => {
  test('is a secure, isolated context under a policy that allows no code from strings', async ({ page, host }) => {
    expect(await page.evaluate(() => [isSecureContext, crossOriginIsolated])).toEqual([true, true]);
    // In a task of its own, because the policy exempts what the test itself runs.
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              // biome-ignore lint/security/noGlobalEval: the point of the test
              resolve(globalThis.eval('1 + 1'));
            } catch (error) {
              resolve(error instanceof EvalError ? 'refused' : 'odd');
            }
          });
        }),
    );
    expect(refused).toBe('refused');
    host.forget();
  });

  test('makes no request to another origin', async ({ page, host }) => {
    const reached = await page.evaluate(() =>
      Promise.all(
        ['https://example.org/', 'http://127.0.0.1:1/', 'ws://127.0.0.1:1/'].map((url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        ),
      ),
    );
    expect(reached).toEqual([false, false, false]);
    host.forget();
  });
});
