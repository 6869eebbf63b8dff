import type { Http } from '../../src/http/http.js';
import type { Problem } from '../../src/problem.js';
import type { AppCredential } from '../../src/settings.js';
import type { TestCertificate } from '../simulator/certificate.js';
import type { started } from '../simulator/started.js';
import { quickHttp } from '../support/fake-server.js';

export type Running = Awaited<ReturnType<typeof started>>;

export const failure = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    value => Promise.reject(new Error(`No failure, but ${JSON.stringify(value)}`)),
    error => error,
  );

/** The bot's own way out, led to the simulator. */
export const httpTo = (simulator: Running): Http =>
  quickHttp(simulator.routes, {
    clock: simulator.clock,
    machine: 'http://169.254.169.254/metadata/identity/oauth2/token',
  });

export const bySecret = (clientSecret: string): AppCredential => ({ is: 'secret', clientSecret });

export const byCertificate = ({ certificate, privateKey, thumbprint }: TestCertificate): AppCredential => ({
  is: 'certificate',
  certificate,
  privateKey,
  thumbprintSha256: Buffer.from(thumbprint, 'base64url').toString('hex'),
  notAfter: '2027-12-31T00:00:00.000Z',
});

/** Everything about an error that could come into a log or onto a card. */
export const told = (error: Problem): string =>
  JSON.stringify([error.message, error.stack, error.facts, String(error.cause)]);
