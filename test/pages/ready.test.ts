import { health } from '../../src/pages/health.js';
import { ready } from '../../src/pages/ready.js';

it('is healthy by running', () => {
  expect(health()).toEqual({ status: 200, body: { status: 'ok' } });
});

it('is ready when everything it needs answers', async () => {
  const needs = [{ name: 'database', ask: async () => [] }];
  expect(await ready(needs, () => undefined)).toEqual({
    status: 200,
    body: { status: 'ready', needs: { database: 'ok' } },
  });
});

it('names what does not answer, and keeps the reason for the log', async () => {
  const failures: [string, unknown][] = [];
  const needs = [
    { name: 'database', ask: async () => Promise.reject(new Error('secret host name')) },
    { name: 'other', ask: async () => 1 },
  ];
  const answer = await ready(needs, (name, error) => failures.push([name, error]));
  expect(answer.status).toBe(503);
  expect(answer.body).toEqual({ status: 'not-ready', needs: { database: 'failed', other: 'ok' } });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(failures).toEqual([['database', new Error('secret host name')]]);
});
